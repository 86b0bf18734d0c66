import { isAbbreviation, termPattern } from './term-pattern.ts';

/** A term under all of its names. */
export type NamedTerm = Readonly<{
  id: string;
  term: string;
  spellings: readonly string[];
  synonyms: readonly string[];
}>;

/** Where a term stands in a text. */
export type TermUse = Readonly<{ id: string; start: number; words: string }>;

type Name = Readonly<{
  id: string;
  pattern: RegExp;
  length: number;
  /** A part that every use has, in small letters; it is looked for first, since that is quick. */
  part: string;
}>;

/** Compiled once for a list of terms, which is the same for every text of a site. */
const compiled = new WeakMap<readonly NamedTerm[], readonly Name[]>();

/** The names of terms, longest first, so that `general anaesthesia` is not found as `anaesthesia`. */
function namesOf(terms: readonly NamedTerm[]): readonly Name[] {
  const names =
    compiled.get(terms) ??
    terms
      .flatMap(({ id, term, spellings, synonyms }) =>
        [term, ...spellings, ...synonyms].map((name) => ({
          id,
          length: name.length,
          pattern: new RegExp(termPattern(name), isAbbreviation(name) ? 'gu' : 'giu'),
          part: name.split(/[\s-]/)[0]?.toLowerCase() ?? '',
        })),
      )
      .toSorted((a, b) => b.length - a.length || a.id.localeCompare(b.id, 'en'));
  compiled.set(terms, names);
  return names;
}

/**
 * Every use of a term in a text, in the order of the text. Words that belong to a longer name are not a
 * use of a shorter one.
 */
export function findTerms(text: string, terms: readonly NamedTerm[]): readonly TermUse[] {
  const uses: TermUse[] = [];
  const small = text.toLowerCase();
  for (const { id, pattern, part } of namesOf(terms)) {
    if (!small.includes(part)) continue;
    for (const { index, 0: words } of text.matchAll(pattern)) {
      const isFree = uses.every(
        (use) => index + words.length <= use.start || index >= use.start + use.words.length,
      );
      if (isFree) uses.push({ id, start: index, words });
    }
  }
  return uses.toSorted((a, b) => a.start - b.start);
}
