import { describe, expect, test } from 'vitest';
import { gapText } from '../../../src/format/gap.ts';
import type { Gap } from '../../../src/model/guidance.ts';
import { invented, inventedEntries } from '../model/invented.ts';

const gapOf = (id: string): Gap => invented.gaps.find((gap) => gap.id === id)!;

describe('a gap completes “The guidance does not state …”', () => {
  test.each([
    [
      'trial-90.relief.warm-vs-cold',
      'whether the difference in pain relief (invented) was statistically significant',
    ],
    ['series-25.burn-rate.follow-up', 'how long patients were followed up for burns (invented)'],
    ['series-40.severity.remainder', 'the severity in 2 of 5 burns'],
    ['series-25.arm-sizes', 'how many patients were in each arm'],
  ])('%s', (id, text) => {
    expect(gapText(gapOf(id))).toBe(text);
  });

  test.each([
    ['follow-up-period', 'over what period burns (invented) was counted'],
    ['timing-of-events', 'when burns (invented) occurred'],
    ['spread', 'a range or interval for burns (invented)'],
    ['approach', 'how the treatment was given'],
  ] as const)('about %s', (subject, text) => {
    const question = inventedEntries.vocabulary.gaps[subject];
    expect(gapText({ ...gapOf('series-25.burn-rate.follow-up'), subject, question })).toBe(text);
  });
});
