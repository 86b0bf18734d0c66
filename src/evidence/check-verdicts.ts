import type { Change, Contrast, Gap, Guidance, Paragraph, Result } from '../model/guidance.ts';
import type { Path } from '../model/content-error.ts';
import type { Verdict } from '../schema/meaning.ts';
import type { Aligned } from './align-claims.ts';
import type { LedgerVerdict } from './ledger-figures.ts';

/** A verdict of the source that no contrast takes up, or one of a contrast that the source does not give. */
export type VerdictProblem = Readonly<{
  /** The study whose file it is in; none for one of the source. */
  study: string | undefined;
  path: Path;
  wrong: string;
  allowed: string;
}>;

type Differing = Readonly<{
  result: Result;
  kind: 'contrasts' | 'changes';
  one: Contrast | Change;
}>;

/** What a contrast or change says of its difference, as the source would. */
function verdictsOf({ significance }: Contrast | Change): readonly Verdict[] {
  if (significance === 'not-stated') return [];
  if (significance === 'reported-as-not-stated') return ['significance not stated'];
  return [
    ...(significance.called === 'not-stated'
      ? []
      : [
          significance.called === 'significant'
            ? ('significant' as const)
            : ('not significant' as const),
        ]),
    ...('p' in significance && significance.p === 'reported-as-not-stated'
      ? (['p not stated'] as const)
      : []),
  ];
}

/** The sentences of a paragraph that print a contrast or change: its own figures, or those of its arms. */
function sentencesOf({ result, one }: Differing, pairs: readonly Aligned[]): ReadonlySet<number> {
  const arms = 'against' in one ? [one.of, one.against] : [one.arm];
  const ids = [
    one.id,
    ...result.measurements.filter(({ arm }) => arms.includes(arm)).map(({ id }) => id),
  ];
  return new Set(
    pairs.flatMap(({ claim, figure }) =>
      typeof claim.by !== 'string' && claim.by.some(({ value }) => ids.includes(value.id))
        ? [figure.at[0]]
        : [],
    ),
  );
}

/**
 * Holds what contrasts and changes say of significance against the words of the source, sentence by
 * sentence and both ways; and what the guidance declares as not stated, paragraph by paragraph.
 */
export function verdictProblems(
  guidance: Guidance,
  paragraph: Paragraph,
  pairs: readonly Aligned[],
  verdicts: readonly LedgerVerdict[],
): readonly VerdictProblem[] {
  const differing = guidance.results
    .filter((result) => result.paragraph === paragraph)
    .flatMap((result): Differing[] => [
      ...result.contrasts.map((one) => ({ result, kind: 'contrasts' as const, one })),
      ...result.changes.map((one) => ({ result, kind: 'changes' as const, one })),
    ])
    .map((one) => ({ ...one, said: verdictsOf(one.one), sentences: sentencesOf(one, pairs) }));
  const isIn = (sentences: ReadonlySet<number>, { at }: LedgerVerdict) =>
    sentences.size === 0 || sentences.has(at[0]);

  const isSaid = (verdict: Verdict, sentences: ReadonlySet<number>) =>
    verdicts.some((found) => found.verdict === verdict && isIn(sentences, found));

  const missing = differing.flatMap(({ result, kind, one, said, sentences }): VerdictProblem[] =>
    said
      .filter((verdict) => !isSaid(verdict, sentences))
      .map((verdict) => {
        const there = verdicts
          .filter((found) => isIn(sentences, found))
          .map((found) => found.verdict);
        return {
          study: result.study.id,
          path: [
            'results',
            result.place,
            kind,
            result[kind].findIndex(({ id }) => id === one.id),
            'significance',
          ],
          wrong: `${one.id} says “${verdict}”, and ${paragraph.number} of the source says ${
            there.length === 0 ? 'nothing about significance there' : `“${there.join('”, “')}”`
          }`,
          allowed: 'say about the difference what the source says about it',
        };
      }),
  );
  const untaken = verdicts
    .filter(
      (found) =>
        found.verdict !== 'not stated' &&
        // One that says something else there is told above.
        !differing.some(
          ({ said, sentences }) =>
            isIn(sentences, found) &&
            (said.includes(found.verdict) || !said.every((one) => isSaid(one, sentences))),
        ),
    )
    .map(({ verdict }) => ({
      study: undefined,
      path: ['claims'],
      wrong: `the source says “${verdict}” in ${paragraph.number}, and no contrast or change there does`,
      allowed: 'enter it as the significance of the contrast that it describes',
    }));
  return [...missing, ...untaken, ...gapProblems(guidance, paragraph, verdicts)];
}

const isDeclared = ({ by, subject }: Gap): boolean =>
  by === 'declared' && subject !== 'significance';

function gapProblems(
  guidance: Guidance,
  paragraph: Paragraph,
  verdicts: readonly LedgerVerdict[],
): readonly VerdictProblem[] {
  const says = verdicts.some(({ verdict }) => verdict === 'not stated');
  const declared = guidance.gaps.filter((gap) => gap.paragraph === paragraph && isDeclared(gap));
  if (says && declared.length === 0) {
    return [
      {
        study: undefined,
        path: ['claims'],
        wrong: `the source says in ${paragraph.number} that something was not stated, and no result there does`,
        allowed: 'write reported-as-not-stated where it belongs',
      },
    ];
  }
  return says
    ? []
    : declared.map(({ id, study }) => ({
        study: study.id,
        path: [],
        wrong: `${id} is entered as reported-as-not-stated, and ${paragraph.number} of the source does not say so`,
        allowed: 'write not-stated where the source is silent',
      }));
}
