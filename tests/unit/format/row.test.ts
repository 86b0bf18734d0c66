import { describe, expect, test } from 'vitest';
import { resultRows } from '../../../src/evidence/result-rows.ts';
import { resultQualifier, rowText, rowTime } from '../../../src/format/row.ts';
import { NOT_STATED } from '../../../src/format/words.ts';
import type { Guidance } from '../../../src/model/guidance.ts';
import { demoGuidance } from '../demo-guidance.ts';
import { invented } from '../model/invented.ts';

/** Writes no-break spaces as `_`, so that a test shows them. */
const seen = (text: string): string => text.replaceAll('\u00a0', '_');

const alpha = demoGuidance('alpha');
const gamma = demoGuidance('gamma');
const lamp = demoGuidance('lamp');
const pad = demoGuidance('pad');

const resultOf = ({ results }: Guidance, id: string) => results.find((one) => one.id === id)!;
const rowsOf = (document: Guidance, id: string) => resultRows([resultOf(document, id)]);

// By hand from the files of the invented documents, which say what their official texts print.
describe('a line of an evidence table', () => {
  test.each([
    ['a share', alpha, 'trial.remission', 2, ['Sham therapy', '12%', '5_of_41']],
    [
      'a median with its range',
      lamp,
      'trial.time-to-relief',
      0,
      ['Lamp', '26_months', 'median; range 4 to 61'],
    ],
    [
      'a mean score with its scale',
      lamp,
      'trial.pain',
      1,
      ['Lamp, at follow-up', '3.4', 'mean; Pain; SD_1.9; n_=_140'],
    ],
    [
      'a score of a scale without a name',
      gamma,
      'trial.score',
      0,
      ['Gamma therapy, at baseline', '42', 'mean; SD_11'],
    ],
    [
      'a change of which the values alone are printed',
      lamp,
      'trial.pain',
      2,
      ['Lamp, change', '7.1 to 3.4', ''],
    ],
    [
      'a change as printed',
      gamma,
      'unnamed-2-19.lesions',
      0,
      ['The group reported on, not named, change', '−11 lesions', ''],
    ],
    [
      'two arms with an estimate',
      lamp,
      'trial.pain-difference',
      0,
      ['Lamp compared with rest', 'mean difference −7.5 points', '95%_CI −11.2 to −3.8'],
    ],
    [
      'two arms with an estimate that is called significant',
      pad,
      'trial.walking',
      0,
      [
        'Pad compared with rest',
        'standardised mean difference −0.71',
        '95%_CI −1.22 to −0.20; called significant',
      ],
    ],
    [
      'words without figures',
      invented,
      'series-25.itching',
      0,
      ['', 'Itching was described, invented and without figures', ''],
    ],
  ] as const)('of %s', (_, document, id, place, expected) => {
    const { of, lead, detail } = rowText(rowsOf(document, id)[place]!);
    expect([of, lead, detail].map(seen)).toEqual(expected);
  });

  test('of two arms without an estimate leads with what the guidance calls their difference', () => {
    const [row] = rowsOf(pad, 'trial.walking');
    if (row?.kind !== 'contrast') throw new Error('no contrast');
    const contrast = { ...row.contrast, estimate: 'not-stated' } as const;
    expect(rowText({ ...row, contrast })).toEqual({
      of: 'Pad compared with rest',
      lead: 'called significant',
      detail: '',
    });
  });
});

describe('the time of a line', () => {
  const times = (document: Guidance, id: string) =>
    rowsOf(document, id).map((row) => seen(rowTime(row, document.results)));

  test.each([
    [
      'of a score is before treatment or that of its result',
      lamp,
      'trial.pain',
      ['baseline', 'at 6_months', 'at 6_months'],
    ],
    [
      'of a figure at one of several times is its own',
      gamma,
      'unnamed-2-24.survival',
      ['at 1_year', 'at 3_years', 'at 1_year', 'at 3_years'],
    ],
    ['of any other is that of its result', lamp, 'trial.burns', ['within 30_days']],
    ['that no one printed is said to be missing', lamp, 'trial.work', [`follow-up ${NOT_STATED}`]],
  ] as const)('%s', (_, document, id, expected) => {
    expect(times(document, id)).toEqual(expected);
  });
});

describe('what a result is beyond its outcome', () => {
  test.each([
    ['unnamed-2-23.stroke-or-death', 'composite of stroke and death'],
    ['unnamed-2-28.response', 'intention to treat'],
    ['unnamed-2-28.response-after-surgery', ''],
  ])('%s: %j', (id, text) => {
    expect(resultQualifier(resultOf(gamma, id))).toBe(text);
  });
});
