import { describe, expect, test } from 'vitest';
import { printedFigures } from '../../../src/evidence/printed-figures.ts';
import { mentionsOf, readArms } from '../../../src/evidence/read-arms.ts';
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
const read = (
  sentence: string,
  claimed: readonly (Arm | undefined)[],
  arms: readonly Arm[] = [lamp, rest],
) =>
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
    ['the name in brackets behind each', 'Relief was 30% (lamp) and 20% (rest).', ['lamp', 'rest']],
    [
      'names that are no list, in turn, by “respectively”',
      'Relief was 30% and 20% of those who had the lamp and those who had rest respectively.',
      ['lamp', 'rest'],
    ],
    [
      'the name before each, though it is said twice',
      'With the lamp, the usual lamp, 30% and with rest 20% had relief.',
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

  test('each name in turn, a percentage together with its counts', () => {
    const sentence =
      'Relief was reported in 30% (12/40) and 20% (8/40) by lamp and rest respectively.';
    expect(read(sentence, [lamp, lamp, lamp, rest, rest, rest])).toEqual([
      ...['lamp', 'lamp', 'lamp'],
      ...['rest', 'rest', 'rest'],
    ]);
  });

  test('the longer name where one is a part of the other', () => {
    const bright = arm('bright', 'Bright lamp');
    const sentence = 'Relief was 30% with the bright lamp and 20% with the lamp.';
    expect(read(sentence, [lamp, bright], [lamp, bright])).toEqual(['bright', 'lamp']);
  });

  test.each([
    ['by a comparison', 'Relief was 30% with the lamp (less than with sham) and 20% with rest.'],
    ['in square brackets', 'Relief was 30% with the lamp [less than with sham] and 20% with rest.'],
    ['of two arms', 'Relief was 30% with the lamp (sham and rest had ended) and 20% with rest.'],
  ])('the names beside it, not those of an aside %s', (_, sentence) => {
    expect(read(sentence, [rest, lamp], [lamp, rest, sham])).toEqual(['lamp', 'rest']);
  });

  test('the names beside it, not that beside a figure of no arm in brackets', () => {
    const sentence = 'Relief was 30% with the lamp (p=0.02 for sham) and 20% with rest.';
    const arms = [lamp, rest, sham];
    expect(read(sentence, [rest, undefined, lamp], arms)).toEqual(['lamp', 'rest']);
  });

  test('a number in words that stands behind “more than”', () => {
    const sentence = 'Relapse followed in more than half with the lamp and a third with rest.';
    const at = (word: string, of: Arm) => {
      const start = sentence.indexOf(word);
      return { start, end: start + word.length, arm: of };
    };
    expect(
      readArms(sentence, [at('half', lamp), at('third', rest)], [lamp, rest]).map(
        (found) => found?.id,
      ),
    ).toEqual(['lamp', 'rest']);
  });

  test.each([
    ['in the group', 'Burns were reported in 8% of patients in the lamp group.'],
    ['with it', 'Burns were reported in 8% of patients treated with the lamp.'],
    ['before it', 'With the lamp, burns of the skin that had to be treated were reported in 8%.'],
    ['far before the end', 'Burns were seen within a month of treatment in 8% after the lamp.'],
    ['as a group', 'The lamp group had burns in 8%.'],
    ['as an arm', 'The lamp arm had burns in 8%.'],
  ])('the one name that is tied to it: %s', (_, sentence) => {
    expect(read(sentence, [rest])).toEqual(['lamp']);
  });

  // 60 characters are about half a line.
  test.each([
    [60, 'lamp'],
    [61, '-'],
  ])('the one name that is tied to it and %d characters away: %s', (far, expected) => {
    const between = ` of ${'patients '.repeat(9)}`.slice(0, far - ' in the '.length);
    expect(read(`Burns followed in 8%${between} in the lamp group.`, [rest])).toEqual([expected]);
  });
});

test('names are found in the order of the sentence, the longer one first at one place', () => {
  const bright = arm('bright', 'Bright lamp');
  expect(
    mentionsOf('Rest, the lamp or the bright  lamp.', [bright, lamp, rest]).map(
      ({ start, end, arm: { id } }) => [id, start, end],
    ),
  ).toEqual([
    ['rest', 0, 4],
    ['lamp', 10, 14],
    ['bright', 22, 34],
  ]);
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
    ['two names are no list', 'Relief was 30% and 20% when the lamp followed rest.'],
    [
      'one of two names has its figure in brackets, and the other is compared',
      'In the lamp group (30%) compared with rest, 20% more had relief.',
    ],
    ['no name stands before the first', 'Relief was 30%, with the lamp 20%.'],
    ['the last name has no figure', 'With the lamp 30% and 20% had relief, with rest none.'],
  ])('where %s', (_, sentence) => {
    expect(read(sentence, [lamp, rest])).toEqual(['-', '-']);
  });

  test.each([
    ['the arm is that of a comparison', 'Burns were reported in 8%, more than with rest.'],
    ['the name means something else', 'Rest was needed by 8% of patients.'],
    ['the name is the subject', 'Rest was needed by 8% of the group.'],
    ['a new clause begins', 'All patients were treated with the lamp; 8% relapsed.'],
    [
      'the name stands far before it',
      `In the lamp group${', and after a while'.repeat(4)}, 8% relapsed.`,
    ],
    ['two arms are named', 'Relief was seen in 30% of patients treated by lamp or rest.'],
    [
      'the name is far off',
      `Burns were reported in 8% of patients${' and more'.repeat(9)} in the lamp group.`,
    ],
  ])('where one figure stands and %s', (_, sentence) => {
    expect(read(sentence, [lamp])).toEqual(['-']);
  });

  test.each([
    [
      'a list names an arm twice',
      'Relief was 30%, 20% and 25% by lamp, rest and lamp respectively.',
    ],
    [
      'there are more figures than names',
      'Relief was 30%, 20% and 25% by lamp and rest respectively.',
    ],
  ])('where %s', (_, sentence) => {
    expect(read(sentence, [lamp, rest, lamp])).toEqual(['-', '-', '-']);
  });

  test('where a list of names stands between two lists of figures', () => {
    const sentence = 'Relief was 30% and 20% by lamp or rest, and 8% and 5% were burnt.';
    expect(read(sentence, [lamp, rest, lamp, rest])).toEqual(['-', '-', '-', '-']);
  });

  test('where a list and a single name give it to different arms', () => {
    const sentence = 'Of patients treated by rest or lamp, 30% and 20% had relief after the lamp.';
    expect(read(sentence, [rest, lamp])).toEqual(['-', 'lamp']);
  });

  test('where no figure stands', () => {
    expect(read('All patients were treated.', [])).toEqual([]);
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
