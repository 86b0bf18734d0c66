import { describe, expect, test } from 'vitest';
import { amountCards } from '../../../src/learn/amount-cards.ts';
import { rightOption } from '../../../src/learn/card.ts';
import type { Guidance, MeasuredFigure, Result } from '../../../src/model/guidance.ts';
import { demo } from '../evidence/demo.ts';

const alpha = demo('alpha');
const series = alpha.results.find(({ id }) => id === 'series.sight')!;

/** The invented document with results that print these figures, and no others. */
const printing = (figures: readonly MeasuredFigure[]): Guidance => ({
  ...alpha,
  results: figures.map((figure, index): Result => {
    const id = `series.made-up-${String(index)}`;
    const [measurement] = series.measurements;
    return {
      ...series,
      id,
      label: `Made up ${String.fromCodePoint(97 + index)}`,
      outcome: { ...series.outcome, id: `made-up-${String(index)}` },
      measurements: [{ ...measurement!, id: `${id}.treated`, figure }],
    };
  }),
});
const rightOnes = (figures: readonly MeasuredFigure[]) =>
  amountCards(printing(figures)).map((card) => rightOption(card).replaceAll('\u00a0', ' '));

const bound = (reported: string): MeasuredFigure => ({
  kind: 'bound',
  operator: 'at-least',
  reported,
  unit: '%',
});
const range = (low: string, high: string): MeasuredFigure => ({
  kind: 'range',
  low,
  high,
  unit: 'hours',
  studies: 'not-stated',
  total: 'not-stated',
});
const count = (events: number, unit = 'patients', one = 'patient'): MeasuredFigure => ({
  kind: 'count',
  events,
  total: 'not-stated',
  unit,
  one,
  among: unit,
});

describe('a card for a bound, a range and a count', () => {
  test('is made where the document prints enough that is alike', () => {
    expect(rightOnes([bound('96%'), bound('80%'), bound('62%'), bound('51%')])).toContain(
      'at least 96%',
    );
    expect(
      rightOnes([range('24', '72'), range('10', '30'), range('40', '90'), range('15', '20')]),
    ).toContain('24 to 72 hours');
    expect(rightOnes([count(12), count(7), count(20), count(33)])).toContain('12 patients');
  });

  test('does not apply where there is nothing alike to choose from', () => {
    expect(rightOnes([bound('96%'), range('24', '72'), count(12)])).toEqual([]);
  });

  test('offers no count of something else, which its unit would give away', () => {
    expect(rightOnes([count(12), count(7, 'deaths', 'death'), count(20, 'eyes', 'eye')])).toEqual(
      [],
    );
  });
});
