import { describe, expect, test } from 'vitest';
import { glanceBlocks } from '../../../src/evidence/glance-blocks.ts';
import { guidance } from '../charts/htg241.ts';
import { demo } from './demo.ts';

const idsOf = ({ domains }: ReturnType<typeof glanceBlocks>) =>
  domains.map(({ domain, blocks }) => [
    domain,
    blocks.map(({ results }) => results.map(({ id }) => id)),
  ]);

describe('the evidence at a glance', () => {
  test('sets comparisons first, then what is reported of one group, study by study', () => {
    // The order of HTG241, 2.3.1 to 2.4.5.
    expect(idsOf(glanceBlocks(guidance))).toEqual([
      [
        'efficacy',
        [
          ['trial-123.disease-free-survival'],
          ['non-randomised-415.survival'],
          ['series-326.survival', 'series-326.recurrence', 'series-326.response'],
        ],
      ],
      [
        'safety',
        [
          ['non-randomised-223.mortality'],
          ['non-randomised-223.morbidity'],
          ['non-randomised-223.haemorrhage'],
          ['series-326.mortality', 'series-326.causes-of-death', 'series-326.fever'],
          ['series-150.infection'],
        ],
      ],
    ]);
  });

  test('names a block after its result where it is of one', () => {
    const [, safety] = glanceBlocks(guidance).domains;
    expect(safety?.blocks.map(({ named }) => named?.id)).toEqual([
      'non-randomised-223.mortality',
      'non-randomised-223.morbidity',
      'non-randomised-223.haemorrhage',
      undefined,
      'series-150.infection',
    ]);
  });

  test.each(['lamp', 'pad', 'alpha', 'epsilon'])(
    '%s: every result is listed once or known to be left out',
    (id) => {
      const document = demo(id);
      const { domains, leftOut } = glanceBlocks(document);
      const listed = domains.flatMap(({ blocks }) => blocks.flatMap(({ results }) => results));
      expect([...listed, ...leftOut].map((one) => one.id).toSorted()).toEqual(
        document.results.map((one) => one.id).toSorted(),
      );
    },
  );

  test('leaves out what counts nothing: the advisers and the case report', () => {
    const { leftOut } = glanceBlocks(guidance);
    expect(new Set(leftOut.map(({ study }) => study.id))).toEqual(
      new Set(['specialist-advisers', 'case-report']),
    );
  });
});
