import { describe, expect, test } from 'vitest';
import { printedFigures } from '../../../src/evidence/printed-figures.ts';
import { readArms } from '../../../src/evidence/read-arms.ts';
import type { Arm } from '../../../src/model/guidance.ts';

const arm = (id: string, label: string, alsoCalled: readonly string[] = []): Arm => ({
  id,
  label,
  short: label,
  alsoCalled,
  role: 'not-stated',
  total: 'not-stated',
  unit: 'patients',
  one: 'patient',
  printedIn: [],
  of: undefined,
});
const lamp = arm('lamp', 'Lamp');
const rest = arm('rest', 'Rest', ['control']);
const sham = arm('sham', 'Sham');

/** The arms that a sentence gives its figures to, by their ids; `-` where it does not say. */
const read = (sentence: string, claimed: readonly Arm[], arms: readonly Arm[] = [lamp, rest]) =>
  readArms(
    sentence,
    printedFigures(sentence).flatMap(({ start, end }, index) => {
      const of = claimed[index];
      return of === undefined ? [] : [{ start, end, arm: of }];
    }),
    arms,
  ).map((found) => found?.id ?? '-');

// Read by hand: to whom does each sentence give its figures?
describe('the words give a figure to', () => {
  test.each([
    [
      'the name that follows each',
      'Relief was reported in 30% with the lamp and 20% with rest.',
      ['lamp', 'rest'],
    ],
    [
      'the name before each, in brackets',
      'Relief was commoner in the lamp group (30%) than in the rest group (20%).',
      ['lamp', 'rest'],
    ],
    ['the name before each', 'With the lamp 30% and with rest 20% had relief.', ['lamp', 'rest']],
    [
      'the names of a list, in turn, by “respectively”',
      'Relief was 30% and 20% with lamp and rest respectively.',
      ['lamp', 'rest'],
    ],
    [
      'the names of a list before them',
      'Patients treated by the lamp or rest reported relief in 30% and 20%.',
      ['lamp', 'rest'],
    ],
    [
      'what the content says the source calls an arm',
      'Relief was 30% in the lamp group and 20% in the control group.',
      ['lamp', 'rest'],
    ],
    [
      'the names after a list that says what is compared',
      'Comparing the lamp with rest, relief was 30% with the lamp and 20% with rest.',
      ['lamp', 'rest'],
    ],
  ])('%s', (_, sentence, expected) => {
    expect(read(sentence, [lamp, rest])).toEqual(expected);
    // Exchanged arms are read as the words have them.
    expect(read(sentence, [rest, lamp])).toEqual(expected);
  });

  test('three names in turn', () => {
    const sentence = 'Relief was 30%, 20% and 10% of patients treated by lamp, rest or sham.';
    expect(read(sentence, [sham, lamp, rest], [lamp, rest, sham])).toEqual([
      'lamp',
      'rest',
      'sham',
    ]);
  });

  test('each name in turn twice, where a score is printed at two times', () => {
    const sentence =
      'Scores fell from 41 and 42 to 17 and 30 in the lamp and rest groups respectively.';
    expect(read(sentence, [rest, lamp, rest, lamp])).toEqual(['lamp', 'rest', 'lamp', 'rest']);
  });

  test('the one name that is tied to it', () => {
    expect(read('Burns were reported in 8% of patients in the lamp group.', [rest])).toEqual([
      'lamp',
    ]);
  });
});

describe('the words leave open to whom a figure belongs', () => {
  test.each([
    ['no arm is named', 'Relief was 30% compared with 20%.'],
    ['one arm alone is named for two figures', 'Relief was 30% compared with 20% with rest.'],
    ['a name stands on both sides', 'In the lamp group 30% had relief; 20% did with rest.'],
    [
      'a name is what the other is compared with',
      'Compared with rest, 8% relapsed on the lamp versus 11%.',
    ],
    [
      'names are compared before a list without “respectively”',
      'Compared with rest, the lamp reduced relapse (8% and 11%).',
    ],
  ])('where %s', (_, sentence) => {
    expect(read(sentence, [lamp, rest])).toEqual(['-', '-']);
  });

  test.each([
    ['the arm is that of a comparison', 'Burns were reported in 8%, more than with rest.'],
    ['the name means something else', 'Rest was needed by 8% of patients.'],
    [
      'the name is far off',
      `Burns were reported in 8% of patients${' and more'.repeat(9)} in the lamp group.`,
    ],
  ])('where one figure stands and %s', (_, sentence) => {
    expect(read(sentence, [lamp])).toEqual(['-']);
  });

  test('where two arms share a name', () => {
    const other = arm('other', 'Lamp');
    expect(
      read('Relief was 30% with the lamp and 20% with the lamp.', [lamp, other], [lamp, other]),
    ).toEqual(['-', '-']);
  });

  test('where an arm has no name but “one group”', () => {
    const [one, two] = [arm('one', 'One group'), arm('two', 'Other')];
    expect(
      read('Relief was 30% in one group and 20% in the other.', [one, two], [one, two]),
    ).toEqual(['-', '-']);
  });
});
