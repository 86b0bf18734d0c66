import { describe, expect, test } from 'vitest';
import {
  parseProgress,
  progressText,
  type CardProgress,
} from '../../../../src/islands/learn/progress.ts';

const CARD: CardProgress = {
  due: '2031-05-02T10:00:00.000Z',
  last_review: '2031-05-01T10:00:00.000Z',
  stability: 2.3,
  difficulty: 5,
  scheduled_days: 1,
  learning_steps: 0,
  reps: 1,
  lapses: 0,
  state: 'Review',
};
const text = (change: object = {}, card: object = {}) =>
  JSON.stringify({
    format: 'evidence-ledger progress',
    version: 1,
    guidance: 'inv1',
    cards: { one: { ...CARD, ...card } },
    ...change,
  });

describe('a file of progress', () => {
  test('comes back as it was saved', () => {
    const progress = new Map([['one', CARD]]);
    expect(parseProgress('inv1', progressText('inv1', progress))).toEqual(progress);
  });

  test.each([
    ['no JSON', '{', 'it is not a JSON file'],
    ['another file', '{"a":1}', 'it is not a file of progress from this site'],
    ['a list', '[]', 'it is not a file of progress from this site'],
    [
      'another version',
      text({ version: 2 }),
      'its version is not 1; it comes from another edition of the site',
    ],
    ['another guidance', text({ guidance: 'htg1' }), 'it belongs to another guidance, htg1'],
    ['no cards', text({ cards: [] }), 'it holds no cards'],
    ['an empty card', text({ cards: { one: null } }), 'card one holds nothing'],
    ['a wrong date', text({}, { due: 'soon' }), 'card one: due is not a date'],
    ['a wrong number', text({}, { reps: '1' }), 'card one: reps is not a number of 0 or more'],
    [
      'a number below zero',
      text({}, { stability: -1 }),
      'card one: stability is not a number of 0 or more',
    ],
    [
      'an unknown state',
      text({}, { state: 'Asleep' }),
      'card one: state is not one of New, Learning, Review, Relearning',
    ],
  ])('is refused with a reason when it is %s', (_, contents, reason) => {
    expect(() => parseProgress('inv1', contents)).toThrow(reason);
  });
});
