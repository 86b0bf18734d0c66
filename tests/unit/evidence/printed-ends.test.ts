import { describe, expect, test } from 'vitest';
import { printedEnds } from '../../../src/evidence/printed-ends.ts';
import type { Result } from '../../../src/model/guidance.ts';

/** A result that prints figures under these names, each at a field of that name. */
const printing = (figures: Readonly<Record<string, string>>, kind = 'measurements') => {
  const slots = Object.entries(figures).map(([name, printed]) => ({
    name,
    printed,
    meaning: {},
    path: [name],
  }));
  const empty = { measurements: [], contrasts: [], changes: [] };
  return { ...empty, [kind]: [{ id: 'trial.relief', slots }] } as unknown as Result;
};
const shown = (figures: Readonly<Record<string, string>>) =>
  printedEnds(printing(figures)).map(
    ({ at, working, holds }) => `${at.join('.')}: ${working}: ${holds}`,
  );

describe('the ends of an interval', () => {
  test.each(['measurements', 'contrasts', 'changes'])('of %s are looked at', (kind) => {
    expect(printedEnds(printing({ estimate: '0.73', low: '0.55', high: '0.98' }, kind))).toEqual([
      { of: 'trial.relief', at: ['low'], working: '0.73 from 0.55 to 0.98', holds: true },
    ]);
  });

  test.each([
    ['stand around their figure', { time: '26', low: '4', high: '61' }, '26 from 4 to 61: true'],
    ['may be their figure', { rate: '4', low: '4', high: '4' }, '4 from 4 to 4: true'],
    ['may have no figure', { low: '58', high: '90%' }, '58 to 90%: true'],
    [
      'may be below zero',
      { change: '-7.5', low: '-11.2', high: '-3.8' },
      '-7.5 from -11.2 to -3.8: true',
    ],
    [
      'are told above their figure',
      { percentage: '8%', low: '9', high: '14' },
      '8% from 9 to 14: false',
    ],
    [
      'are told below their figure',
      { score: '15', low: '9', high: '14' },
      '15 from 9 to 14: false',
    ],
    ['are told in the wrong order', { low: '90', high: '58%' }, '90 to 58%: false'],
    [
      'are told in the wrong order around a figure',
      { quantity: '60', low: '90', high: '58' },
      '60 from 90 to 58: false',
    ],
  ])('%s', (_, figures, expected) => {
    expect(shown(figures)).toEqual([`low: ${expected}`]);
  });

  test.each([
    [{ low: '58' }],
    [{ high: '58' }],
    [{ low: 'few', high: '58' }],
    [{ low: '1', high: 'many' }],
  ])('are not looked at where one is not there or no number: %j', (figures) => {
    expect(shown(figures as Record<string, string>)).toEqual([]);
  });
});

describe('a level', () => {
  test.each([
    ['95%', true],
    ['50%', true],
    ['49%', false],
    ['99.9%', true],
    ['100%', false],
  ])('of %s: %s', (level, holds) => {
    expect(shown({ level })).toEqual([`level: a level of ${level}: ${holds}`]);
  });

  test('that is no number is not looked at', () => {
    expect(shown({ level: 'high' })).toEqual([]);
  });
});
