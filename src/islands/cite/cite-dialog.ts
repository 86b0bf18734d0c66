import { citedOn } from '../../exports/cited-date.ts';
import type { Citations, SourceKind, Subject } from '../../exports/citations.ts';
import type { ReferenceFormats } from '../../exports/reference-formats.ts';
import { loadStyles } from '../load-styles.ts';
import { saveFile } from '../save-file.ts';
import styles from './cite-dialog.css?url';
import markup from './cite-dialog.html?raw';
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
      'Matched on its figures by this site; the guidance does not name the publication. Look at it before you cite it.',
  },
};

const FILES: Readonly<Record<Format, Readonly<{ end: string; type: string }>>> = {
  vancouver: { end: 'txt', type: 'text/plain' },
  markdown: { end: 'md', type: 'text/markdown' },
  bibtex: { end: 'bib', type: 'application/x-bibtex' },
  ris: { end: 'ris', type: 'application/x-research-info-systems' },
  csl: { end: 'csl.json', type: 'application/vnd.citationstyles.csl+json' },
};

const isFormat = (name: string): name is Format => name in FILES;

const KEPT = 'citation-format';

/** The format that the reader used last; plain text in a browser that keeps nothing. */
function keptFormat(): Format {
  try {
    const kept = localStorage.getItem(KEPT) ?? '';
    return isFormat(kept) ? kept : 'vancouver';
  } catch {
    return 'vancouver';
  }
}

function keepFormat(format: Format): void {
  try {
    localStorage.setItem(KEPT, format);
  } catch {
    // Storage can be switched off; the choice then holds for this page.
  }
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
  readonly #dialog = document.createElement('dialog');
  readonly #text: HTMLTextAreaElement;
  readonly #status: Element;
  readonly #sources: HTMLFieldSetElement;
  readonly #citations: Citations;

  constructor(citations: Citations) {
    this.#citations = citations;
    this.#dialog.className = 'citations';
    this.#dialog.setAttribute('aria-labelledby', 'cite-title');
    this.#dialog.innerHTML = markup;
    this.#text = present(this.#dialog.querySelector('textarea'));
    this.#status = present(this.#dialog.querySelector('[role="status"]'));
    this.#sources = present(this.#dialog.querySelector<HTMLFieldSetElement>('[data-sources]'));
    for (const input of this.#formats()) input.checked = input.value === keptFormat();
    this.#dialog.addEventListener('change', () => {
      keepFormat(this.#format());
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
    present(this.#dialog.querySelector('.subject')).textContent = label;
    for (const choice of this.#sources.querySelectorAll('label')) choice.remove();
    this.#sources.hidden = sources.length < 2;
    sources.forEach(({ kind, reference }, index) => {
      const input = document.createElement('input');
      Object.assign(input, { type: 'radio', name: 'source', value: reference });
      input.checked = index === 0;
      input.dataset.kind = kind;
      const choice = document.createElement('label');
      choice.append(input, ` ${CHOICES[kind].label}`);
      this.#sources.append(choice);
    });
    this.#show();
    this.#dialog.showModal();
    // The card of a figure closes under a dialog, and its button cannot take the focus back.
    const opener = document.querySelector<HTMLElement>(`[popovertarget="${card?.id ?? ''}"]`);
    this.#dialog.addEventListener('close', () => opener?.focus(), { once: true });
  }

  #formats(): readonly HTMLInputElement[] {
    return [...this.#dialog.querySelectorAll<HTMLInputElement>('[name="format"]')];
  }

  #format(): Format {
    const name = this.#formats().find(({ checked }) => checked)?.value ?? '';
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
    present(this.#dialog.querySelector('.advice')).textContent = kind?.[1].advice ?? '';
    this.#text.value =
      reference === undefined ? '' : citedOn(reference, format, readerDay()).trimEnd();
    this.#text.scrollTop = 0;
    this.#dialog.dataset.shown = format;
    this.#status.textContent = '';
  }

  async #copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.#text.value);
      this.#status.textContent = 'Copied';
    } catch {
      this.#text.select();
      this.#status.textContent = 'Selected: copy it with the keyboard';
    }
  }

  #download(): void {
    const { end, type } = FILES[this.#format()];
    const file = new Blob([`${this.#text.value}\n`], { type });
    saveFile(file, `${this.#source()?.value ?? 'citation'}.${end}`);
    this.#status.textContent = 'Downloaded';
  }
}

function present<Found>(found: Found | null): Found {
  if (found === null) throw new RangeError('the dialog of citations is incomplete');
  return found;
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
  const page = present(document.querySelector<HTMLElement>('[data-citations]'));
  const citations = await load(page.dataset.citations ?? '');
  const found = citations.subjects[subject];
  if (found === undefined) throw new RangeError(`there is no citation of ${subject}`);
  if (view === undefined) {
    await loadStyles(styles);
    view = new CitationView(citations);
  }
  view.open(found, card);
}
