import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  parseProgress,
  progressText,
  usableProgress,
  type CardProgress,
} from '../../../../src/islands/learn/progress.ts';
import { nextProgress } from '../../../../src/islands/learn/schedule.ts';

const NOW = new Date('2031-05-03T10:00:00.000Z');

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
    expect(parseProgress('inv1', progressText('inv1', progress), NOW)).toEqual(progress);
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
    [
      'another guidance',
      text({ guidance: 'htg1' }),
      'it belongs to another guidance document, htg1',
    ],
    ['no cards', text({ cards: [] }), 'it holds no cards'],
    ['an empty card', text({ cards: { one: null } }), 'card one holds nothing'],
    ['a wrong date', text({}, { due: 'soon' }), 'card one: due is not a date'],
    ['a date of another form', text({}, { due: '2031-05-02' }), 'card one: due is not a date'],
    ['a date beyond all dates', text({}, { due: '+999999-01-01' }), 'card one: due is not a date'],
    ['a wrong number', text({}, { reps: '1' }), 'card one: reps is not a number from 1 to 1000000'],
    ['a part of a count', text({}, { reps: 1.5 }), 'card one: reps is not a whole number'],
    // FSRS holds stability above 0 and difficulty from 1 to 10, and throws on other values.
    [
      'no stability',
      text({}, { stability: 0 }),
      'card one: stability is not a number from 0.001 to 36500',
    ],
    [
      'a number below zero',
      text({}, { stability: -1 }),
      'card one: stability is not a number from 0.001 to 36500',
    ],
    [
      'no difficulty',
      text({}, { difficulty: 0 }),
      'card one: difficulty is not a number from 1 to 10',
    ],
    [
      'a review in the future',
      text({}, { last_review: '2031-05-04T10:00:00.000Z', due: '2031-05-05T10:00:00.000Z' }),
      'card one: last_review is in the future',
    ],
    [
      'a card that was due before it was asked',
      text({}, { due: '2031-04-30T10:00:00.000Z' }),
      'card one: due does not follow from last_review',
    ],
    [
      'a card that is due in two hundred years',
      text({}, { due: '2231-05-02T10:00:00.000Z' }),
      'card one: due does not follow from last_review',
    ],
    [
      'more lapses than reviews',
      text({}, { lapses: 2 }),
      'card one: it lapsed more often than it was asked',
    ],
    [
      'an unknown state',
      text({}, { state: 'Asleep' }),
      'card one: state is not one of Learning, Review, Relearning',
    ],
    [
      'a card that is new although it was asked',
      text({}, { state: 'New' }),
      'card one: state is not one of Learning, Review, Relearning',
    ],
  ])('is refused with a reason when it is %s', (_, contents, reason) => {
    expect(() => parseProgress('inv1', contents, NOW)).toThrow(reason);
  });
});

describe('progress that is kept on the device', () => {
  test('loses only the cards that cannot be used, and says so', () => {
    const contents = text({ cards: { one: CARD, two: { ...CARD, stability: 0 } } });
    const { progress, loss } = usableProgress('inv1', contents, NOW);
    expect([...progress.keys()]).toEqual(['one']);
    expect(loss).toBe(
      'The progress of 1 question on this device cannot be used; it counts as new.',
    );
  });

  test('says nothing where all of it can be used', () => {
    expect(usableProgress('inv1', text(), NOW).loss).toBe('');
  });

  test('says so when none of it can be read, before it is written over', () => {
    const { progress, loss } = usableProgress('inv1', '{', NOW);
    expect(progress.size).toBe(0);
    expect(loss).toContain('the next answer replaces it');
  });

  test('never stops a session, whatever got in', () => {
    const number = fc.oneof(
      fc.double(),
      fc.integer(),
      fc.constantFrom(0, -1, 1e-9, 1e300, 0.5, 1, 5),
    );
    const date = fc.oneof(
      fc.date({ noInvalidDate: true }).map((day) => day.toISOString()),
      fc.constantFrom(CARD.due, CARD.last_review, '', '+275760-09-13T00:00:00.000Z'),
    );
    const card = fc.record(
      {
        due: fc.oneof(date, fc.constant(CARD.due)),
        last_review: fc.oneof(date, fc.constant(CARD.last_review)),
        stability: number,
        difficulty: number,
        scheduled_days: fc.oneof(number, fc.constant(1)),
        learning_steps: fc.oneof(number, fc.constant(0)),
        reps: fc.oneof(number, fc.constant(1)),
        lapses: fc.oneof(number, fc.constant(0)),
        state: fc.constantFrom('New', 'Learning', 'Review', 'Relearning', 'Asleep'),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.dictionary(fc.string(), card), fc.nat(1e9), (cards, back) => {
        const { progress } = usableProgress('inv1', text({ cards }), NOW);
        // The clock may have been put back since.
        const now = new Date(NOW.getTime() - back);
        for (const before of progress.values()) {
          const next = Object.values(nextProgress(before, now));
          expect(next.filter(({ due }) => Number.isNaN(Date.parse(due)))).toEqual([]);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('that a session wrote can be read again, whatever was answered', () => {
    const grade = fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const);
    const days = fc.double({ min: 0, max: 400, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(grade, days), { minLength: 1, maxLength: 30 }), (answers) => {
        let now = NOW;
        let card: CardProgress | undefined;
        for (const [given, wait] of answers) {
          now = new Date(now.getTime() + Math.round(wait * 86_400_000));
          card = nextProgress(card, now)[given];
        }
        const { loss } = usableProgress('inv1', progressText('inv1', new Map([['a', card!]])), now);
        expect(loss).toBe('');
      }),
    );
  });
});
