import type { Guidance } from '../model/guidance.ts';

/**
 * How many sources a document says were considered, where one paragraph counts them: the only count, or the
 * one that the others add up to. Nothing where it does not say, or not in one place.
 *
 * @example sourcesConsidered(guidance); // 13, where it prints “13 sources, which were 9 …, 3 … and 1 …”
 */
export function sourcesConsidered({ paragraphs }: Guidance): number | undefined {
  const counts = paragraphs
    .map(({ data }) => data.claims.flatMap(countOfSources))
    .filter(({ length }) => length > 0);
  const [counted = []] = counts;
  if (counts.length !== 1) return undefined;
  const sum = counted.reduce((total, count) => total + count, 0);
  return counted.length === 1 ? sum : counted.find((count) => 2 * count === sum);
}

type Claim = Guidance['paragraphs'][number]['data']['claims'][number];

const countOfSources = (claim: Claim): readonly number[] =>
  typeof claim === 'object' && 'notEvidence' in claim && claim.reason === 'number-of-sources'
    ? [Number(claim.notEvidence)]
    : [];
