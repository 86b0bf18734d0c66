/** Turns a drawing into a chart that can be pointed at and read mark by mark, once a reader asks. */
class ChartFigure extends HTMLElement {
  connectedCallback(): void {
    const drawing = this.querySelector<HTMLElement>('[data-drawing]');
    const button = this.querySelector('button');
    const status = this.querySelector('[role="status"]');
    const json = this.querySelector('script')?.textContent ?? '';
    if (drawing === null || button === null || status === null) return;
    const name = button.textContent;
    let live: Promise<{ focus: () => void; close: () => void }> | undefined;

    const close = async () => {
      (await live)?.close();
      live = undefined;
      button.textContent = name;
    };
    const escape = () => {
      void close();
      button.focus();
    };
    const open = async () => {
      live ??= import('../charts/explore-chart.ts').then(({ exploreChart }) =>
        exploreChart({ host: this, drawing, status, json }, escape),
      );
      try {
        await live;
        button.textContent = 'Back to the drawing';
      } catch {
        // Without the script that draws, the drawing stays.
        live = undefined;
      }
      return live;
    };
    button.hidden = false;
    button.addEventListener('click', () => {
      if (live === undefined) void open().then((chart) => chart?.focus());
      else void close();
    });
    drawing.addEventListener('pointerenter', () => void open(), { once: true });
  }
}

customElements.define('chart-figure', ChartFigure);
