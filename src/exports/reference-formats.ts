import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import { urls } from '../urls.ts';
import { CITED } from './cited-date.ts';
import { cslDate, type CslItem } from './csl-item.ts';

// A reader who cites two paragraphs needs two keys, which the titles alone would not give. All files
// are UTF-8: as TeX commands, apostrophes and dashes get lost in readers that know no TeX.
Object.assign(plugins.config.get('@bibtex').format, {
  useIdAsLabel: true,
  checkLabel: false,
  asciiOnly: false,
});

const CITED_ISO = `${CITED.year}-${CITED.month}-${CITED.day}`;

/** One reference in every format that a reader can take away. */
export type ReferenceFormats = Readonly<{
  /** Plain text in the Vancouver style (NLM, Citing Medicine). */
  vancouver: string;
  /** The same with the title as a link. */
  markdown: string;
  bibtex: string;
  ris: string;
  /** CSL-JSON, a list of one item. */
  csl: string;
}>;

/**
 * A reference in every format. Where it names a source on the web, it bears the place-holder of the
 * day on which that was seen (see cited-date.ts).
 */
export function referenceFormats(item: CslItem): ReferenceFormats {
  const seen = item.URL !== undefined && item.type !== 'article-journal';
  const dated = seen ? { ...item, accessed: cslDate(CITED_ISO) } : item;
  const text = vancouver(dated);
  return {
    vancouver: text,
    markdown: markdown(text, item),
    bibtex: bibtex([seen ? withAccessNote(item) : item]),
    ris: ris([dated]),
    csl: cslJson([dated]),
  };
}

/** A reference as a line of text in the Vancouver style, without a number before it. */
export const vancouver = (item: CslItem): string =>
  new Cite([item])
    .format('bibliography', { format: 'text', template: 'vancouver', lang: 'en-GB' })
    .trim()
    .replace(/^1\. /, '');

/** References as CSL-JSON. */
export const cslJson = (items: readonly CslItem[]): string =>
  `${new Cite(items).format('data', { format: 'text' })}\n`;

/** References as BibTeX. A day has no place in its dates, nor has the day of reading: both go. */
export const bibtex = (items: readonly CslItem[]): string =>
  `${new Cite(items.map(toTheMonth)).format('bibtex').trim()}\n`;

/**
 * References as RIS. Citation.js would break long lines, within words, which readers take for a space;
 * and cut ids after twenty characters, which makes them alike. Lines stay whole and ids are left out.
 */
export function ris(items: readonly CslItem[]): string {
  const lines = new Cite(items)
    .format('ris', { format: 'object' })
    .flatMap(({ TY, ID: _id, ...tags }) => [
      ...line('TY', TY ?? ''),
      ...Object.entries(tags).flatMap(([tag, value]) => line(tag, value)),
      ...line('ER', ''),
    ]);
  return `${lines.join('\n')}\n`;
}

const line = (tag: string, value: string | readonly string[]): readonly string[] =>
  [value].flat().map((one) => `${tag}  - ${one}`);

/** BibTeX has no field for the day of reading; Citation.js and others say it in the note. */
const withAccessNote = (item: CslItem): CslItem => ({
  ...item,
  note: [item.note, `[Online; accessed ${CITED_ISO}]`].filter(Boolean).join(' '),
});

const toTheMonth = ({ accessed: _accessed, issued, ...item }: CslItem): CslItem =>
  issued === undefined
    ? item
    : { ...item, issued: { 'date-parts': issued['date-parts'].map((date) => date.slice(0, 2)) } };

function markdown(text: string, { title, URL: address, DOI }: CslItem): string {
  const target = DOI === undefined ? address : urls.doi(DOI);
  const plain = (words: string) => words.replaceAll(/[\\*_`[\]<>]/g, String.raw`\$&`);
  const [before = '', ...after] = text.split(title);
  const linked =
    target === undefined ? plain(title) : `[${plain(title)}](${target.replaceAll(')', '%29')})`;
  return `${plain(before)}${linked}${plain(after.join(title))}`;
}
