import { addressOfView, shownView, viewOfAddress, type ChartView } from './chart-view.ts';

/** The controls of a chart's view while its live chart is open. */
export type ViewControls = Readonly<{
  /** What the reader has chosen. */
  view: () => ChartView;
  /** Takes the view from the address. */
  restore: () => void;
  /** Gives up what cannot be shown while calculated values are switched off. */
  recheck: () => void;
  /** Goes back to the usual view, in the address too, and hides the controls. */
  close: () => void;
}>;

/** Whether the reader has left calculated values switched on. */
export const isCalculatedShown = (): boolean =>
  document.documentElement.dataset.calculated !== 'off';

/**
 * Shows the controls of a chart, sets them as the address says and keeps what the reader chooses in the
 * address. The words that say what is shown stand beside the controls and are read out on a change.
 *
 * @param controls - its radio buttons have the words in `data-note`; its checkbox is the interval
 * @param figure - names the parameter of the address
 * @param signal - ends the listening
 */
export function viewControls(
  controls: HTMLElement,
  { figure, usual, signal }: Readonly<{ figure: string; usual: ChartView; signal: AbortSignal }>,
  onChange: (words: string) => void,
): ViewControls {
  const inputs = [...controls.querySelectorAll('input')];
  const note = controls.querySelector<HTMLElement>('[data-view-note]');
  let view = usual;

  const show = (next: ChartView): string => {
    view = next;
    const { figures, interval } = shownView(view, isCalculatedShown());
    let words = '';
    for (const input of inputs) {
      if (input.type === 'checkbox') {
        input.checked = view.interval;
        continue;
      }
      input.checked = input.value === figures;
      if (!input.checked || note === null) continue;
      note.textContent = words = input.dataset.note ?? '';
      note.dataset.voice = figures === 'per-100' ? 'calculated' : 'reported';
    }
    const hasInterval = inputs.some(({ type }) => type === 'checkbox') && isCalculatedShown();
    return hasInterval ? `${words} 95% intervals ${interval ? 'shown' : 'hidden'}.` : words;
  };
  const keep = () => {
    const search = addressOfView(location.search, figure, view, usual);
    const address = new URL(location.href);
    address.search = search;
    if (address.href !== location.href) history.replaceState(history.state, '', address);
  };
  const chosen = (): ChartView => {
    // A radio button asks for something while it is on, the checkbox while it is off.
    const words = inputs.flatMap(({ type, checked, value }) =>
      checked === (type === 'radio') ? [value] : [],
    );
    return viewOfAddress(`${figure}=${words.join(',')}`, figure, usual);
  };
  const restore = () => {
    show(viewOfAddress(location.search, figure, usual));
  };

  controls.addEventListener(
    'change',
    () => {
      const words = show(chosen());
      keep();
      onChange(words);
    },
    { signal },
  );
  restore();
  controls.hidden = false;
  return {
    view: () => view,
    restore,
    recheck: () => {
      const { figures } = shownView(view, isCalculatedShown());
      const isGivenUp = figures !== view.figures;
      show({ ...view, figures });
      if (isGivenUp) keep();
    },
    close: () => {
      controls.hidden = true;
      show(usual);
      keep();
    },
  };
}
