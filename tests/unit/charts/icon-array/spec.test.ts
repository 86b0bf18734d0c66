import { expect, test } from 'vitest';
import { specOf } from '../htg241.ts';

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
    { icons: 100, filled: 42, note: 'Rounded to 42 of 100 marks', detail: '136\u00a0of\u00a0326' },
  ]);
});
