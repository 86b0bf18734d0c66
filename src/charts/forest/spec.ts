import { estimateContrast } from '../../evidence/estimates.ts';
import { percentNumber, ratioText } from '../../format/calculated.ts';
import { eventsOfTotal, leadFigure } from '../../format/figure.ts';
import { studyName } from '../../format/study.ts';
import { hundredOf, lowerFirst } from '../../format/words.ts';
import type { Figure, Guidance, Result } from '../../model/guidance.ts';
import { urls } from '../../urls.ts';
import { chartFrame } from '../chart-frame.ts';
import type { ForestSpec } from '../chart-spec.ts';

const NAMES = { 'risk-ratio': 'Risk ratio', 'odds-ratio': 'Odds ratio' } as const;
const LIMITS = [2, 5, 10, 20, 50, 100];

/** Up to here the scale grows for an estimate, and up to there for the end of an interval. */
const FARTHEST = { estimate: 100, interval: 20 };

/**
 * Ratios of two arms, each calculated from its own study and never pooled.
 *
 * @throws RangeError when a contrast is not there, is not of two counted arms, or the rows differ in arms or in direction
 */
export function forestSpec(
  guidance: Guidance,
  figure: Extract<Figure, { kind: 'forest' }>,
): ForestSpec {
  const drawn = figure.contrasts.map((id) => {
    const result = guidance.results.find(({ contrasts }) => contrasts.some((one) => one.id === id));
    const contrast = result?.contrasts.find((one) => one.id === id);
    const estimate = result && contrast && estimateContrast(result, contrast);
    const ratio = figure.measure === 'risk-ratio' ? estimate?.riskRatio : estimate?.oddsRatio;
    if (!result || !contrast || !estimate) throw new RangeError(`${id} has no counts`);
    return { result, contrast, estimate, ratio };
  });
  const [first] = drawn;
  if (first === undefined) throw new RangeError(`${figure.id} has no contrasts`);
  const arms = { of: first.contrast.of.short, against: first.contrast.against.short };
  const { direction } = first.result.outcome;
  for (const { result, contrast } of drawn) {
    if (
      result.outcome.direction !== direction ||
      contrast.of.short !== arms.of ||
      contrast.against.short !== arms.against
    ) {
      throw new RangeError(`${figure.id} mixes arms, or outcomes that point different ways`);
    }
  }
  const ratios = drawn.flatMap(({ ratio }) => ratio ?? []);
  const farthest = Math.max(
    ...ratios.map(({ estimate }) => Math.min(FARTHEST.estimate, Math.max(estimate, 1 / estimate))),
    ...ratios.map(({ low, high }) => Math.min(FARTHEST.interval, Math.max(high, 1 / low))),
  );
  const forOf = `Favours ${lowerFirst(arms.of)}`;
  const forAgainst = `Favours ${lowerFirst(arms.against)}`;
  const moreIsBetter = direction === 'higher-is-better';
  return {
    kind: 'forest',
    ...chartFrame(guidance, figure, new Set(drawn.map(({ result }) => result.paragraph.number))),
    measure: NAMES[figure.measure],
    arms,
    favours: {
      below: moreIsBetter ? forAgainst : forOf,
      above: moreIsBetter ? forOf : forAgainst,
    },
    limit: LIMITS.find((limit) => limit >= farthest) ?? FARTHEST.estimate,
    rows: drawn.map(({ result, contrast, estimate, ratio }) => ({
      id: contrast.id,
      label: result.label,
      of: eventsOfTotal(estimate.arm.events, estimate.arm.total, contrast.of.unit),
      against: eventsOfTotal(
        estimate.comparator.events,
        estimate.comparator.total,
        contrast.against.unit,
      ),
      printed: {
        of: printedShare(result, contrast.of.id),
        against: printedShare(result, contrast.against.id),
      },
      perHundred: {
        of: percentNumber(estimate.arm),
        against: percentNumber(estimate.comparator),
        unit: hundredOf(contrast.of.unit),
      },
      ratio:
        ratio === undefined
          ? { estimate: null, text: 'not estimable' }
          : { ...ratio, text: ratioText(ratio) },
      paragraph: {
        text: result.paragraph.number,
        url: urls.paragraph(guidance.id, result.paragraph),
      },
      study: { text: studyName(result.study), url: urls.study(guidance.id, result.study.id) },
    })),
  };
}

function printedShare({ measurements }: Result, arm: string): string {
  const found = measurements.find((one) => one.arm.id === arm && one.figure.kind === 'proportion');
  if (found === undefined) throw new RangeError(`${arm} has no printed percentage`);
  return leadFigure(found.figure);
}
