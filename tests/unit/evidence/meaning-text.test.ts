import { expect, test } from 'vitest';
import { meaningText } from '../../../src/evidence/meaning-text.ts';

test.each([
  ['29', {}, '29'],
  ['29', { statistic: 'median', unit: 'months' }, 'median 29 months'],
  ['38', { operator: 'at least', unit: 'months' }, 'at least 38 months'],
  ['0.02', { measure: 'p', operator: '=' }, 'p = 0.02'],
  ['12', { operator: '=', unit: 'patients' }, '12 patients'],
  ['0.001', { measure: 'p', operator: '<' }, 'p < 0.001'],
  ['10-year', {}, '10-year'],
  ['5cm', { unit: 'cm' }, '5cm (cm)'],
] as const)('%s with %j is read as “%s”', (printed, meaning, read) => {
  expect(meaningText(printed, meaning)).toBe(read);
});
