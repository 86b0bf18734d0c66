import { describe, expect, test } from 'vitest';
import { reconcile } from '../../../src/evidence/reconcile.ts';
import type { Guidance } from '../../../src/model/guidance.ts';
import { officialWords } from './official-words.ts';

const ARMS = { lamp: { short: 'Lamp' }, rest: { short: 'Rest' } };
const relapse = (significance: unknown, more: Readonly<Record<string, unknown>> = {}) => ({
  id: 'relapse',
  kind: 'percentage',
  arms: {
    lamp: { reported: '8%', total: 'not-stated' },
    rest: { reported: '11%', total: 'not-stated' },
  },
  contrasts: [{ of: 'lamp', against: 'rest', significance }],
  ...more,
});
const CLAIMS = ['trial.relapse.lamp', 'trial.relapse.rest'];

/** What stands against an editor's reading of the words, with the file and the field. */
const told = (
  words: string,
  results: readonly unknown[],
  claims: Guidance['paragraphs'][number]['data']['claims'] = CLAIMS,
) => {
  const guidance = officialWords(words, { trial: { arms: ARMS, results } }, claims);
  return reconcile(guidance, 'inv3').problems.map(({ file, path, wrong }) => [
    file,
    path.join('.'),
    wrong,
  ]);
};
const STUDY = 'inv3/studies/trial.yaml';
const PARAGRAPH = 'inv3/paragraphs/2.1.mdx';
const FIELD = 'results.0.contrasts.0.significance';

const FIGURES = '8% with the lamp and 11% with rest';

describe('what a contrast says of significance', () => {
  test.each([
    ['significant', `Relapse was significantly rarer: ${FIGURES}.`, { called: 'significant' }],
    [
      'not significant',
      `There was no significant difference in relapse: ${FIGURES}.`,
      { called: 'not-significant' },
    ],
    ['nothing', `Relapse was ${FIGURES}.`, 'not-stated'],
    [
      'that it is not stated',
      `Relapse was ${FIGURES} (significance not reported).`,
      'reported-as-not-stated',
    ],
    [
      'significant without its p value',
      `Relapse was significantly rarer: ${FIGURES} (p not reported).`,
      { p: 'reported-as-not-stated', called: 'significant' },
    ],
  ])('is %s, as the source does', (_, words, significance) => {
    expect(told(words, [relapse(significance)])).toEqual([]);
  });

  test.each([
    [
      'the source says the opposite',
      `There was no significant difference in relapse: ${FIGURES}.`,
      { called: 'significant' },
      [
        STUDY,
        FIELD,
        'trial.relapse.lamp-vs-rest says “significant”, and 2.1 of the source says “not significant”',
      ],
    ],
    [
      'the source says nothing',
      `Relapse was ${FIGURES}.`,
      { called: 'not-significant' },
      [
        STUDY,
        FIELD,
        'trial.relapse.lamp-vs-rest says “not significant”, and 2.1 of the source says nothing about significance there',
      ],
    ],
    [
      'the source says it in another sentence',
      `Relapse was ${FIGURES}. Burns were significantly rarer.`,
      { called: 'significant' },
      [
        STUDY,
        FIELD,
        'trial.relapse.lamp-vs-rest says “significant”, and 2.1 of the source says nothing about significance there',
      ],
    ],
    [
      'the source does not say that it left the p value out',
      `Relapse was significantly rarer: ${FIGURES}.`,
      { p: 'reported-as-not-stated', called: 'significant' },
      [
        STUDY,
        FIELD,
        'trial.relapse.lamp-vs-rest says “p not stated”, and 2.1 of the source says “significant”',
      ],
    ],
    [
      'the source does not say that it left the significance out',
      `Relapse was ${FIGURES}.`,
      'reported-as-not-stated',
      [
        STUDY,
        FIELD,
        'trial.relapse.lamp-vs-rest says “significance not stated”, and 2.1 of the source says nothing about significance there',
      ],
    ],
    [
      'it leaves out what the source says',
      `Relapse was significantly rarer: ${FIGURES}.`,
      'not-stated',
      [
        PARAGRAPH,
        'claims',
        'the source says “significant” in 2.1, and no contrast or change there does',
      ],
    ],
  ])('is told where %s', (_, words, significance, problem) => {
    expect(told(words, [relapse(significance)])[0]).toEqual(problem);
  });

  test('is not told twice where it says another thing than the source', () => {
    expect(
      told(`There was no significant difference in relapse: ${FIGURES}.`, [
        relapse({ called: 'significant' }),
      ]),
    ).toHaveLength(1);
  });

  test('names all that the source says in its sentence', () => {
    expect(
      told(`Relapse was not significantly rarer: ${FIGURES} (p not reported).`, [
        relapse({ called: 'significant' }),
      ])[0]?.[2],
    ).toBe(
      'trial.relapse.lamp-vs-rest says “significant”, and 2.1 of the source says “not significant”, “p not stated”',
    );
  });

  test('is sought in the whole paragraph where none of its figures is printed', () => {
    const result = {
      id: 'relapse',
      kind: 'comparison',
      contrasts: [{ of: 'lamp', against: 'rest', significance: { called: 'significant' } }],
    };
    const burns = {
      ...relapse('not-stated'),
      id: 'burns',
      contrasts: [],
      arms: { lamp: { reported: '8%', total: 'not-stated' } },
    };
    expect(
      told(
        'Burns were 8% with the lamp. Relapse was significantly rarer.',
        [result, burns],
        ['trial.burns.lamp'],
      ),
    ).toEqual([]);
  });

  test('is nothing beside a p value, as the source does', () => {
    const significance = { p: { operator: '=', reported: '0.02' }, called: 'not-stated' };
    const claims = [...CLAIMS, 'trial.relapse.lamp-vs-rest'];
    expect(told(`Relapse was ${FIGURES} (p=0.02).`, [relapse(significance)], claims)).toEqual([]);
  });

  test('is taken up by one of two contrasts of a sentence', () => {
    const burns = relapse('not-stated', {
      id: 'burns',
      arms: {
        lamp: { reported: '3%', total: 'not-stated' },
        rest: { reported: '4%', total: 'not-stated' },
      },
    });
    const words = `Relapse was significantly rarer: ${FIGURES}, and burns were 3% and 4%.`;
    expect(
      told(
        words,
        [relapse({ called: 'significant' }), burns],
        [...CLAIMS, 'trial.burns.lamp', 'trial.burns.rest'],
      ),
    ).toEqual([]);
  });

  test('is told with what to do about it', () => {
    const allowedOf = (words: string, significance: unknown, followUp: unknown = 'not-stated') =>
      reconcile(
        officialWords(
          words,
          { trial: { arms: ARMS, results: [relapse(significance, { followUp })] } },
          CLAIMS,
        ),
      ).problems.map(({ allowed }) => allowed);
    expect(allowedOf(`Relapse was ${FIGURES}.`, { called: 'significant' })).toEqual([
      'say about the difference what the source says about it',
    ]);
    expect(allowedOf(`Relapse was significantly rarer: ${FIGURES}.`, 'not-stated')).toEqual([
      'enter it as the significance of the contrast that it describes',
    ]);
    expect(allowedOf(`Relapse was ${FIGURES}; the time was not reported.`, 'not-stated')).toEqual([
      'write reported-as-not-stated where it belongs',
    ]);
    expect(
      allowedOf(`Relapse was ${FIGURES}.`, 'not-stated', {
        kind: 'reported-as-not-stated',
        of: 'follow-up',
      }),
    ).toEqual(['write not-stated where the source is silent']);
  });

  test('is that of the second contrast where the second is wrong', () => {
    const contrasts = [
      { of: 'lamp', against: 'rest', significance: 'not-stated' },
      { of: 'rest', against: 'lamp', significance: { called: 'significant' } },
    ];
    expect(
      told(`Relapse was ${FIGURES}.`, [relapse('not-stated', { contrasts })])[0]?.slice(0, 2),
    ).toEqual([STUDY, 'results.0.contrasts.1.significance']);
  });
});

test('a change is held against the words like a contrast', () => {
  const change = (called: string) => ({
    id: 'relapse',
    kind: 'comparison',
    changes: [{ of: 'lamp', reported: '12', unit: 'points', significance: { called } }],
  });
  const words = 'Scores fell significantly by 12 points with the lamp.';
  const claims = ['trial.relapse.lamp.change'];
  expect(told(words, [change('significant')], claims)).toEqual([]);
  expect(told(words, [change('not-significant')], claims)).toEqual([
    [
      STUDY,
      'results.0.changes.0.significance',
      'trial.relapse.lamp.change says “not significant”, and 2.1 of the source says “significant”',
    ],
  ]);
});

describe('what the source declares as not stated', () => {
  const SAID_SO = { kind: 'reported-as-not-stated', of: 'follow-up' };
  const timed = (followUp: unknown) => [relapse('not-stated', { followUp })];

  test('is entered as that', () => {
    expect(told(`Relapse was ${FIGURES}; the time was not reported.`, timed(SAID_SO))).toEqual([]);
  });

  test('is told where no result enters it', () => {
    expect(told(`Relapse was ${FIGURES}; the time was not reported.`, timed('not-stated'))).toEqual(
      [
        [
          PARAGRAPH,
          'claims',
          'the source says in 2.1 that something was not stated, and no result there does',
        ],
      ],
    );
  });

  test('is told where it is entered and the source does not say it', () => {
    expect(told(`Relapse was ${FIGURES}.`, timed(SAID_SO))).toEqual([
      [
        STUDY,
        '',
        expect.stringMatching(
          /^trial\.relapse.* is entered as reported-as-not-stated, and 2\.1 of the source does not say so$/,
        ),
      ],
    ]);
  });
});
