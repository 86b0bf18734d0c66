import { citedOn } from '../../exports/cited-on.ts';
import type { Citations, SourceKind, Subject } from '../../exports/citations.ts';
import type { ReferenceFormats } from '../../exports/reference-formats.ts';
import { copyText } from '../copy-text.ts';
import { element } from '../element.ts';
import { keepText, keptText } from '../kept-text.ts';
import { loadStyles } from '../load-styles.ts';
import { saveFile } from '../save-file.ts';
import styles from './cite-dialog.css?url';
import { readerDay } from './reader-day.ts';

type Format = keyof ReferenceFormats;

const CHOICES: Readonly<Record<SourceKind, Readonly<{ label: string; advice: string }>>> = {
  reported: {
    label: 'What the guidance reports',
    advice: 'Cites the guidance at the paragraph, never this site.',
  },
  calculated: {
    label: 'What this site calculates',
    advice:
      'Cites this site for its calculation, in the edition that you see, and the guidance for the figures that went into it.',
  },
  drawn: {
    label: 'This drawing',
    advice:
      'Cites this site for its drawing, in the edition that you see, and the guidance for the figures in it.',
  },
  publication: {
    label: 'Its probable publication',
    advice:
      'Matched on its figures by this site; the guidance does not name the publication. Check it before you cite it.',
  },
};

const FILES: Readonly<Record<Format, Readonly<{ label: string; end: string; type: string }>>> = {
  vancouver: { label: 'Text (Vancouver, NLM)', end: 'txt', type: 'text/plain' },
  ama: { label: 'AMA', end: 'ama.txt', type: 'text/plain' },
  apa: { label: 'APA', end: 'apa.txt', type: 'text/plain' },
  harvard: { label: 'Harvard', end: 'harvard.txt', type: 'text/plain' },
  markdown: { label: 'Markdown', end: 'md', type: 'text/markdown' },
  bibtex: { label: 'BibTeX', end: 'bib', type: 'application/x-bibtex' },
  ris: { label: 'RIS', end: 'ris', type: 'application/x-research-info-systems' },
  csl: { label: 'CSL-JSON', end: 'csl.json', type: 'application/vnd.citationstyles.csl+json' },
};

const isFormat = (name: string): name is Format => name in FILES;

const KEPT = 'citation-format';

/** The format that the reader used last; plain text in a browser that keeps nothing. */
function keptFormat(): Format {
  const kept = keptText(KEPT) ?? '';
  return isFormat(kept) ? kept : 'vancouver';
}

const isCitations = (found: unknown): found is Citations =>
  typeof found === 'object' &&
  found !== null &&
  ['subjects', 'references'].every((key) => key in found);

let file: Promise<Citations> | undefined;

/** Fetches the citations of a guidance once, and again only after it failed. */
function load(source: string): Promise<Citations> {
  file ??= fetch(source)
    .then(async (response) => {
      if (!response.ok) throw new Error(`${source}: ${response.status}`);
      const found: unknown = await response.json();
      if (!isCitations(found)) throw new Error(`${source} holds no citations`);
      return found;
    })
    .catch((error: unknown) => {
      file = undefined;
      throw error;
    });
  return file;
}

/** The dialog of one page: which subject, source and format it shows. */
class CitationView {
  readonly #subject = element('p', { class: 'subject' });
  readonly #sources = element('fieldset', {}, element('legend', {}, 'What to cite'));
  readonly #advice = element('p', { class: 'advice' });
  readonly #formats = Object.entries(FILES).map(([value, { label }]) => ({
    label,
    input: element('input', { type: 'radio', name: 'format', value }),
  }));
  readonly #text = element('textarea', {
    readonly: '',
    rows: '8',
    spellcheck: 'false',
    'aria-label': 'Reference',
  });
  readonly #status = element('span', { role: 'status' });
  readonly #dialog = element(
    'dialog',
    { class: 'citations', 'aria-labelledby': 'cite-title' },
    element(
      'form',
      { method: 'dialog' },
      element('h2', { id: 'cite-title' }, 'Cite'),
      element('button', { type: 'submit', class: 'button' }, 'Close'),
    ),
    this.#subject,
    this.#sources,
    this.#advice,
    element(
      'fieldset',
      {},
      element('legend', {}, 'Format'),
      ...this.#formats.map(({ label, input }) => element('label', {}, input, ` ${label}`)),
    ),
    this.#text,
    element(
      'p',
      { class: 'actions' },
      element('button', { type: 'button', class: 'button', 'data-copy': '' }, 'Copy'),
      element('button', { type: 'button', class: 'button', 'data-download': '' }, 'Download'),
      this.#status,
    ),
  );
  readonly #citations: Citations;

  constructor(citations: Citations) {
    this.#citations = citations;
    for (const { input } of this.#formats) input.checked = input.value === keptFormat();
    this.#dialog.addEventListener('change', () => {
      // The choice holds for this page where none can be kept; each dialog shows which it is.
      keepText(KEPT, this.#format());
      this.#show();
    });
    this.#dialog.addEventListener('click', ({ target }) => {
      if (!(target instanceof Element)) return;
      if (target === this.#dialog) this.#dialog.close();
      if (target.matches('[data-copy]')) void this.#copy();
      if (target.matches('[data-download]')) this.#download();
    });
    document.body.append(this.#dialog);
  }

  open({ label, sources }: Subject, card: Element | null): void {
    this.#subject.textContent = label;
    for (const choice of this.#sources.querySelectorAll('label')) choice.remove();
    this.#sources.hidden = sources.length < 2;
    sources.forEach(({ kind, reference }, index) => {
      const input = element('input', {
        type: 'radio',
        name: 'source',
        value: reference,
        'data-kind': kind,
      });
      input.checked = index === 0;
      this.#sources.append(element('label', {}, input, ` ${CHOICES[kind].label}`));
    });
    this.#show();
    this.#dialog.showModal();
    // The card of a figure closes under a dialog, and its button cannot take the focus back.
    const opener = document.querySelector<HTMLElement>(`[popovertarget="${card?.id ?? ''}"]`);
    this.#dialog.addEventListener('close', () => opener?.focus(), { once: true });
  }

  #format(): Format {
    const name = this.#formats.find(({ input }) => input.checked)?.input.value ?? '';
    return isFormat(name) ? name : 'vancouver';
  }

  #source(): HTMLInputElement | null {
    return this.#sources.querySelector<HTMLInputElement>('input:checked');
  }

  #show(): void {
    const source = this.#source();
    const format = this.#format();
    const reference = this.#citations.references[source?.value ?? ''];
    const kind = Object.entries(CHOICES).find(([name]) => name === source?.dataset.kind);
    this.#advice.textContent = kind?.[1].advice ?? '';
    this.#text.value =
      reference === undefined ? '' : citedOn(reference, format, readerDay()).trimEnd();
    this.#text.scrollTop = 0;
    this.#dialog.dataset.shown = format;
    this.#status.textContent = '';
  }

  async #copy(): Promise<void> {
    this.#status.textContent = '';
    await copyText(this.#text.value, 'Copied', (words) => {
      this.#status.textContent = words;
    });
  }

  #download(): void {
    const { end, type } = FILES[this.#format()];
    const file = new Blob([`${this.#text.value}\n`], { type });
    saveFile(file, `${this.#source()?.value ?? 'citation'}.${end}`);
    this.#status.textContent = 'Downloaded';
  }
}

let view: CitationView | undefined;

/**
 * Shows the citations of something in a dialog.
 *
 * @param subject - its id among the citations of the guidance
 * @param card - the card in which its button stands, if any
 * @throws Error when they cannot be fetched; RangeError when there are none of that id
 */
export async function showCitations(subject: string, card: Element | null): Promise<void> {
  const page = document.querySelector<HTMLElement>('[data-citations]');
  const citations = await load(page?.dataset.citations ?? '');
  const found = citations.subjects[subject];
  if (found === undefined) throw new RangeError(`there is no citation of ${subject}`);
  if (view === undefined) {
    await loadStyles(styles);
    view = new CitationView(citations);
  }
  view.open(found, card);
}
