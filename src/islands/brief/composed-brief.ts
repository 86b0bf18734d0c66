import type { BriefFile, BriefPicture, BriefTable } from '../../exports/brief-file.ts';
import { dayText, withCitedDate, type Day } from '../../exports/cited-date.ts';
import { urls } from '../../urls.ts';
import type { Brief } from './brief.ts';
import { partsOf, type FoundFile } from './brief-files.ts';

/** An entry of a brief that was found. */
export type ComposedItem = Readonly<{
  state: 'found';
  id: string;
  title: string;
  /** Whose words its lines are, and where the official ones stand; nothing where they are figures alone. */
  account: Readonly<{ words: string; official: string }> | undefined;
  lead: string;
  reported: readonly string[];
  calculated: readonly string[];
  /** Its figures, without what is calculated while that is switched off. */
  table: BriefTable | undefined;
  /** The reader's own note. */
  note: string;
  source: string;
  /** The whole address. */
  address: string;
  picture: BriefPicture | undefined;
  /** Numbers of its references, from 1. */
  references: readonly number[];
}>;

/** An entry of a brief that the site does not hold now, or that could not be fetched. */
export type MissingItem = Readonly<{
  state: 'gone' | 'unreachable';
  id: string;
  /** Its id, as it can be written. */
  title: string;
  note: string;
}>;

/** A brief in words, ready to be shown or written: numbered references, the reader's own day. */
export type ComposedBrief = Readonly<{
  title: string;
  note: string;
  /** What is missing of a shared brief; empty when nothing is. */
  warning: string;
  items: readonly (ComposedItem | MissingItem)[];
  /** In the order in which they are first used, each with all the paragraphs for which it is cited. */
  references: readonly string[];
  /** Which guidance in which edition, then the notices of the site. */
  notices: readonly string[];
  /** The editions in short, for the foot of a page. */
  editions: readonly string[];
  /** The whole address of the site. */
  site: string;
  /** What it says of itself: when it was made. */
  made: string;
}>;

/** What a brief depends on besides what is in it. */
export type BriefSetting = Readonly<{
  /** Whether calculated values are shown. */
  showsCalculated: boolean;
  day: Day;
  /** Scheme and host at which the site is read. */
  origin: string;
  /** What is missing of a shared brief, if anything. */
  warning?: string;
}>;

const listed = new Intl.ListFormat('en-GB', { type: 'conjunction' });
const inOrder = new Intl.Collator('en-GB', { numeric: true });

const pinpoints = (paragraphs: readonly string[]): string =>
  `${paragraphs.length === 1 ? 'Paragraph' : 'Paragraphs'} cited here: ${listed.format(paragraphs.toSorted(inOrder.compare))}.`;

/** Line breaks as a paste from slides and other programs brings them. */
const LINE_BREAK = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
/** What no file can hold as text: every character outside the Char of XML 1.0. */
const NO_TEXT = /[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** Words that came from a keyboard or an address, as every format can hold them. */
const writable = (words: string): string =>
  words.replaceAll(LINE_BREAK, '\n').replaceAll(NO_TEXT, '');

/** The title of a brief that its reader gave none. */
export const UNTITLED = 'Evidence brief';

/** The words that open whatever this site calculated. */
export const CALCULATED = 'Calculated by Evidence Ledger, not in the guidance:';

/** The words in the place of a picture that shows calculated values while those are switched off. */
const NO_PICTURE =
  'The picture shows calculated values, which are switched off, and is left out of this brief.';

/** Puts a brief into words: what its entries say, numbered references, editions and notices. */
export function composedBrief(
  brief: Brief,
  files: ReadonlyMap<string, FoundFile>,
  { showsCalculated, day, origin, warning = '' }: BriefSetting,
): ComposedBrief {
  const cited = new Map<string, { text: string; paragraphs: Set<string> }>();
  const used = new Set<BriefFile>();

  const numberOf = (key: string, text: string, paragraphs: readonly string[]): number => {
    const reference = cited.get(key) ?? { text, paragraphs: new Set() };
    cited.set(key, reference);
    for (const paragraph of paragraphs) reference.paragraphs.add(paragraph);
    return [...cited.keys()].indexOf(key) + 1;
  };

  // Of one guidance the notices name the procedure; of several each entry does.
  const named = brief.entries.map(({ id }) => partsOf(id)?.[0]);
  const isOfSeveral = new Set(named).size > 1;

  const items = brief.entries.map(({ id, ...entry }): ComposedItem | MissingItem => {
    const note = writable(entry.note);
    const title = writable(id);
    const [guidance = '', name = ''] = partsOf(id) ?? [];
    const file = files.get(guidance) ?? 'gone';
    if (typeof file === 'string') return { state: file, id, title, note };
    const item = Object.hasOwn(file.items, name) ? file.items[name] : undefined;
    if (item === undefined) return { state: 'gone', id, title, note };
    used.add(file);
    const isLeftOut = item.picture?.isCalculated === true && !showsCalculated;
    return {
      state: 'found',
      id,
      title: item.title,
      account:
        item.account === undefined ? undefined : { words: item.account, official: file.official },
      lead: item.lead ?? '',
      reported: isLeftOut ? [...item.reported, NO_PICTURE] : item.reported,
      calculated: showsCalculated ? item.calculated : [],
      table: item.table && (showsCalculated ? item.table : reportedOf(item.table)),
      note,
      source: isOfSeveral
        ? item.source.replace(file.name.number, `${file.name.number} ${file.name.procedure}`)
        : item.source,
      address: `${origin}${item.address}`,
      picture: isLeftOut ? undefined : item.picture,
      references: item.cited
        .filter(({ kind }) => showsCalculated || kind !== 'calculated')
        .filter(({ kind }) => !isLeftOut || kind !== 'drawn')
        .map(({ kind, reference }) =>
          numberOf(
            `${guidance} ${reference}`,
            withCitedDate(file.references[reference] ?? '', day).replaceAll(file.origin, origin),
            kind === 'reported' ? item.paragraphs : [],
          ),
        ),
    };
  });
  return {
    title: writable(brief.title).replaceAll(/\s+/g, ' ') || UNTITLED,
    note: writable(brief.note),
    warning,
    items,
    references: [...cited.values()].map(({ text, paragraphs }) =>
      paragraphs.size === 0 ? text : `${text.replace(/\.$/, '')}. ${pinpoints([...paragraphs])}`,
    ),
    notices: [
      ...[...used].map(({ about }) => about),
      ...new Set([...used].flatMap(({ notices }) => notices)),
    ],
    editions: [...used].map(({ edition }) => edition),
    site: `${origin}${urls.home()}`,
    made: `Made on ${dayText(day)} with Evidence Ledger.`,
  };
}

/** The columns of a table that the guidance reports. */
const reportedOf = ({ head, rows }: BriefTable): BriefTable => ({
  head: head.filter(({ isCalculated }) => !isCalculated),
  rows: rows.map((cells) => cells.filter((_cell, column) => head[column]?.isCalculated === false)),
});

/** What is said of an entry that is not there. */
export const missingWords = (state: MissingItem['state']): string =>
  state === 'gone'
    ? 'No longer here: this site has nothing by that name now.'
    : 'Could not be loaded. Reload the page when there is a connection.';
