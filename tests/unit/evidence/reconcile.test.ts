import { describe, expect, test } from 'vitest';
import { reconcile } from '../../../src/evidence/reconcile.ts';
import type { Guidance } from '../../../src/model/guidance.ts';
import { invented } from '../model/invented.ts';

const withLedger = (number: string, figures: readonly string[] | undefined): Guidance => {
  const { [number]: _, ...others } = invented.ledger.paragraphs;
  const paragraphs = figures === undefined ? others : { ...others, [number]: [...figures] };
  return { ...invented, ledger: { ...invented.ledger, paragraphs } };
};
const wrongOf = (guidance: Guidance) =>
  reconcile(guidance).problems.map(({ file, path, wrong }) => [file, path.join('.'), wrong]);
const ledgerFile = 'content/guidance/inv1/ledger.yaml';

// The ledger of paragraph 2.2.2 in the fixture: 24, 3, 61, 0.8, 100.
describe('a ledger', () => {
  test('that holds the figures of the studies in the order of the source has no problems', () => {
    expect(reconcile(invented).problems).toEqual([]);
  });

  test('names what accounts for each figure', () => {
    const paragraph = reconcile(invented).paragraphs.find(
      ({ paragraph: { number } }) => number === '2.2.2',
    );
    expect(
      paragraph?.figures.map(({ printed, by }) => [
        printed,
        'value' in by ? by.value.id : by.reason,
      ]),
    ).toEqual([
      ['24', 'series-25.time-to-burn.warm'],
      ['3', 'series-25.time-to-burn.warm'],
      ['61', 'series-25.time-to-burn.warm'],
      ['0.8', 'series-25.burn-rate.warm'],
      ['100', 'series-25.burn-rate.warm'],
    ]);
  });

  test('gives the reason for a number that is not evidence', () => {
    const paragraph = reconcile(invented).paragraphs.find(
      ({ paragraph: { number } }) => number === '1.3',
    );
    expect(paragraph?.figures).toEqual([
      { printed: '2.2.1', by: { reason: 'refers to another paragraph' } },
    ]);
  });

  test.each([
    {
      what: 'with another figure',
      figures: ['24', '3', '61', '0.80', '100'],
      at: 'paragraphs.2.2.2.3',
      wrong:
        'figure 4 is 0.80 in the ledger, and series-25.burn-rate.warm with 0.8 stands there in the studies',
    },
    {
      what: 'with two figures that change places',
      figures: ['3', '24', '61', '0.8', '100'],
      at: 'paragraphs.2.2.2.0',
      wrong:
        'figure 1 is 3 in the ledger, and series-25.time-to-burn.warm with 24 stands there in the studies',
    },
    {
      what: 'with a figure more',
      figures: ['24', '3', '61', '0.8', '100', '5'],
      at: 'paragraphs.2.2.2.5',
      wrong: 'figure 6 is 5 in the ledger, and no value stands there in the studies',
    },
    {
      what: 'with a figure less',
      figures: ['24', '3', '61', '0.8'],
      at: 'paragraphs.2.2.2.4',
      wrong:
        'the ledger has no figure 5, and series-25.burn-rate.warm with 100 stands there in the studies',
    },
  ])('$what is told at the first figure that differs', ({ figures, at, wrong }) => {
    expect(wrongOf(withLedger('2.2.2', figures))).toEqual([[ledgerFile, at, wrong]]);
  });

  test('without a paragraph is told, even when the paragraph prints no figure', () => {
    expect(wrongOf(withLedger('1.2', undefined))).toEqual([
      [ledgerFile, 'paragraphs', 'paragraph 1.2 is not in the ledger'],
    ]);
  });

  test('with a paragraph that the site lacks is told', () => {
    expect(wrongOf(withLedger('9.9', ['1']))).toEqual([
      [ledgerFile, 'paragraphs.9.9', 'the document has paragraph 9.9, the site has not'],
    ]);
  });

  test('is not held against a paragraph that is written and could not be taken up', () => {
    expect(reconcile(withLedger('9.9', ['1']), 'somewhere', ['9.9']).problems).toEqual([]);
  });
});

describe('the values of a paragraph', () => {
  /** The invented guidance with the values of paragraph 2.2.2 listed otherwise, and the ledger to match. */
  const listing = (values: readonly string[], figures: readonly string[]): Guidance => {
    const guidance = withLedger('2.2.2', figures);
    const paragraphs = guidance.paragraphs.map((paragraph) =>
      paragraph.number === '2.2.2'
        ? { ...paragraph, data: { ...paragraph.data, values: [...values, 'series-25.itching'] } }
        : paragraph,
    );
    return { ...guidance, paragraphs };
  };
  const [time, rate] = ['series-25.time-to-burn.warm', 'series-25.burn-rate.warm'];
  const file = 'content/guidance/inv1/paragraphs/2.2.2.mdx';

  test('are told when one is left out', () => {
    expect(wrongOf(listing([time], ['24', '3', '61']))).toEqual([
      [file, 'values', 'series-25.burn-rate.warm is listed 0 times'],
    ]);
  });

  test('are told when one is named twice', () => {
    expect(
      wrongOf(listing([time, rate, rate], ['24', '3', '61', '0.8', '100', '0.8', '100'])),
    ).toEqual([[file, 'values', 'series-25.burn-rate.warm is listed 2 times']]);
  });

  test('are told when one is printed elsewhere', () => {
    expect(
      wrongOf(listing([time, rate, 'trial-90'], ['24', '3', '61', '0.8', '100', '90'])),
    ).toEqual([[file, 'values', 'trial-90 is not printed in this paragraph']]);
  });

  test('are not held against the ledger when one names nothing, which assembling tells', () => {
    expect(wrongOf(listing([time, rate, 'nothing'], ['7']))).toEqual([]);
  });
});
