import { expect, test } from 'vitest';
import { allSpecs, specOf } from '../htg241.ts';

// HTG241, 2.3.1: 9 of 63 and 3 of 60.
test('a group of up to a hundred has an icon a person', () => {
  const { blocks } = specOf('icon-array', 'disease-free-survival-icons');

  expect(blocks.map(({ icons, filled, note }) => [icons, filled, note])).toEqual([
    [63, 9, 'One mark is one person'],
    [60, 3, 'One mark is one person'],
  ]);
});

// HTG241, 2.3.3: 136 of 326, printed as 42%.
test('a larger group is rounded to a hundred icons, and says so', () => {
  const { blocks } = specOf('icon-array', 'tumour-recurrence');

  expect(blocks).toMatchObject([
    {
      icons: 100,
      filled: 42,
      note: '100 marks stand for 326 people; rounded, 42 are filled',
      detail: '136\u00a0of\u00a0326',
    },
  ]);
});

test('a mark is called a person only where each person has one', () => {
  for (const spec of allSpecs) {
    if (spec.kind !== 'icon-array') continue;
    const isOneEach = spec.blocks.every(({ icons }) => icons < 100);
    expect(/mark is (?:a|one) /.test(`${spec.subtitle} ${spec.caption}`)).toBe(isOneEach);
  }
});
