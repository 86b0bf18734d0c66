import { measureName, printedP } from '../../format/difference.ts';
import { spreadText } from '../../format/figure.ts';
import { studyName } from '../../format/study.ts';
import { lowerFirst, upperFirst } from '../../format/words.ts';
import type { Contrast, Figure, Guidance, PrintedEstimate, Result } from '../../model/guidance.ts';
import { urls } from '../../urls.ts';
import { chartFrame } from '../chart-frame.ts';
import type { PointsSpec } from '../chart-spec.ts';
import { differenceScale, ratioScale } from './scale.ts';
import { amountIn, endsOf, placesOf } from './spec.ts';

/**
 * Effect estimates that the guidance prints, each with its own interval, on one scale; nothing is
 * calculated and nothing pooled.
 *
 * @throws RangeError when a contrast is not there or has no printed estimate, or the rows differ in
 *   measure or unit
 */
export function estimatesSpec(
  guidance: Guidance,
  figure: Extract<Figure, { kind: 'estimates' }>,
): PointsSpec {
  const drawn = figure.contrasts.map((id) => {
    const value = guidance.values.get(id);
    if (value?.kind !== 'contrast') throw new RangeError(`there is no contrast ${id}`);
    const { result, contrast } = value;
    const { estimate } = contrast;
    if (estimate === 'not-stated')
      throw new RangeError(`the guidance prints no estimate for ${id}`);
    return { result, contrast, estimate };
  });
  const [measure, ...others] = new Set(drawn.map(({ estimate }) => scaleName(estimate)));
  if (measure === undefined || others.length > 0) {
    throw new RangeError(`${figure.id} mixes measures: ${[measure, ...others].join(', ')}`);
  }
  const ends = drawn.flatMap(({ estimate }) => [
    amountIn(estimate.reported),
    ...endsOf(intervalOf(estimate)),
  ]);
  const { axis, placeOf, reference } = /ratio$/i.test(measure)
    ? ratioScale(ends)
    : differenceScale(ends);
  const groups = Map.groupBy(drawn, ({ result }) => studyName(result.study));
  return {
    kind: 'points',
    ...chartFrame(guidance, figure, new Set(drawn.map(({ result }) => result.paragraph.number))),
    axis,
    unit: measure,
    reference,
    groups: [...groups].map(([heading, members]) => ({
      heading,
      rows: members.map(({ result, contrast, estimate }) => ({
        ...named(guidance, result, contrast),
        detail: [spreadText(intervalOf(estimate)), printedP(contrast.significance)]
          .filter((text) => text !== '')
          .join('; '),
        printed: estimate.reported.replace(/^-/, '−'),
        role: 'neutral' as const,
        share: null,
        interval: null,
        place: placeOf(amountIn(estimate.reported)),
        spread: placesOf(intervalOf(estimate), placeOf),
        before: null,
      })),
    })),
  };
}

function named(guidance: Guidance, result: Result, { id, of, against }: Contrast) {
  const arms = `${of.short} against ${lowerFirst(against.short)}`;
  return {
    id,
    label: `${result.label}, ${arms}`,
    short: `${result.label}, ${arms}`,
    outcome: null,
    paragraph: {
      text: result.paragraph.number,
      url: urls.paragraph(guidance.id, result.paragraph),
    },
    study: { text: studyName(result.study), url: urls.study(guidance.id, result.study.id) },
  };
}

const intervalOf = ({ interval }: PrintedEstimate) =>
  interval === 'not-stated' ? interval : { kind: 'confidence-interval' as const, ...interval };

/** What is measured, with its unit: `hazard ratio`, `mean difference in points`. */
const scaleName = (estimate: PrintedEstimate): string =>
  upperFirst(measureName(estimate.measure)) +
  ('unit' in estimate && estimate.unit !== 'not-stated' ? ` in ${estimate.unit}` : '');
