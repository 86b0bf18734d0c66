import { expect, test } from 'vitest';
import { iconArraySpec } from '../../../../src/charts/icon-array/spec.ts';
import type { Value } from '../../../../src/model/guidance.ts';
import { allSpecs, guidance, specOf } from '../htg241.ts';

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

// Invented counts in the place of 136 of 326: 0.3 and 99.7 of a hundred.
test.each([
  [1, 0, '100 marks stand for 326 people; fewer than 1 in 100, so none is filled'],
  [325, 100, '100 marks stand for 326 people; more than 99 in 100, so all are filled'],
  [0, 0, '100 marks stand for 326 people; rounded, 0 are filled'],
])('%i of 326 is neither none nor all unless it is', (events, filled, note) => {
  const id = 'series-326.recurrence.cryotherapy';
  const value = guidance.values.get(id) as Extract<Value, { kind: 'measurement' }>;
  const measurement = {
    ...value.measurement,
    figure: {
      kind: 'proportion',
      events,
      total: 326,
      reported: '0%',
      spread: 'not-stated',
    } as const,
  };
  const values = new Map(guidance.values).set(id, { ...value, measurement });
  const figure = guidance.figures.find((one) => one.id === 'tumour-recurrence');
  if (figure?.kind !== 'icon-array') throw new RangeError('tumour-recurrence is another chart');
  expect(iconArraySpec({ ...guidance, values }, figure).blocks).toMatchObject([
    { icons: 100, filled, note },
  ]);
});

test('a mark is called a person only where each person has one', () => {
  for (const spec of allSpecs) {
    if (spec.kind !== 'icon-array') continue;
    const isOneEach = spec.blocks.every(({ icons }) => icons < 100);
    expect(/mark is (?:a|one) /.test(`${spec.subtitle} ${spec.caption}`)).toBe(isOneEach);
  }
});
