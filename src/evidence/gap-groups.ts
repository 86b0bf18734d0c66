import type { Gap, Guidance } from '../model/guidance.ts';

/**
 * What a document does not say: first what it admits itself, each by itself; then what it passes over in
 * silence, joined by what is missing, so that “the approach” of five studies is one line.
 */
export function gapGroups(
  guidance: Guidance,
  inWords: (gap: Gap) => string,
): Readonly<{
  declared: readonly Gap[];
  silent: readonly Readonly<{ text: string; gaps: readonly Gap[] }>[];
}> {
  const silent = Map.groupBy(
    guidance.gaps.filter(({ by }) => by === 'silent'),
    inWords,
  );
  return {
    declared: guidance.gaps.filter(({ by }) => by === 'declared'),
    silent: [...silent].map(([text, gaps]) => ({ text, gaps })),
  };
}
