import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import { remembering } from '../format/remembering.ts';
import { urls } from '../urls.ts';
import ama from './american-medical-association.json' with { type: 'json' };
import { OPEN_DAY } from './cited-date.ts';
import { cslDate, type CslItem } from './csl-item.ts';
import british from './locale-en-gb.json' with { type: 'json' };
import { shortJournal } from './short-journal.ts';
import { texText } from './tex-text.ts';

// A reader who cites two paragraphs needs two keys, which the titles alone would not give. All files
// are UTF-8: Citation.js's own commands for TeX lose whatever they have no command for, and without
// them it escapes nothing, so that texText does.
Object.assign(plugins.config.get('@bibtex').format, {
  useIdAsLabel: true,
  checkLabel: false,
  asciiOnly: false,
});

// Citation.js brings Vancouver (NLM), APA and Harvard. The style of the American Medical Association, 11th
// edition, is that of the Citation Style Language project, as Debian ships it (CC BY-SA 3.0, see the file).
plugins.config.get('@csl').styles.add('ama', ama.style);
// Citation.js brings American English alone; British English is that of the same project, from Debian as well.
plugins.config.get('@csl').locales.add('en-GB', british.locale);

/** The style needs a day to set where its place is; no source is cited on this one. */
const NEVER = cslDate('9999-12-31');
const NEVER_TEXT = /9999 Dec 31|December 31, 9999|31 December 9999/;

/** More than the references of a long document. */
const KEPT_TEXTS = 1000;

/** Fields of CSL-JSON that BibTeX's readers take as they are, and those that only sort references. */
const VERBATIM: readonly string[] = ['id', 'type', 'DOI', 'URL', 'ISBN', 'PMID', 'language'];

/** One reference in every format that a reader can take away. */
export type ReferenceFormats = Readonly<{
  /** Plain text in the Vancouver style, which is that of the NLM (Citing Medicine, by order of citation). */
  vancouver: string;
  /** The same as the American Medical Association has it (11th edition). */
  ama: string;
  /** The same as the American Psychological Association has it (7th edition). */
  apa: string;
  /** The same by author and year (Harvard, as in Cite Them Right, 12th edition). */
  harvard: string;
  /** The Vancouver style with the title as a link. */
  markdown: string;
  bibtex: string;
  ris: string;
  /** CSL-JSON, a list of one item. */
  csl: string;
}>;

/**
 * A reference in every format. Where it names a source on the web, its words have a place for the day
 * on which that was seen (see cited-date.ts).
 */
export const referenceFormats = remembering((item: CslItem): ReferenceFormats => {
  const isSeen = item.URL !== undefined && !isPublication(item);
  const written = (style: Style): string =>
    isSeen
      ? inWords(style, { ...item, accessed: NEVER }).replace(NEVER_TEXT, OPEN_DAY)
      : inWords(style, item);
  const text = written('vancouver');
  return {
    vancouver: text,
    ama: written('ama'),
    apa: written('apa'),
    harvard: written('harvard'),
    markdown: markdown(text, item),
    bibtex: bibtex([item]),
    ris: ris([item]),
    csl: cslJson([item]),
  };
}, KEPT_TEXTS);

/** A publication that this site matched with a study; its note says how sure that is. */
const isPublication = ({ type }: CslItem): boolean =>
  type === 'article-journal' || type === 'document';

/**
 * The styles of references in words: the name that Citation.js has for each, whether it has a place for notes
 * and shortens the titles of journals, and whose English it is in: Harvard is British, with single quotation marks.
 */
const STYLES = {
  vancouver: { template: 'vancouver', hasParts: true, isShort: true, lang: 'en-US' },
  ama: { template: 'ama', hasParts: false, isShort: true, lang: 'en-US' },
  apa: { template: 'apa', hasParts: true, isShort: false, lang: 'en-US' },
  harvard: { template: 'harvard1', hasParts: false, isShort: false, lang: 'en-GB' },
} as const;
type Style = keyof typeof STYLES;

/**
 * A reference as a line of text, without a number before it. What is probably a publication says so at
 * the end, in every style; so does what a style would drop, the paragraph that is cited and the figures
 * from which something was calculated.
 *
 * @param isWhole - whether the title of a journal stays whole where the style shortens it
 */
function inWords(style: Style, item: CslItem, { isWhole = false } = {}): string {
  const { template, hasParts, isShort, lang } = STYLES[style];
  const { version: _sameAsEdition, ...work } = item;
  const short = isShort && !isWhole ? shortJournal(item['container-title'] ?? '') : undefined;
  const written = short === undefined ? work : { ...work, 'container-title-short': short };
  const text = new Cite([written])
    .format('bibliography', { format: 'text', template, lang })
    .trim()
    .replace(/^1\. /, '')
    // What only the style of the AMA says, of whatever has neither journal nor publisher.
    .replace('Published online ', '');
  return isPublication(item) || !hasParts
    ? [text, ...numberMissing(text, item), item.note].filter(Boolean).join(' ')
    : text;
}

/** The number of a document that a style leaves out: `HealthTech guidance ABC123.` */
const numberMissing = (text: string, { genre, number }: CslItem): readonly string[] =>
  number === undefined || new RegExp(`\\b${number}\\b`).test(text.replaceAll(/https?:\S+/g, ''))
    ? []
    : [`${[genre, number].filter(Boolean).join(' ')}.`];

/**
 * A reference in the Vancouver style (NLM, Citing Medicine), but for the title of a journal, which data files
 * keep whole.
 */
export const vancouver = remembering(
  (item: CslItem): string => inWords('vancouver', item, { isWhole: true }),
  KEPT_TEXTS,
);

/** References as CSL-JSON. */
export const cslJson = (items: readonly CslItem[]): string =>
  `${new Cite(items).format('data', { format: 'text' })}\n`;

/**
 * References as BibTeX. A day has no place in its dates and goes. Citation.js would repeat an address
 * as `howpublished`, which TeX prints as text and stumbles over.
 */
export const bibtex = (items: readonly CslItem[]): string =>
  `${new Cite(items.map(toTheMonth).map(inTex))
    .format('bibtex')
    .replaceAll(/^\thowpublished = .*\n/gm, '')
    .trim()}\n`;

/**
 * References as RIS. Citation.js would break long lines, within words, which readers take for a space;
 * and cut ids after twenty characters, which makes them alike. Lines stay whole and ids are left out.
 */
export function ris(items: readonly CslItem[]): string {
  const lines = new Cite(items.map(withWholeNames))
    .format('ris', { format: 'object' })
    .flatMap(({ TY, ID: _id, ...tags }, index) => [
      ...line('TY', TY ?? ''),
      ...Object.entries(tags).flatMap(([tag, value]) => line(tag, value)),
      ...isbnOfReport(items[index]),
      ...line('ER', ''),
    ]);
  return `${lines.join('\n')}\n`;
}

const line = (tag: string, value: string | readonly string[]): readonly string[] =>
  [value].flat().map((one) => `${tag}  - ${one.replaceAll(/\s+/g, ' ')}`);

/** The number of a report stands where other works have their ISBN, so that the ISBN comes second. */
const isbnOfReport = (item: CslItem | undefined): readonly string[] =>
  item?.type === 'report' && item.ISBN !== undefined ? line('SN', item.ISBN) : [];

/**
 * The name of a body with a comma behind it, without which reference managers take its last word for
 * the family name of a person.
 *
 * @see https://docs.endnote.com/docs/endnote/2025/v1/windows/en/content/03editref/author_and_editor_names.htm
 */
const withWholeNames = ({ author, ...item }: CslItem): CslItem => ({
  ...item,
  author: author.map((name) => ('literal' in name ? { literal: `${name.literal},` } : name)),
});

const toTheMonth = ({ issued, ...item }: CslItem): CslItem =>
  issued === undefined
    ? item
    : { ...item, issued: { 'date-parts': issued['date-parts'].map((date) => date.slice(0, 2)) } };

/** An item whose words are written for TeX. */
const inTex = (item: CslItem): object => ({
  ...Object.fromEntries(
    Object.entries(item).map(([field, value]) => [
      field,
      typeof value === 'string' && !VERBATIM.includes(field) ? texText(value) : value,
    ]),
  ),
  author: item.author.map((name) =>
    Object.fromEntries(Object.entries(name).map(([part, words]) => [part, texText(words)])),
  ),
});

/** An address, without the stop or comma behind it; or a sign that Markdown takes for its own. */
const MARKDOWN = /(https?:\/\/\S*[^\s.,;])|[\\*_`[\]<>#|~$&]/g;

/** Words as Markdown shows them; an address among them is a link. */
const markdownText = (words: string): string =>
  words.replaceAll(MARKDOWN, (found, address?: string) =>
    address === undefined ? `\\${found}` : `<${address}>`,
  );

function markdown(text: string, { title, URL: address, DOI }: CslItem): string {
  const target = DOI === undefined ? address : urls.doi(DOI);
  const [before = '', ...after] = text.split(title);
  const linked =
    target === undefined
      ? markdownText(title)
      : `[${markdownText(title)}](${target.replaceAll('(', '%28').replaceAll(')', '%29')})`;
  return `${markdownText(before)}${linked}${markdownText(after.join(title))}`;
}
