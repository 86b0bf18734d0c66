import type { Study } from '../model/guidance.ts';
import { NOT_STATED, counted } from './words.ts';

/** The size of a study: `123 patients`, `1 patient`, or nothing where size does not apply. */
export function studySize({ size }: Study): string {
  if (size === 'one-patient') return counted('1', 'patients');
  if (size === 'not-applicable') return '';
  if (size === 'not-stated') return `size ${NOT_STATED}`;
  return counted(size.reported, size.unit, size.one);
}

/**
 * A study by design and size: `Case series, 326 patients`; with its first paragraph where another source
 * of the document has the same.
 */
export const studyName = (study: Study): string =>
  [study.design.name, studySize(study), study.reportedIn ?? '']
    .filter((part) => part !== '')
    .join(', ');
