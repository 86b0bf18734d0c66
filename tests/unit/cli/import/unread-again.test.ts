import { describe, expect, test } from 'vitest';
import { unreadAgain } from '../../../../src/cli/import/unread-again.ts';

const study = `# A study that a person has read.
suggested: accepted
design: trial
size: { reported: '93', unit: patients, printedIn: ['4.1'] }
results:
  - id: relief # the first
    suggested: accepted
    paragraph: '4.1'
  - { id: pain, suggested: accepted, paragraph: '4.2' }
  - id: walking
    paragraph: '4.2'
`;

describe('a suggestion', () => {
  test('is unread again when its paragraph has changed, and nothing else is touched', () => {
    expect(unreadAgain(study, ['4.2'])).toEqual({
      text: study.replace('pain, suggested: accepted', 'pain, suggested: unread'),
      count: 1,
    });
  });

  test('of a study rests on the paragraphs that print its size', () => {
    expect(unreadAgain(study, ['4.1'])).toEqual({
      text: study
        .replace('suggested: accepted\ndesign', 'suggested: unread\ndesign')
        .replace('suggested: accepted\n    paragraph', 'suggested: unread\n    paragraph'),
      count: 2,
    });
  });

  test('stays accepted when other paragraphs have changed', () => {
    expect(unreadAgain(study, ['4.3'])).toEqual({ text: study, count: 0 });
  });

  test('of a measure rests on its paragraph', () => {
    const guidance =
      "number: A1\nmeasures:\n  size:\n    suggested: accepted\n    paragraph: '2.1'\n    reported: '4'\n";
    expect(unreadAgain(guidance, ['2.1']).text).toBe(guidance.replace('accepted', 'unread'));
  });
});
