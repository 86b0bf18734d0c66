import { describe, expect, test } from 'vitest';
import { reconcile } from '../../../src/evidence/reconcile.ts';
import { ledgerSeal } from '../../../src/evidence/ledger-seal.ts';
import type { Guidance } from '../../../src/model/guidance.ts';
import { invented } from '../model/invented.ts';

const withLedger = (number: string, figures: readonly string[] | undefined): Guidance => {
  const { [number]: _, ...others } = invented.ledger.paragraphs;
  const paragraphs = figures === undefined ? others : { ...others, [number]: [[...figures]] };
  const { document } = invented.ledger;
  return {
    ...invented,
    ledger: { document, seal: ledgerSeal({ document, paragraphs }), paragraphs },
  };
};
const wrongOf = (guidance: Guidance) =>
  reconcile(guidance).problems.map(({ file, path, wrong }) => [file, path.join('.'), wrong]);
const ledgerFile = 'content/guidance/inv1/ledger.yaml';
const study = 'content/guidance/inv1/studies/series-25.yaml';
const listFile = 'content/guidance/inv1/paragraphs/2.2.2.mdx';

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
      paragraph?.figures.map(({ claim: { printed, by } }) => [
        printed,
        typeof by === 'string' ? by : by.map(({ value }) => value.id).join(),
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
    expect(paragraph?.figures.map(({ claim }) => claim)).toEqual([
      { printed: '2.2.1', by: 'cross-reference' },
    ]);
  });

  test.each([
    {
      what: 'with another figure',
      figures: ['24', '3', '61', '0.80', '100'],
      file: study,
      at: 'results.1.arms.warm.reported',
      wrong:
        'figure 4 of 2.2.2 is 0.80 in the source, and series-25.burn-rate.warm with 0.8 stands there',
    },
    {
      what: 'with two figures that change places',
      figures: ['3', '24', '61', '0.8', '100'],
      file: study,
      at: 'results.0.arms.warm.reported',
      wrong:
        'figure 1 of 2.2.2 is 3 in the source, and series-25.time-to-burn.warm with 24 stands there',
    },
    {
      what: 'with a figure more',
      figures: ['24', '3', '61', '0.8', '100', '5'],
      file: listFile,
      at: 'claims',
      wrong: 'figure 6 of 2.2.2 is 5 in the source, and no value stands there',
    },
    {
      what: 'with a figure less',
      figures: ['24', '3', '61', '0.8'],
      file: study,
      at: 'results.1.per',
      wrong:
        '2.2.2 of the source prints no further figure, and series-25.burn-rate.warm with 100 stands there',
    },
  ])('$what is told at the first figure that differs', ({ figures, file, at, wrong }) => {
    expect(wrongOf(withLedger('2.2.2', figures))).toEqual([[file, at, wrong]]);
  });

  test('whose figures are not those of its seal is told', () => {
    const seal = 'a'.repeat(8);
    expect(wrongOf({ ...invented, ledger: { ...invented.ledger, seal } })).toEqual([
      [ledgerFile, 'seal', 'the ledger is not as npm run import wrote it'],
    ]);
  });

  test('without a paragraph is told, even when the paragraph prints no figure', () => {
    expect(wrongOf(withLedger('1.2', undefined))).toEqual([
      [ledgerFile, 'paragraphs', 'paragraph 1.2 is not in the ledger'],
    ]);
  });

  test('with a paragraph that the site lacks is told', () => {
    expect(wrongOf(withLedger('9.9', ['1']))).toEqual([
      [ledgerFile, 'paragraphs.9.9', 'the document has paragraph 9.9, the site does not'],
    ]);
  });

  test('is not held against a paragraph that is written and could not be taken up', () => {
    expect(reconcile(withLedger('9.9', ['1']), 'somewhere', ['9.9']).problems).toEqual([]);
  });
});

describe('a ledger that the content does not follow', () => {
  const problemOf = (guidance: Guidance, wrong: RegExp) =>
    reconcile(guidance).problems.find((one) => wrong.test(one.wrong));

  test('is told where its paragraphs stand in another order', () => {
    const { document } = invented.ledger;
    const [first, second, ...others] = Object.entries(invented.ledger.paragraphs);
    const paragraphs = Object.fromEntries([second!, first!, ...others]);
    const guidance = {
      ...invented,
      ledger: { document, seal: ledgerSeal({ document, paragraphs }), paragraphs },
    };
    expect(reconcile(guidance).problems).toEqual([
      {
        file: ledgerFile,
        path: ['paragraphs', first![0]],
        wrong: `${first![0]} stands after ${second![0]}`,
        allowed: 'keep the paragraphs in the order of the document',
      },
    ]);
  });

  test('is told where it takes a figure for part of a name that the document does not declare', () => {
    const { document } = invented.ledger;
    const named = (name: string) => {
      const paragraphs = {
        ...invented.ledger.paragraphs,
        '1.2': [[{ figure: '5D', name }]],
      };
      return {
        ...invented,
        about: { ...invented.about, names: ['EQ-5D'] },
        ledger: { document, seal: ledgerSeal({ document, paragraphs }), paragraphs },
      };
    };
    expect(reconcile(named('EQ-5D')).problems).toEqual([]);
    expect(reconcile(named('SF-36')).problems).toEqual([
      {
        file: ledgerFile,
        path: ['paragraphs', '1.2'],
        wrong: '5D is said to be part of the name “SF-36”, which is not declared',
        allowed: 'declare it under names in guidance.yaml, or run npm run import again',
      },
    ]);
  });

  test.each([
    [
      'another seal',
      { ...invented, ledger: { ...invented.ledger, seal: 'a'.repeat(8) } },
      /not as npm run import/,
      'run npm run import again with the official document, or take back the change',
    ],
    [
      'a paragraph less',
      withLedger('1.2', undefined),
      /is not in the ledger/,
      'run npm run import again',
    ],
    [
      'a paragraph more',
      withLedger('9.9', ['1']),
      /the site does not/,
      'add content/guidance/inv1/paragraphs/9.9.mdx, or list 9.9 under notEntered of its section',
    ],
    [
      'a figure more',
      withLedger('2.2.2', ['24', '3', '61', '0.8', '100', '5']),
      /^figure 6/,
      'compare the source, then correct the study or the claims of 2.2.2.mdx',
    ],
  ])('with %s says what to do', (_, guidance, wrong, allowed) => {
    expect(problemOf(guidance, wrong)?.allowed).toBe(allowed);
  });

  test('that prints a figure where a number of no evidence is listed names its paragraph', () => {
    const guidance = withLedger('1.3', ['7']);
    expect(wrongOf(guidance)[0]).toEqual([
      'content/guidance/inv1/paragraphs/1.3.mdx',
      'claims',
      'figure 1 of 1.3 is 7 in the source, and 2.2.1, listed as notEvidence, stands there',
    ]);
  });

  test('that says a figure means something else is told in the file of the study', () => {
    const { document } = invented.ledger;
    const paragraphs = {
      ...invented.ledger.paragraphs,
      '2.2.2': [
        ['24', '3', '61', '0.8', '100'].map((figure, index) =>
          index === 0 ? { figure, unit: 'years' } : figure,
        ),
      ],
    };
    const guidance = {
      ...invented,
      ledger: { document, seal: ledgerSeal({ document, paragraphs }), paragraphs },
    };
    expect(wrongOf(guidance)).toEqual([
      [
        study,
        'results.0.arms.warm.reported',
        'the source prints “24 years”, and series-25.time-to-burn.warm says “median 24 months”',
      ],
    ]);
  });
});

describe('the claims of a paragraph', () => {
  /** The invented guidance with the values of paragraph 2.2.2 listed otherwise, and the ledger to match. */
  const listing = (values: readonly string[], figures: readonly string[]): Guidance => {
    const guidance = withLedger('2.2.2', figures);
    const paragraphs = guidance.paragraphs.map((paragraph) =>
      paragraph.number === '2.2.2'
        ? { ...paragraph, data: { ...paragraph.data, claims: [...values, 'series-25.itching'] } }
        : paragraph,
    );
    return { ...guidance, paragraphs };
  };
  const [time, rate] = ['series-25.time-to-burn.warm', 'series-25.burn-rate.warm'];

  test('are told when one is left out', () => {
    expect(wrongOf(listing([time], ['24', '3', '61']))).toEqual([
      [listFile, 'claims', 'series-25.burn-rate.warm is listed 0 times'],
    ]);
  });

  test('are told when one is named twice', () => {
    expect(
      wrongOf(listing([time, rate, rate], ['24', '3', '61', '0.8', '100', '0.8', '100'])),
    ).toEqual([[listFile, 'claims', 'series-25.burn-rate.warm is listed 2 times']]);
  });

  test('are told when one is printed elsewhere', () => {
    expect(
      wrongOf(listing([time, rate, 'trial-90'], ['24', '3', '61', '0.8', '100', '90'])),
    ).toEqual([[listFile, 'claims', 'trial-90 is not printed in this paragraph']]);
  });

  test('may name each figure of a value by itself, and are told which one they lack', () => {
    const parts = ['time', 'low', 'high'].map((name) => `${time}.${name}`);
    expect(wrongOf(listing([...parts, rate], ['24', '3', '61', '0.8', '100']))).toEqual([]);
    expect(wrongOf(listing([...parts.slice(0, 2), rate], ['24', '3', '0.8', '100']))).toEqual([
      [listFile, 'claims', `${time}.high is listed 0 times`],
    ]);
  });

  test('are told when one that prints no figure is named twice', () => {
    expect(
      wrongOf(listing([time, rate, 'series-25.itching'], ['24', '3', '61', '0.8', '100'])),
    ).toEqual([[listFile, 'claims', 'series-25.itching is listed 2 times']]);
  });

  test('are told with what to do', () => {
    const allowedOf = (guidance: Guidance) =>
      reconcile(guidance).problems.map(({ allowed }) => allowed);
    expect(allowedOf(listing([time], ['24', '3', '61']))).toEqual([
      'list each figure of the paragraph once, where the source prints it',
    ]);
    expect(
      allowedOf(listing([time, rate, 'trial-90'], ['24', '3', '61', '0.8', '100', '90'])),
    ).toEqual(['take it off the list']);
  });

  test('are not held against the ledger when one names nothing, which assembling tells', () => {
    expect(wrongOf(listing([time, rate, 'nothing'], ['7']))).toEqual([]);
  });
});
