import { describe, expect, test } from 'vitest';
import { studyName, studySize } from '../../../src/format/study.ts';
import { NOT_STATED } from '../../../src/format/words.ts';
import { invented } from '../model/invented.ts';

/** Writes no-break spaces as `_`, so that a test shows them. */
const seen = (text: string): string => text.replaceAll('\u00a0', '_');

const studyOf = (id: string) => invented.studies.find((study) => study.id === id)!;

describe('a study', () => {
  test.each([
    ['trial-90', '90_patients', 'Randomised controlled trial, 90_patients'],
    ['review-4', '1,412_patients', 'Systematic review, 1,412_patients'],
    ['series-25', `size ${NOT_STATED}`, `Case series, size ${NOT_STATED}`],
  ])('%s is named by design and size', (id, size, name) => {
    expect(seen(studySize(studyOf(id)))).toBe(size);
    expect(seen(studyName(studyOf(id)))).toBe(name);
  });

  test('of one patient says so, and one without size is named by its design alone', () => {
    const design = (id: string) => invented.designs.find((one) => one.id === id)!;
    const report = {
      ...studyOf('series-25'),
      design: design('case-report'),
      size: 'one-patient',
    } as const;
    const advice = {
      ...studyOf('series-25'),
      design: design('specialist-advice'),
      size: 'not-applicable',
    } as const;
    expect(seen(studyName(report))).toBe('Case report, 1_patient');
    expect(studyName(advice)).toBe('Specialist advisers');
  });
});
