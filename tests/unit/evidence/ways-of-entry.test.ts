import { describe, expect, test } from 'vitest';
import { reconcile } from '../../../src/evidence/reconcile.ts';
import { waysOfEntry } from '../../../src/evidence/ways-of-entry.ts';
import { demoGuidance } from '../demo-guidance.ts';

const { paragraphs } = reconcile(demoGuidance('pad'));

describe('ways of entry', () => {
  test('a document that a person entered has independent entries only', () => {
    // 28 figures: counted in tests/fixtures/official/pad.md.
    expect(waysOfEntry(paragraphs)).toEqual({ independent: 28, accepted: 0, unread: 0 });
  });

  test('a figure counts as its result, study or measure does', () => {
    const accepted = paragraphs.map((one) => ({
      ...one,
      figures: one.figures.map((pair) => ({
        ...pair,
        claim: {
          ...pair.claim,
          by:
            typeof pair.claim.by === 'string'
              ? pair.claim.by
              : pair.claim.by.map(({ value, slot }) => ({
                  slot,
                  value:
                    value.kind === 'study-size'
                      ? { ...value, study: { ...value.study, suggested: 'unread' as const } }
                      : 'result' in value
                        ? { ...value, result: { ...value.result, suggested: 'accepted' as const } }
                        : value,
                })),
        },
      })),
    }));
    // By hand: one size, one measure, one cross-reference; the other 25 are of results.
    expect(waysOfEntry(accepted)).toEqual({ independent: 2, accepted: 25, unread: 1 });
  });
});
