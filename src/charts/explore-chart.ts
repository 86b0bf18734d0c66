import { liveChart, type LiveChart } from './live-chart.ts';

const STEPS: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
};

/** What the page has of a chart. */
export type ChartParts = Readonly<{
  host: HTMLElement;
  /** The drawings that the live chart stands in for. */
  drawing: HTMLElement;
  /** Where the mark that a reader stands on is read out. */
  status: Element;
  /** A `ChartSpec` as JSON. */
  json: string;
}>;

/**
 * The width of the drawing that shows, and how much the page enlarges it: the live chart takes its
 * place mark for mark. Being scaled by a transform, it still knows where the pointer is.
 */
function drawnSize(drawing: HTMLElement): Readonly<{ width: number; scale: number }> {
  const wasHidden = drawing.hidden;
  drawing.hidden = false;
  const shown = [...drawing.querySelectorAll('svg')].find((svg) => svg.getClientRects().length > 0);
  const onPage = shown?.getBoundingClientRect().width ?? drawing.clientWidth;
  const width = shown?.viewBox.baseVal.width ?? onPage;
  drawing.hidden = wasHidden;
  return { width, scale: onPage / width };
}

/**
 * Puts a live chart in the place of a drawing: arrow keys, Home and End read its marks. It is drawn
 * again when its room, the theme or what is shown changes.
 *
 * @param onEscape - called when the reader leaves it by the keyboard
 * @returns how to focus it, and how to bring the drawing back
 */
export async function exploreChart(
  { host, drawing, status, json }: ChartParts,
  onEscape: () => void,
): Promise<Readonly<{ focus: () => void; close: () => void }>> {
  const canvas = document.createElement('canvas');
  canvas.tabIndex = 0;
  canvas.setAttribute('role', 'application');
  canvas.setAttribute('aria-label', `${host.dataset.label ?? ''}. Arrow keys read the marks.`);
  // The chart library changes the size of its canvas; the block keeps that from its surroundings.
  const live = document.createElement('div');
  live.append(canvas);
  drawing.after(live);

  let chart: LiveChart | undefined;
  let room = 0;
  const draw = async () => {
    room = host.clientWidth;
    const { width, scale } = drawnSize(drawing);
    const showCalculated = document.documentElement.dataset.calculated !== 'off';
    chart = await liveChart(canvas, json, { width, scale, showCalculated });
    canvas.style.transformOrigin = '0 0';
    canvas.style.transform = `scale(${scale})`;
    live.style.height = `${chart.height * scale}px`;
  };
  const redraw = () => {
    if (live.isConnected) void draw();
  };
  const watch = new ResizeObserver(() => {
    if (host.clientWidth !== room) redraw();
  });
  const theme = matchMedia('(prefers-color-scheme: dark)');
  const close = () => {
    watch.disconnect();
    theme.removeEventListener('change', redraw);
    document.documentElement.removeEventListener('display-change', redraw);
    chart?.destroy();
    live.remove();
    drawing.hidden = false;
    status.textContent = '';
  };
  canvas.addEventListener('keydown', (event) => {
    const by = STEPS[event.key];
    if (event.key === 'Escape') onEscape();
    else if (by !== undefined) status.textContent = chart?.step(by) ?? '';
    else if (event.key === 'Home') status.textContent = chart?.jump('first') ?? '';
    else if (event.key === 'End') status.textContent = chart?.jump('last') ?? '';
    else return;
    event.preventDefault();
  });
  try {
    await draw();
  } catch (error) {
    close();
    throw error;
  }
  drawing.hidden = true;
  watch.observe(host);
  theme.addEventListener('change', redraw);
  document.documentElement.addEventListener('display-change', redraw);
  return {
    focus: () => {
      canvas.focus();
    },
    close,
  };
}
