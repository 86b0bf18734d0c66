import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { schemaProblems } from '../../../src/loader/schema-problems.ts';
import { problemLine } from '../../../src/model/content-error.ts';
import { paragraph } from '../../../src/schema/paragraph.ts';
import { result } from '../../../src/schema/result.ts';

const linesOf = (schema: z.ZodType, value: unknown): string[] =>
  schemaProblems('a.yaml', schema, value).problems.map(problemLine);

const count = {
  id: 'burns',
  outcome: 'burns',
  paragraph: '2.2.1',
  followUp: 'not-stated',
  kind: 'count',
  unit: 'patients',
  arms: { warm: { events: 5, total: 'not-stated' } },
};

test('a value that fits is handed on with its defaults', () => {
  const { data, problems } = schemaProblems('a.yaml', result, count);
  expect(problems).toEqual([]);
  expect(data).toMatchObject({ kind: 'count', alsoConcerns: [], exceptions: [] });
});

describe('a key', () => {
  const thing = z.strictObject({ name: z.string(), list: z.array(z.string()) });

  test.each([
    ['that is missing', { name: 'x' }, 'list: the field is missing; give a list'],
    [
      'that is empty',
      { name: null, list: [] },
      'name: the field is empty; give words, or a figure in quotes',
    ],
    [
      'of the wrong type',
      { name: 5, list: [] },
      'name: 5 does not fit; give words, or a figure in quotes',
    ],
    [
      'that is not known',
      { name: 'x', list: [], lits: [] },
      'lits: this key is not known here; the keys here are name, list',
    ],
  ])('%s is told', (_, value, line) => {
    expect(linesOf(thing, value)).toEqual([`a.yaml: ${line}`]);
  });

  test('every unknown key is told by itself', () => {
    expect(linesOf(thing, { name: 'x', list: [], a: 1, b: 2 })).toHaveLength(2);
  });

  test('a long value is cut', () => {
    const [line = ''] = linesOf(z.number(), 'x'.repeat(200));
    expect(line).toBe(`a.yaml: "${'x'.repeat(56)}… does not fit; give a number without quotes`);
  });

  test('of a record must be a name of the allowed form', () => {
    expect(linesOf(result, { ...count, arms: { Warm: { events: 1, total: 2 } } })).toEqual([
      'a.yaml: arms.Warm: "Warm" does not fit; lower-case letters and digits, words joined by hyphens',
    ]);
  });
});

describe('a kind', () => {
  const kinds = 'use one of recommendation, action, context, evidence, advice, comment, audit';

  test.each([
    ['missing', {}, `kind: the field is missing; ${kinds}`],
    ['unknown', { kind: 'evidnce' }, `kind: "evidnce" is not known here; ${kinds}`],
  ])('that is %s is told with every kind', (_, value, line) => {
    expect(linesOf(paragraph, value)).toEqual([`a.yaml: ${line}`]);
  });
});

describe('a value that may have several forms', () => {
  test('and has none of them is told with all', () => {
    expect(linesOf(result, { ...count, arms: { warm: { events: 5, total: 'many' } } })).toEqual([
      'a.yaml: arms.warm.total: "many" does not fit; write not-stated, or a whole number',
    ]);
  });

  test('and nearly has one is told what that one lacks', () => {
    const followUp = { kind: 'median', reported: 32, unit: 'month' };
    expect(linesOf(result, { ...count, followUp })).toEqual([
      'a.yaml: followUp.reported: 32 does not fit; the figure as printed, in quotes: "14%", "0.30", "10-year"',
      'a.yaml: followUp.unit: "month" does not fit; use one of minutes, hours, days, weeks, months, years',
    ]);
  });

  test('with a message of its own is told in those words', () => {
    expect(linesOf(result, { ...count, followUp: 'never' })).toEqual([
      'a.yaml: followUp: "never" does not fit; not-stated, not-applicable, or a kind (time-point, time-points, median, mean, within, at-least, range, most-within, window, same-as, reported-as-not-stated) with its fields',
    ]);
  });
});
