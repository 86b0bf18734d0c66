import { describe, expect, test } from 'vitest';
import { allCards } from '../../../src/learn/all-cards.ts';
import { rightOption, type Card } from '../../../src/learn/card.ts';
import { optionOrder } from '../../../src/learn/option-order.ts';
import { guidance } from '../charts/htg241.ts';

// What gives an answer away to someone who does not know it, as in the NBME's guide to item writing
// (https://www.nbme.org/educators/item-writing-guide): place, length, words shared with the question,
// sweeping words, options of another form, an answer that stands in another question.
const cards = allCards(guidance);
const ATTEMPTS = 12;
const THIRD = 1 / 3;

/** Words that every question has in common, or that carry no content. */
const COMMON = new Set(
  'a an and are as at be by did do does each for from given gives had has have how in is it its no not of on one or other others paragraph reported state stated stating that the their them they this to was were what when whether which who why with cryotherapy guidance patient patients study resection liver metastases treatment surgical'.split(
    ' ',
  ),
);

const wordsOf = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .replaceAll('\u00a0', ' ')
    .split(/[^a-z0-9.%-]+/)
    .map((word) => word.replace(/\.$/, '').replace(/s$/, ''))
    .filter((word) => word !== '' && !COMMON.has(word) && !COMMON.has(`${word}s`));

/** How often one who knows nothing is right by picking what scores highest, ties broken by lot. */
function successOf(score: (text: string, card: Card) => number, all: readonly Card[] = cards) {
  const hits = all.map((card) => {
    const scores = card.options.map(({ text, isRight }) => ({ isRight, score: score(text, card) }));
    const highest = Math.max(...scores.map((one) => one.score));
    const picked = scores.filter((one) => one.score === highest);
    return picked.filter(({ isRight }) => isRight).length / picked.length;
  });
  return hits.reduce((sum, hit) => sum + hit, 0) / hits.length;
}

const isNumeric = (card: Card): boolean => card.options.every(({ text }) => /\d/.test(text));
const authored = cards.filter(({ id }) => guidance.learnCards.some((card) => card.id === id));
const gaps = cards.filter(({ id }) => id.startsWith('gap.'));

describe('an answer is not given away', () => {
  test('by its place: over the attempts it stands in each place about equally often', () => {
    const places = cards.flatMap(({ id, options }) =>
      Array.from({ length: ATTEMPTS }, (_, attempt) => {
        const shown = optionOrder(id, attempt, options);
        return shown.findIndex(({ isRight }) => isRight) / (shown.length - 1);
      }),
    );
    const share = (place: number) => places.filter((one) => one === place).length / places.length;
    for (const place of [0, 1]) expect(Math.abs(share(place) - 1 / 4)).toBeLessThan(0.05);
  });

  test('by its place: in no attempt do two fifths of the right options share one', () => {
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const places = cards.map(({ id, options }) =>
        optionOrder(id, attempt, options).findIndex(({ isRight }) => isRight),
      );
      for (const place of [0, 1, 2, 3]) {
        const share = places.filter((one) => one === place).length / places.length;
        expect(share, `place ${place} of attempt ${attempt}`).toBeLessThan(2 / 5);
      }
    }
  });

  test('by its place: no card keeps it in one place through all attempts', () => {
    const fixed = cards.filter(({ id, options }) => {
      const places = Array.from({ length: ATTEMPTS }, (_, attempt) =>
        optionOrder(id, attempt, options).findIndex(({ isRight }) => isRight),
      );
      return new Set(places).size < 2;
    });
    expect(fixed.map(({ id }) => id)).toEqual([]);
  });

  test.each([
    ['all cards', cards],
    ['cards written by editors', authored],
    ['cards on what is left out', gaps],
  ])('by its length: the longest option is right in no more than a third of %s', (_, some) => {
    const longest = some.filter((card) =>
      card.options.every(({ text, isRight }) => isRight || text.length < rightOption(card).length),
    );
    console.log(
      `right one longest ${longest.length} of ${some.length}, picked ${successOf((text) => text.length, some).toFixed(3)}, shortest picked ${successOf((text) => -text.length, some).toFixed(3)}`,
    );
    expect(longest.length / some.length).toBeLessThanOrEqual(THIRD);
    expect(successOf((text) => text.length, some)).toBeLessThanOrEqual(THIRD);
    expect(successOf((text) => -text.length, some)).toBeLessThanOrEqual(THIRD);
    // Were it never the longest, that would be a cue as well.
    expect(successOf((text) => text.length, some)).toBeGreaterThan(1 / 10);
  });

  test('by its form: options in words are alike in length', () => {
    const uneven = cards
      // Names of categories and kinds of study are what they are.
      .filter((card) => !isNumeric(card) && !/^(?:design|category)\./.test(card.id))
      .filter(({ options }) => {
        const lengths = options.map(({ text }) => text.length);
        return Math.max(...lengths) > 1.5 * Math.min(...lengths) + 4;
      });
    expect(uneven.map(({ id }) => id)).toEqual([]);
  });

  test('by words that it shares with its own question', () => {
    const shared = (text: string, { question }: Card) => {
      const asked = new Set(wordsOf(question));
      return wordsOf(text).filter((word) => asked.has(word)).length;
    };
    expect(successOf(shared)).toBeLessThanOrEqual(THIRD);
  });

  test('by sweeping words, or by options that speak of the others', () => {
    const SWEEPING = /\b(?:always|never|all of the|none of the|both of|any of the|above|below)\b/i;
    const found = cards.flatMap(({ id, options }) =>
      options.filter(({ text }) => SWEEPING.test(text)).map(({ text }) => `${id}: ${text}`),
    );
    expect(found).toEqual([]);
  });

  test('by its size: a number is the smallest, or the largest, in no more than half', () => {
    const numeric = cards.filter(isNumeric);
    expect(numeric.length).toBeGreaterThan(20);
    const amount = (text: string) => Number(/\d[\d.]*/.exec(text)?.[0]);
    expect(successOf(amount, numeric)).toBeLessThanOrEqual(1 / 2);
    expect(successOf((text) => -amount(text), numeric)).toBeLessThanOrEqual(1 / 2);
  });

  test('by a half or a double beside it', () => {
    const amount = (text: string) => Number(/\d[\d.]*/.exec(text)?.[0]);
    const found = cards.filter(isNumeric).flatMap((card) => {
      const right = amount(rightOption(card));
      return card.options
        .filter(({ text, isRight }) => !isRight && [right * 2, right / 2].includes(amount(text)))
        .map(({ text }) => `${card.id}: ${rightOption(card)}, ${text}`);
    });
    expect(found).toEqual([]);
  });

  test('by the question of another card', () => {
    const given = cards.flatMap((card) => {
      const others = card.options
        .filter(({ isRight }) => !isRight)
        .flatMap(({ text }) => wordsOf(text));
      const known = new Set([...wordsOf(card.question), ...others]);
      const telling = [...new Set(wordsOf(rightOption(card)))].filter((word) => !known.has(word));
      return cards
        .filter((other) => other !== card && telling.length > 0)
        .filter(({ question, paragraph }) => {
          const asked = new Set(wordsOf(question));
          const said = telling.filter((word) => asked.has(word));
          // One word of a sentence tells nothing about another paragraph; a figure does.
          const isTold =
            paragraph === card.paragraph || said.length > 1 || said.some((word) => /\d/.test(word));
          return isTold && said.length * 2 >= telling.length;
        })
        .map(({ id, question }) => `${card.id} (${rightOption(card)}) by ${id}: ${question}`);
    });
    expect(given).toEqual([]);
  });

  test('by naming in a question what another asks for: kinds of study, sizes, percentages, p values', () => {
    const TELLING =
      /case (?:series|report)|randomised|controlled|\d+%|\bp\s*[=<>]|\d+\s(?:patients?|procedures|months|years|weeks|cm)/i;
    const found = cards.filter(({ question }) => TELLING.test(question.replaceAll('\u00a0', ' ')));
    expect(found.map(({ id, question }) => `${id}: ${question}`)).toEqual([]);
  });
});
