import type { BriefFile, BriefPicture } from '../../exports/brief-items.ts';
import { dayText, withCitedDate, type Day } from '../../exports/cited-date.ts';
import type { Brief } from './brief.ts';
import { partsOf, type FoundFile } from './brief-files.ts';

/** An entry of a brief that was found. */
export type ComposedItem = Readonly<{
  state: 'found';
  id: string;
  title: string;
  lead: string;
  reported: readonly string[];
  calculated: readonly string[];
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
export type MissingItem = Readonly<{ state: 'gone' | 'unreachable'; id: string; note: string }>;

/** A brief in words, ready to be shown or written: numbered references, the reader's own day. */
export type ComposedBrief = Readonly<{
  title: string;
  note: string;
  items: readonly (ComposedItem | MissingItem)[];
  /** In the order in which they are first used. */
  references: readonly string[];
  /** Which guidance in which edition, then the notices of the site. */
  notices: readonly string[];
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
}>;

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
  { showsCalculated, day, origin }: BriefSetting,
): ComposedBrief {
  const numbers = new Map<string, number>();
  const texts: string[] = [];
  const used = new Set<BriefFile>();

  const numberOf = (key: string, text: string): number => {
    const number = numbers.get(key) ?? numbers.size + 1;
    if (!numbers.has(key)) {
      numbers.set(key, number);
      texts.push(text);
    }
    return number;
  };

  const items = brief.entries.map(({ id, note }): ComposedItem | MissingItem => {
    const [guidance = '', name = ''] = partsOf(id) ?? [];
    const file = files.get(guidance) ?? 'gone';
    if (typeof file === 'string') return { state: file, id, note };
    const item = Object.hasOwn(file.items, name) ? file.items[name] : undefined;
    if (item === undefined) return { state: 'gone', id, note };
    used.add(file);
    const isLeftOut = item.picture?.isCalculated === true && !showsCalculated;
    return {
      state: 'found',
      id,
      title: item.title,
      lead: item.lead ?? '',
      reported: isLeftOut ? [...item.reported, NO_PICTURE] : item.reported,
      calculated: showsCalculated ? item.calculated : [],
      note,
      source: item.source,
      address: `${origin}${item.address}`,
      picture: isLeftOut ? undefined : item.picture,
      references: item.cited
        .filter(({ kind }) => showsCalculated || kind !== 'calculated')
        .filter(({ kind }) => !isLeftOut || kind !== 'drawn')
        .map(({ reference }) =>
          numberOf(
            `${guidance} ${reference}`,
            withCitedDate(file.references[reference] ?? '', day),
          ),
        ),
    };
  });
  return {
    title: brief.title || UNTITLED,
    note: brief.note,
    items,
    references: texts,
    notices: [
      ...[...used].map(({ about }) => about),
      ...new Set([...used].flatMap(({ notices }) => notices)),
    ],
    made: `Made on ${dayText(day)} with Evidence Ledger.`,
  };
}

/** What is said of an entry that is not there. */
export const missingWords = (state: MissingItem['state']): string =>
  state === 'gone'
    ? 'No longer here: this site has nothing of that name now.'
    : 'Could not be loaded. Reload the page when there is a connection.';
