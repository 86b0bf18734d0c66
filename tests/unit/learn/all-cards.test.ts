import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allCards } from '../../../src/learn/all-cards.ts';
import type { Card } from '../../../src/learn/card.ts';
import type { Guidance, Measurement, Result } from '../../../src/model/guidance.ts';
import { wilsonInterval } from '../../../src/statistics/wilson-interval.ts';
import { guidance } from '../charts/htg241.ts';
import { invented } from '../model/invented.ts';

const cards = allCards(guidance);
const right = ({ options }: Card) => options.find(({ isRight }) => isRight)!.text;
const wrong = ({ options }: Card) => options.filter(({ isRight }) => !isRight);
const words = ({ explanation }: Card) =>
  explanation
    .flat()
    .map(({ text }) => text)
    .join('')
    .replaceAll('\u00a0', ' ');

/** Every measurement with the card that asks for it. */
const asked = (document: Guidance, all: readonly Card[]) =>
  document.results.flatMap((result) =>
    result.measurements.flatMap((measurement) =>
      all
        .filter(({ id }) => id === `figure.${measurement.id}`)
        .map((card) => ({ card, result, measurement })),
    ),
  );

/** Figures that a reader could rightly give for the outcome in that arm, from whichever study. */
function rightElsewhere({ outcome }: Result, { label }: Measurement): readonly string[] {
  return guidance.results
    .filter((result) => result.outcome === outcome)
    .flatMap(({ measurements }) => measurements)
    .filter((other) => other.label === label)
    .flatMap(({ figure }) => ('reported' in figure ? [figure.reported] : []));
}

describe.each([
  ['HTG241', guidance],
  ['the invented guidance', invented],
])('every card on %s', (_, document) => {
  const all = allCards(document);
  const anyCard = fc.constantFrom(...all);

  test('has three or four options, all different, of which one is right', () => {
    fc.assert(
      fc.property(anyCard, ({ options }) => {
        expect([3, 4]).toContain(options.length);
        expect(options.filter(({ isRight }) => isRight)).toHaveLength(1);
        const said = options.map(({ text }) => text.toLowerCase().replaceAll(/[\s\u00a0.]+/g, ' '));
        expect(new Set(said).size).toBe(options.length);
        expect(said.every((text) => !/\{|\}|undefined|NaN/.test(text))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('asks and explains in words, and stands on a paragraph of the document', () => {
    fc.assert(
      fc.property(anyCard, (card) => {
        expect(card.question).toMatch(/^\P{Ll}.*[?.]$/u);
        expect(words(card)).toMatch(/\S{2}.*[.]$/);
        expect(`${card.question} ${words(card)}`).not.toMatch(/[{}<>]|undefined|NaN| {2}/);
        expect(document.paragraphs).toContain(card.paragraph);
        expect(card.study === undefined || document.studies.includes(card.study)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('has an id of its own, without a space', () => {
    const ids = all.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^[a-z0-9.-]+$/.test(id))).toEqual([]);
  });

  test('is the same when it is made again', () => {
    expect(allCards(document)).toEqual(all);
  });
});

describe('cards on the figures of HTG241', () => {
  test('give the printed figure as the right option', () => {
    const found = asked(guidance, cards);
    // Sixteen shares with counts and three medians, counted in the official document.
    expect(found).toHaveLength(19);
    for (const { card, measurement } of found) {
      const printed = measurement.slots[0]?.printed ?? '';
      expect(right(card).replaceAll('\u00a0', ' ').split(' ')[0], card.id).toBe(printed);
    }
  });

  test('never offer as wrong what is printed for the same outcome in the same arm', () => {
    for (const { card, result, measurement } of asked(guidance, cards)) {
      const true_ = rightElsewhere(result, measurement);
      expect(true_.length).toBeGreaterThan(0);
      for (const { text } of wrong(card)) {
        expect(true_, `${card.id}: ${text}`).not.toContain(text.split('\u00a0')[0]);
      }
    }
  });

  test('offer the figure of the other arm, which is confused most', () => {
    const card = cards.find(({ id }) => id === 'figure.non-randomised-223.morbidity.cryotherapy')!;
    expect(right(card)).toBe('11%');
    expect(wrong(card).map(({ text }) => text)).toContain('26%');
  });

  test('tell the count, and the Wilson interval in the calculated voice', () => {
    for (const { card, measurement } of asked(guidance, cards)) {
      const { figure } = measurement;
      if (!('events' in figure) || typeof figure.events !== 'number') continue;
      if (figure.kind === 'count') continue;
      expect(words(card)).toContain(`${figure.events} of ${figure.total}`);
      const { low, high } = wilsonInterval({ events: figure.events, total: figure.total });
      const interval = card.explanation.flat().filter(({ voice }) => voice === 'calculated');
      expect(interval.map(({ text }) => text).join('')).toContain(
        `${(low * 100).toFixed(1)} to ${(high * 100).toFixed(1)}%`,
      );
    }
  });

  test('keep percentages and totals of the other kind apart: infections are of procedures', () => {
    const card = cards.find(({ id }) => id === 'denominator.series-150.procedures')!;
    expect(right(card)).toBe('158\u00a0procedures');
    expect(wrong(card).map(({ text }) => text)).toContain('150\u00a0patients');
  });

  test('say that no p value is given where the document gives none', () => {
    const ps = cards.filter(({ id }) => id.startsWith('significance.'));
    // Paragraphs 2.3.1, 2.3.2, 2.4.1 (twice) and 2.4.5 of the official document.
    expect(ps.map((card) => right(card).replaceAll('\u00a0', ' ').split(':')[0])).toEqual([
      'not given',
      'p = 0.206',
      'p = 0.30',
      'p = 0.01',
      'not given',
    ]);
  });
});

describe('the cards of HTG241 together', () => {
  test('are at least 45, at least 12 of them written by hand', () => {
    expect(cards.length).toBeGreaterThanOrEqual(45);
    expect(guidance.learnCards.length).toBeGreaterThanOrEqual(12);
  });

  test('are of every kind', () => {
    expect(new Set(cards.map(({ kind }) => kind))).toEqual(
      new Set(['recall', 'figure', 'interpretation', 'appraisal']),
    );
  });

  test('never ask what the document leaves out and offer something else that it leaves out', () => {
    const gaps = cards.filter(({ id }) => id.startsWith('gap.'));
    expect(gaps.length).toBeGreaterThan(5);
    const medians = gaps.filter(({ question }) => question.includes('edian survival'));
    // 2.3.2 gives neither the sizes of the groups nor whether the difference was significant.
    for (const card of medians) {
      for (const { text } of wrong(card)) {
        expect(text).not.toMatch(/each arm|significance|counts|time of measurement/);
      }
    }
  });

  test('judge nothing: no number needed to treat and no pooled figure', () => {
    for (const card of cards) {
      const said = [card.question, ...card.options.map(({ text }) => text), words(card)].join(' ');
      expect(said).not.toMatch(/needed to (treat|harm)|NNT|pooled|superior|inferior|safer/i);
    }
  });
});
