import { loadKind } from './browser-registry.ts';
import type { ChartSpec } from './chart-spec.ts';
import { usualView } from './chart-view.ts';
import { liveChart, type LiveChart } from './live-chart.ts';
import { isCalculatedShown, viewControls } from './view-controls.ts';

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
  /** What the reader can choose of it, where there is a choice. */
  controls: HTMLElement | null;
  /** Where the mark that a reader stands on is read out. */
  status: Element;
  /** A `ChartSpec` as JSON. */
  json: string;
}>;

/** A live chart in the place of its drawing. */
export type ExploredChart = Readonly<{
  focus: () => void;
  /** Shows what the address says. */
  restore: () => void;
  /** Brings the drawing back, and takes what was chosen out of the address. */
  close: () => void;
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
 * Puts a live chart in the place of a drawing: arrow keys, Home and End read its marks, Escape leaves
 * it. It is drawn again when its room, the theme or what is shown changes.
 *
 * @param onEscape - called when the reader leaves it by the keyboard
 * @throws TypeError when the JSON is no chart, or the browser cannot draw it
 */
export async function exploreChart(
  { host, drawing, controls, status, json }: ChartParts,
  onEscape: () => void,
): Promise<ExploredChart> {
  const spec: unknown = JSON.parse(json);
  if (!isChartSpec(spec)) throw new TypeError('this is not a chart');
  // A canvas does not wait for its typeface, as a page does.
  const [paint] = await Promise.all([loadKind(spec), document.fonts.ready]);
  const canvas = document.createElement('canvas');
  canvas.tabIndex = 0;
  canvas.setAttribute('role', 'application');
  canvas.setAttribute(
    'aria-label',
    `${host.dataset.label ?? ''}. Use the arrow keys to read the marks.`,
  );
  // The chart library changes the size of its canvas; the block keeps that from its surroundings.
  const live = document.createElement('div');
  live.dataset.live = '';
  live.append(canvas);
  drawing.after(live);

  const listening = new AbortController();
  const { signal } = listening;
  const usual = usualView(spec.kind);
  const view =
    controls === null
      ? undefined
      : viewControls(controls, { figure: spec.id, usual, signal }, (words) => {
          status.textContent = words;
          draw();
        });
  let chart: LiveChart | undefined;
  let room = 0;
  const draw = () => {
    room = host.clientWidth;
    const { width, scale } = drawnSize(drawing);
    chart = liveChart(canvas, paint, {
      width,
      scale,
      showCalculated: isCalculatedShown(),
      view: view?.view() ?? usual,
    });
    canvas.style.transformOrigin = '0 0';
    canvas.style.transform = `scale(${scale})`;
    live.style.height = `${chart.height * scale}px`;
  };
  const watch = new ResizeObserver(() => {
    if (host.clientWidth > 0 && host.clientWidth !== room) draw();
  });
  const close = () => {
    listening.abort();
    watch.disconnect();
    view?.close();
    chart?.destroy();
    live.remove();
    drawing.hidden = false;
    status.textContent = '';
  };
  canvas.addEventListener('keydown', (event) => {
    const by = STEPS[event.key];
    if (by !== undefined) status.textContent = chart?.step(by) ?? '';
    else if (event.key === 'Home') status.textContent = chart?.jump('first') ?? '';
    else if (event.key === 'End') status.textContent = chart?.jump('last') ?? '';
    else return;
    event.preventDefault();
  });
  const leave = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onEscape();
  };
  try {
    draw();
  } catch (error) {
    close();
    throw error;
  }
  drawing.hidden = true;
  watch.observe(host);
  host.addEventListener('keydown', leave, { signal });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', draw, { signal });
  const recheck = () => {
    view?.recheck();
    draw();
  };
  document.documentElement.addEventListener('display-change', recheck, { signal });
  return {
    focus: () => {
      canvas.focus();
    },
    restore: () => {
      view?.restore();
      draw();
    },
    close,
  };
}

/** The page wrote the JSON from a `ChartSpec`; this tells it from anything else on a page. */
function isChartSpec(value: unknown): value is ChartSpec {
  return typeof value === 'object' && value !== null && 'kind' in value;
}
