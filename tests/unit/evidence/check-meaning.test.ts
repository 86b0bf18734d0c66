import { describe, expect, test } from 'vitest';
import type { Aligned } from '../../../src/evidence/align-claims.ts';
import { contradictions, readByEditor } from '../../../src/evidence/check-meaning.ts';
import type { Meaning } from '../../../src/schema/meaning.ts';

/** A figure of the source, and a claim of values that say something of it, or why it is no evidence. */
const pair = (printed: string, source: Meaning, claimed: 'cross-reference' | readonly Meaning[]) =>
  ({
    claim: {
      printed,
      by:
        typeof claimed === 'string'
          ? claimed
          : claimed.map((meaning, index) => ({
              value: { id: `trial.relief.${index}` },
              slot: { name: 'percentage', printed, meaning, path: ['results', index, 'reported'] },
            })),
    },
    figure: { printed, isWord: false, meaning: source, at: [0, 0] },
  }) as unknown as Aligned;

describe('a value that says of a figure', () => {
  test.each([
    ['what the source says', { unit: 'months' }, { unit: 'months' }],
    ['more than the source says', {}, { unit: 'months', statistic: 'median' }],
  ] as const)('%s stands', (_, source, claimed) => {
    expect(contradictions(pair('26', source, [claimed]))).toEqual([]);
  });

  test('another unit is told, with both readings', () => {
    const [found, ...others] = contradictions(
      pair('26', { unit: 'months', statistic: 'median' }, [{ unit: 'years', statistic: 'median' }]),
    );
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      path: ['results', 0, 'reported'],
      wrong: 'the source prints “median 26 months”, and trial.relief.0 says “median 26 years”',
      allowed: 'correct its unit; where the ledger is wrong, run npm run import again',
    });
    expect(found?.claimed?.value.id).toBe('trial.relief.0');
  });

  test('less than the source says is told, and each thing that differs is named', () => {
    expect(
      contradictions(
        pair('26', { unit: 'months', statistic: 'median', operator: 'at least' }, [{}]),
      ),
    ).toMatchObject([
      {
        allowed:
          'correct its operator and unit and statistic; where the ledger is wrong, run npm run import again',
      },
    ]);
  });

  test('another measure is told for that value alone, where a figure stands for two', () => {
    expect(
      contradictions(
        pair('0.61', { measure: 'hazard ratio' }, [
          { measure: 'hazard ratio' },
          { measure: 'odds ratio' },
        ]),
      ).map(({ claimed }) => claimed?.value.id),
    ).toEqual(['trial.relief.1']);
  });
});

describe('a number that is listed as no evidence', () => {
  test.each([
    ['a percentage', '14%', {}],
    ['a ratio', '0.61', { measure: 'hazard ratio' }],
    ['a median', '26', { statistic: 'median' }],
  ] as const)('is told where the source prints %s', (_, printed, source) => {
    expect(contradictions(pair(printed, source, 'cross-reference'))).toMatchObject([
      {
        claimed: undefined,
        path: ['claims'],
        wrong: expect.stringMatching(
          new RegExp(
            `^${printed} is listed as notEvidence, and the source prints “.*${printed}.*”$`,
          ),
        ) as string,
        allowed: 'enter it in the study that it belongs to, and list its value',
      },
    ]);
  });

  test.each([
    ['a number', '2', {}],
    ['an amount', '30', { unit: 'days' }],
    ['the end of a scale', '10', { statistic: 'scale' }],
  ] as const)('stands where the source prints %s', (_, printed, source) => {
    expect(contradictions(pair(printed, source, 'cross-reference'))).toEqual([]);
  });
});

describe('what the words around a figure leave to the editor', () => {
  test('is what a value says and they do not', () => {
    expect(
      readByEditor(pair('26', { unit: 'months' }, [{ unit: 'months', statistic: 'median' }])),
    ).toEqual(['statistic']);
    expect(
      readByEditor(pair('26', {}, [{ unit: 'months' }, { operator: 'at least', measure: 'p' }])),
    ).toEqual(['operator', 'unit', 'measure']);
  });

  test('is nothing where no value says more, or the number is no evidence', () => {
    expect(readByEditor(pair('26', { unit: 'months' }, [{ unit: 'months' }]))).toEqual([]);
    expect(readByEditor(pair('2', {}, 'cross-reference'))).toEqual([]);
  });
});
