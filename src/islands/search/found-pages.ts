import { splitDecimals } from './decimal-points.ts';
import { excerptParts, titleParts, type ExcerptPart } from './excerpt-parts.ts';
import type { Fragment, Subresult } from './pagefind.ts';
import { hasNumbers, hasPhrase, hasWords, isExact, searchWords } from './search-words.ts';

/** A place that a reader can go to: a numbered paragraph, another part of a page, or its beginning. */
export type FoundPlace = Readonly<{
  title: readonly ExcerptPart[];
  href: string;
  excerpt: readonly ExcerptPart[];
}>;

/** A page that matches, with its places. */
export type FoundPage = Readonly<{
  title: string;
  /** Values of the filters, such as `Kind: ['Evidence']`. */
  filters: Readonly<Record<string, readonly string[]>>;
  /** The page itself, where it matches before its first heading. */
  start: FoundPlace | undefined;
  /** Places below a heading, best first. */
  parts: readonly FoundPlace[];
}>;

type RankedPlace = Readonly<{ place: FoundPlace; isStart: boolean; isPhrase: boolean }> &
  Readonly<{ rank: readonly number[] }>;

/**
 * What Pagefind found, in the order that helps a reader: the paragraph whose number is the query;
 * a page of that name; paragraphs and then other pages that hold the query word for word; the rest as
 * Pagefind ranks it. Where Pagefind takes a part of a number for the number, that is left out.
 *
 * @param found pages with Pagefind's score
 * @param query as typed
 */
export function foundPages(
  found: readonly Readonly<{ score: number; fragment: Fragment }>[],
  query: string,
): readonly FoundPage[] {
  const words = searchWords(query);
  return found
    .flatMap(({ score, fragment }) => {
      const places = fittingPlaces(fragment, words);
      const [best] = places;
      if (best === undefined) return [];
      const title = splitDecimals(titleOf(fragment));
      const isNamed = searchWords(title).join(' ') === words.join(' ');
      const page: FoundPage = {
        title,
        filters: fragment.filters,
        start: places.find(({ isStart }) => isStart)?.place,
        parts: places.filter(({ isStart }) => !isStart).map(({ place }) => place),
      };
      const [asked = 0, ...rest] = best.rank.slice(0, 3);
      return [{ page, rank: [asked, Number(isNamed), ...rest, score] }];
    })
    .toSorted(byRank)
    .map(({ page }) => page);
}

/** The places of a page that match; where some hold the query word for word, the others say little. */
function fittingPlaces(fragment: Fragment, words: readonly string[]): readonly RankedPlace[] {
  if (!hasWords(splitDecimals(`${titleOf(fragment)} ${fragment.content}`), words)) return [];
  const parts = fragment.sub_results.length > 0 ? fragment.sub_results : [wholePage(fragment)];
  const places = parts
    .map((part) => ({ part, text: splitDecimals(`${part.title} ${textOf(fragment, part)}`) }))
    .filter(({ text }) => hasNumbers(text, words))
    .map(({ part, text }) => rankedPlace(part, hasPhrase(text, words), words))
    // A heading over what is not searched leads nowhere.
    .filter(({ place, isStart }) => isStart || place.excerpt.length > 0)
    .toSorted(byRank);
  return isExact(words) && places.some(({ isPhrase }) => isPhrase)
    ? places.filter(({ isPhrase }) => isPhrase)
    : places;
}

/** Pagefind names no part of a page that matches in its title alone. */
const wholePage = (fragment: Fragment): Subresult => ({
  title: titleOf(fragment),
  url: fragment.url,
  excerpt: '',
  weighted_locations: [],
});

function rankedPlace(part: Subresult, isPhrase: boolean, words: readonly string[]): RankedPlace {
  const title = splitDecimals(part.title);
  const id = splitDecimals(part.anchor?.id ?? '');
  const [page = part.url] = part.url.split('#');
  const isNumbered = /^\d+(\.\d+)+$/.test(id);
  const score = part.weighted_locations.reduce(
    (sum, { balanced_score }) => sum + balanced_score,
    0,
  );
  return {
    place: {
      title: titleParts(title, words),
      href: id === '' ? page : `${page}#${id}`,
      excerpt: excerptParts(part.excerpt, title),
    },
    isStart: id === '',
    isPhrase,
    rank: [
      Number(isNumbered && words.length === 1 && words[0] === id),
      Number(isPhrase),
      Number(isPhrase && isNumbered),
      score,
    ],
  };
}

const titleOf = ({ meta, url }: Fragment): string => meta.title ?? url;

/** The text from a part's heading to the next heading that has an anchor. */
function textOf({ content, anchors }: Fragment, { anchor }: Subresult): string {
  const from = anchor?.location ?? 0;
  const next = anchors.map(({ location }) => location).filter((location) => location > from);
  return content
    .split(/\s+/)
    .slice(from, Math.min(...next))
    .join(' ');
}

function byRank(
  a: Readonly<{ rank: readonly number[] }>,
  b: Readonly<{ rank: readonly number[] }>,
): number {
  const at = a.rank.findIndex((value, index) => value !== b.rank[index]);
  return at === -1 ? 0 : (b.rank[at] ?? 0) - (a.rank[at] ?? 0);
}
