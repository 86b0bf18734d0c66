import { changeText } from '../../format/difference.ts';
import { leadFigure } from '../../format/figure.ts';
import { studyName } from '../../format/study.ts';
import { NOT_STATED } from '../../format/words.ts';
import type { Change, Figure, Guidance, Measurement } from '../../model/guidance.ts';
import { urls } from '../../urls.ts';
import { chartFrame } from '../chart-frame.ts';
import { armRole } from '../chart-row.ts';
import type { PointsSpec } from '../chart-spec.ts';
import { plainScale } from './scale.ts';
import { amountIn, scaleEnds, scaleName } from './spec.ts';

/**
 * Arms before and after: two printed figures and what the guidance prints of the change.
 *
 * @throws RangeError when a change is not there or lacks one of its figures, or the rows are not on
 *   one scale
 */
export function changesSpec(
  guidance: Guidance,
  figure: Extract<Figure, { kind: 'changes' }>,
): PointsSpec {
  const drawn = figure.changes.map((id) => {
    const value = guidance.values.get(id);
    if (value?.kind !== 'change') throw new RangeError(`there is no change ${id}`);
    const { result, change } = value;
    const { baseline, followUp } = change;
    if (baseline === undefined || followUp === undefined) {
      throw new RangeError(`the guidance does not print both figures of ${id}`);
    }
    return { result, change, baseline, followUp };
  });
  const [scale, ...others] = new Set(drawn.map(({ result }) => scaleName(result.scale)));
  if (scale === undefined || others.length > 0) {
    throw new RangeError(`${figure.id} mixes scales: ${[scale, ...others].join(', ')}`);
  }
  const amounts = drawn.map(({ baseline, followUp }) => [amountOf(baseline), amountOf(followUp)]);
  const { axis, placeOf, reference } = plainScale([
    ...amounts.flat(),
    ...drawn.flatMap(({ result }) => scaleEnds(result)),
  ]);
  const groups = Map.groupBy(drawn, ({ result }) => `${result.label}: ${studyName(result.study)}`);
  return {
    kind: 'points',
    ...chartFrame(guidance, figure, new Set(drawn.map(({ result }) => result.paragraph.number))),
    axis,
    unit: scale,
    reference,
    groups: [...groups].map(([heading, members]) => ({
      heading: groups.size === 1 ? null : heading,
      rows: members.map(({ result, change, baseline, followUp }) => ({
        id: change.id,
        label: change.arm.label,
        short: change.arm.short,
        outcome: result.label,
        detail: detailOf(change),
        printed: `${leadFigure(baseline.figure)} to ${leadFigure(followUp.figure)}`,
        role: armRole(change.arm),
        share: null,
        interval: null,
        place: placeOf(amountOf(followUp)),
        spread: null,
        before: placeOf(amountOf(baseline)),
        paragraph: {
          text: result.paragraph.number,
          url: urls.paragraph(guidance.id, result.paragraph),
        },
        study: { text: studyName(result.study), url: urls.study(guidance.id, result.study.id) },
      })),
    })),
  };
}

/** What the guidance prints of the change itself. */
function detailOf(change: Change): string {
  const text = changeText(change);
  return text === NOT_STATED ? '' : `change: ${text}`;
}

function amountOf({ id, figure }: Measurement): number {
  if (figure.kind !== 'score') throw new RangeError(`${id} is not a score`);
  return amountIn(figure.reported);
}
