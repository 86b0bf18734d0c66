import type { Guidance, Outcome, Result, Study } from '../model/guidance.ts';

/** Some lines of the evidence at a glance that may be read together: they are of one study. */
export type GlanceBlock = Readonly<{
  study: Study;
  /** The result that the block is of, where it is one; nothing where it lists several of one group. */
  named: Result | undefined;
  results: readonly Result[];
}>;

/**
 * The evidence at a glance: every result of benefit and of harm, comparisons first, then what is
 * reported of one group, study by study, in the order of the document. Nothing is picked by its size.
 */
export type GlanceEvidence = Readonly<{
  domains: readonly Readonly<{ domain: Outcome['domain']; blocks: readonly GlanceBlock[] }>[];
  /** What counts nothing and is left out: what advisers say, and what befell one patient. */
  leftOut: readonly Result[];
}>;

/** Sorts the results of a guidance for the page at a glance. A domain without any is left out. */
export function glanceBlocks({ results }: Guidance): GlanceEvidence {
  const listed = results.filter((result) => !countsNothing(result));
  const domains = (['efficacy', 'safety'] as const).flatMap((domain) => {
    const own = listed.filter(({ outcome }) => outcome.domain === domain);
    const alone = Map.groupBy(
      own.filter((result) => !isComparison(result)),
      ({ study }) => study,
    );
    const blocks = [
      ...own
        .filter(isComparison)
        .map((result) => ({ study: result.study, named: result, results: [result] })),
      ...[...alone].map(([study, ofStudy]) => ({
        study,
        named: ofStudy.length === 1 ? ofStudy[0] : undefined,
        results: ofStudy,
      })),
    ];
    return blocks.length === 0 ? [] : [{ domain, blocks }];
  });
  return { domains, leftOut: results.filter(countsNothing) };
}

const countsNothing = ({ study }: Result): boolean =>
  study.design.evidence === 'advice' || study.design.evidence === 'one-patient';

const isComparison = ({ contrasts, measurements }: Result): boolean =>
  contrasts.length > 0 || new Set(measurements.map(({ arm }) => arm.id)).size > 1;
