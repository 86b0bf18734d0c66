import type { Guidance, Paragraph } from '../model/guidance.ts';

/**
 * How many sources a document says were considered, where one paragraph counts them: the only count, or the
 * one that the others add up to. Nothing where it does not say, or not in one place.
 *
 * @example sourcesConsidered(guidance); // 13, where it prints “13 sources, which were 9 …, 3 … and 1 …”
 */
export function sourcesConsidered(guidance: Guidance): number | undefined {
  const [paragraph, ...others] = sourceParagraphs(guidance);
  if (paragraph === undefined || others.length > 0) return undefined;
  const counts = countsOfSources(paragraph);
  const sum = counts.reduce((total, count) => total + count, 0);
  return counts.length === 1 ? sum : counts.find((count) => 2 * count === sum);
}

/** The paragraphs in which a document counts the sources that were considered. */
export const sourceParagraphs = ({ paragraphs }: Guidance): readonly Paragraph[] =>
  paragraphs.filter((paragraph) => countsOfSources(paragraph).length > 0);

const countsOfSources = ({ data }: Paragraph): readonly number[] =>
  data.claims.flatMap((claim) =>
    typeof claim === 'object' && 'notEvidence' in claim && claim.reason === 'number-of-sources'
      ? [Number(claim.notEvidence)]
      : [],
  );
