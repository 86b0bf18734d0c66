import type { Contrast, Guidance, Value } from '../model/guidance.ts';
import { MEASURE_NAMES } from '../schema/measure-names.ts';
import { counted, lowerFirst, withUnit } from './words.ts';
import { studyName, studySize } from './study.ts';
import { leadFigure, measurementText } from './figure.ts';
import { changeText, contrastText } from './difference.ts';
import { followUpLabel, followUpTime } from './follow-up.ts';

/** What a value prints where it stands in a sentence. */
export function valueText(value: Value): string {
  switch (value.kind) {
    case 'measurement':
      return measurementText(value.measurement);
    case 'statement':
      return value.result.text ?? value.result.label;
    case 'study-size':
      return studySize(value.study);
    case 'group-size':
      return counted(String(value.group.total), value.group.unit, value.group.one);
    case 'follow-up':
      return followUpTime(value.result.followUp);
    case 'contrast':
      return contrastText(value.contrast);
    case 'change':
      return changeText(value.change);
    case 'scale':
      return `${value.scale.minimum} to ${value.scale.maximum}`;
    case 'measure':
      return withUnit(value.measure.reported, value.measure.unit);
    default:
      return value satisfies never;
  }
}

/** The value without what stands behind it, for titles: `14%`. */
export const shortValueText = (value: Value): string =>
  value.kind === 'measurement' ? leadFigure(value.measurement.figure) : valueText(value);

/**
 * Words of the content with the figures in the place of the values that they name in braces.
 *
 * @throws RangeError when the guidance has no value of that name
 */
export const withValues = ({ id, values }: Guidance, words: string): string =>
  words.replaceAll(/\{([^{}]*)\}/g, (_braces, name: string) => {
    const value = values.get(name);
    if (value === undefined) throw new RangeError(`${id} has no value ${name}`);
    return shortValueText(value);
  });

/** What the guidance prints of a contrast, by name. */
const contrastKind = ({ estimate }: Contrast): string =>
  estimate === 'not-stated' ? 'Printed p value' : `Printed ${MEASURE_NAMES[estimate.measure]}`;

/** What a value is of, where its figure stands beside it: `Pain relief, Warmth`. */
export function valueLabel(value: Value): string {
  switch (value.kind) {
    case 'measurement':
      return `${value.result.label}, ${value.measurement.short}`;
    case 'statement':
      return value.result.label;
    case 'study-size':
      return 'Size of the study';
    case 'group-size':
      return value.group.label;
    case 'follow-up':
      return followUpLabel(value.result);
    case 'contrast':
      return `${contrastKind(value.contrast)} for ${lowerFirst(value.result.label)}`;
    case 'change':
      return `Change in ${lowerFirst(value.result.label)}, ${value.change.arm.short}`;
    case 'scale':
      return `Scale of ${lowerFirst(value.result.label)}`;
    case 'measure':
      return value.measure.label;
    default:
      return value satisfies never;
  }
}

/** What a value is, in words, for lists of checks: `Pain relief, Warmth: 42% (136 of 326)`. */
export function valueName(value: Value): string {
  switch (value.kind) {
    case 'study-size':
      return `${valueLabel(value)}: ${studyName(value.study)}`;
    case 'group-size':
      return `Size of a group: ${valueLabel(value)}, ${valueText(value)}`;
    default:
      return `${valueLabel(value)}: ${valueText(value)}`;
  }
}
