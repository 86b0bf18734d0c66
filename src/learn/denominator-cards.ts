import { countsOf } from '../evidence/estimates.ts';
import {
  counted,
  designName,
  eventsOfTotal,
  leadFigure,
  lowerFirst,
  upperFirst,
} from '../format.ts';
import type { Guidance } from '../model/guidance.ts';
import type { Card } from './card.ts';
import { cardOptions } from './card-options.ts';
import { plain, sentences } from './phrases.ts';
import { stableOrder } from './stable-order.ts';
import { whatInWhom } from './what-in-whom.ts';

/** Every number of patients, procedures … that the guidance counts in, by study. */
function totalsOf({ studies }: Guidance): Readonly<{ study: string; text: string }>[] {
  return studies.flatMap(({ id, size, arms, groups }) => [
    ...(typeof size === 'string' ? [] : [{ study: id, text: counted(size.reported, size.unit) }]),
    ...[...arms, ...groups].flatMap(({ total, unit }) =>
      typeof total === 'number' ? [{ study: id, text: counted(String(total), unit) }] : [],
    ),
  ]);
}

/** A card for each arm or group in which shares are counted: a share of how many, and of what. */
export function denominatorCards(guidance: Guidance): readonly Card[] {
  const totals = totalsOf(guidance);
  const asked = new Set<string>();
  return guidance.results.flatMap((result) =>
    result.measurements.flatMap((measurement): Card[] => {
      const counts = countsOf(measurement);
      const { arm, figure } = measurement;
      const id = `denominator.${result.study.id}.${arm.id}`;
      if (counts === undefined || asked.has(id)) return [];
      const right = counted(String(counts.total), arm.unit);
      const others = stableOrder(totals, ({ study, text }) => `${id} ${study} ${text}`);
      const options = cardOptions(id, right, [
        ...totals.filter(({ study }) => study === result.study.id).map(({ text }) => text),
        ...others.map(({ text }) => text),
      ]);
      if (options === undefined) return [];
      asked.add(id);
      const printed = leadFigure(figure);
      return [
        {
          id,
          kind: 'figure',
          question: `${upperFirst(whatInWhom(result, measurement))}: ${printed} (${lowerFirst(designName(result.study.design))}, ${result.paragraph.number}). Of how many is that the share?`,
          options,
          explanation: [
            sentences(
              plain(
                `${printed} is ${eventsOfTotal(counts.events, counts.total, arm.unit)}${
                  arm.of === undefined ? '' : `: a share of ${lowerFirst(arm.label)}`
                }.`,
              ),
              ...(arm.unit === 'patients'
                ? []
                : [plain(`It counts ${arm.unit}, so it is not a share of patients.`)]),
            ),
          ],
          paragraph: result.paragraph,
          study: result.study,
        },
      ];
    }),
  );
}
