import type { ExploredChart } from '../charts/explore-chart.ts';
import { loadPart } from './load-part.ts';

/**
 * Turns a drawing into a chart that can be pointed at, read mark by mark and shown in other ways, once
 * a reader asks: by its button, by a click on the drawing, or by an address that names the figure.
 */
class ChartFigure extends HTMLElement {
  connectedCallback(): void {
    const drawing = this.querySelector<HTMLElement>('[data-drawing]');
    const controls = this.querySelector<HTMLElement>('[data-view]');
    const button = this.querySelector<HTMLButtonElement>('[data-explore]');
    const status = this.querySelector('[role="status"]');
    const json = this.querySelector('script')?.textContent ?? '';
    if (drawing === null || button === null || status === null) return;
    const name = button.textContent;
    let live: Promise<ExploredChart> | undefined;

    const close = async () => {
      (await live)?.close();
      live = undefined;
      button.textContent = name;
    };
    const escape = () => {
      void close();
      button.focus();
    };
    const open = (then?: (chart: ExploredChart) => void) =>
      void loadPart('The chart to explore could not be loaded; its drawing stays.', async () => {
        live ??= import('../charts/explore-chart.ts').then(({ exploreChart }) =>
          exploreChart({ host: this, drawing, controls, status, json }, escape),
        );
        try {
          const chart = await live;
          button.textContent = 'Back to the drawing';
          then?.(chart);
        } catch (error) {
          live = undefined;
          throw error;
        }
      });
    const openAndFocus = () => {
      open((chart) => {
        chart.focus();
      });
    };
    const follow = () => {
      const isAsked = new URLSearchParams(location.search).has(this.dataset.figure ?? '');
      if (live !== undefined)
        void live.then((chart) => {
          chart.restore();
        });
      else if (controls !== null && isAsked) open();
    };
    button.addEventListener('click', () => {
      if (live === undefined) openAndFocus();
      else void close();
    });
    drawing.addEventListener('click', openAndFocus);
    addEventListener('popstate', follow);
    follow();
  }
}

customElements.define('chart-figure', ChartFigure);
