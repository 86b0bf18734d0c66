import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { allCards } from '../../../src/learn/all-cards.ts';
import { rightOption } from '../../../src/learn/card.ts';
import { proveContent } from '../../../src/loader/prove-content.ts';
import { FIXTURES } from '../cli/content/overlaid-content.ts';

const { guidance } = proveContent(join(FIXTURES, 'demo'), FIXTURES);
const cardsOf = (id: string) =>
  allCards(guidance.find(({ document }) => document.id === id)!.document);
const cardOf = (id: string, name: string) => cardsOf(id).find((card) => card.id === name)!;
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

// What is right stands in tests/fixtures/official/, read by hand.
describe('a card for each kind of figure', () => {
  test.each([
    ['lamp', 'estimate.trial.relapse.lamp-vs-rest', '0.61'],
    ['lamp', 'estimate.trial.pain-difference.lamp-vs-rest', '−7.5'],
    ['lamp', 'figure.trial.survival.rest.5-years', '33%'],
    ['lamp', 'figure.trial.time-to-relief.rest', '31 months'],
    ['lamp', 'significance.trial.pain.lamp.change', 'p < 0.001'],
    ['alpha', 'figure.series.relapse-rate.treated', '0.8 per 100 patient-years'],
    ['alpha', 'figure.series.relapse.treated', '5%'],
    ['alpha', 'figure.trial.remission.alpha', '30%'],
    ['pad', 'estimate.trial.walking.pad-vs-rest', '−0.71'],
    ['gamma', 'estimate.unnamed-2-20.hazard.one-vs-other', '0.61'],
    ['gamma', 'significance.unnamed-2-16.pain.one-vs-other', 'p = 0·4'],
    ['gamma', 'denominator.registry.patients', '1234 patients'],
    ['gamma', 'figure.unnamed-2-24.survival.rest.1-years', '71%'],
  ])('of %s: %s is %s', (id, name, right) => {
    expect(plain(rightOption(cardOf(id, name)))).toBe(right);
  });

  // An outcome may be a plural (burns), and a ratio is one for an outcome, a difference one in it.
  test.each([
    ['lamp', 'follow-up.trial.burns', 'At what time is the figure for burns reported?'],
    [
      'lamp',
      'significance.trial.relapse.lamp-vs-rest',
      'What p value, if any, is given for the hazard ratio for relapse between “Lamp” and “Rest”?',
    ],
    [
      'lamp',
      'significance.trial.pain-difference.lamp-vs-rest',
      'What p value, if any, is given for the mean difference in pain between “Lamp” and “Rest”?',
    ],
  ])('of %s: %s asks in English', (id, name, question) => {
    expect(plain(cardOf(id, name).question)).toBe(question);
  });

  test('offers the ends of an interval, which are taken for its estimate', () => {
    const texts = cardOf('lamp', 'estimate.trial.relapse.lamp-vs-rest').options.map(
      ({ text }) => text,
    );
    expect(texts).toEqual(expect.arrayContaining(['0.43', '0.87']));
  });

  // Two cards may ask the same, if neither offers what is right for the other.
  test.each(['lamp', 'pad', 'alpha', 'epsilon', 'gamma'])(
    '%s has no question with two answers',
    (id) => {
      const cards = cardsOf(id);
      const confusing = cards.filter(({ id: name, question, options }) =>
        cards.some(
          (other) =>
            other.id !== name &&
            other.question === question &&
            (rightOption(other) === options.find(({ isRight }) => isRight)?.text ||
              options.some(({ text }) => text === rightOption(other))),
        ),
      );
      expect(confusing.map((card) => card.id)).toEqual([]);
    },
  );
});
