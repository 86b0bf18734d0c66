import type { Guidance } from './guidance.ts';

/** A number that a document had before, as its address has it, and what replaced it. */
export type FormerNumber = Readonly<{
  slug: string;
  number: string;
  /** More than one where what it stood for was divided. */
  documents: readonly Guidance[];
}>;

/**
 * Every number that documents had before, in the order of their addresses; none that is the address of
 * a document today.
 *
 * @example formerNumbers(documents)[0]?.slug; // 'ta12'
 */
export function formerNumbers(documents: readonly Guidance[]): readonly FormerNumber[] {
  const former = documents.flatMap((document) =>
    document.about.replaces.map(({ number }) => ({ number, slug: slugOf(number), document })),
  );
  const taken = new Set(documents.map(({ id }) => id));
  return [...Map.groupBy(former, ({ slug }) => slug)]
    .filter(([slug]) => !taken.has(slug))
    .map(([slug, one]) => ({
      slug,
      number: one[0]?.number ?? slug,
      documents: [...new Set(one.map(({ document }) => document))],
    }))
    .toSorted((a, b) => (a.slug < b.slug ? -1 : 1));
}

const slugOf = (number: string): string =>
  number
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
