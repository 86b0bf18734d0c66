import { describe, expect, test } from 'vitest';
import { resultRows } from '../../../src/evidence/result-rows.ts';
import { rowText, rowTime } from '../../../src/format/row.ts';
import { demoGuidance } from '../demo-guidance.ts';

const gamma = demoGuidance('gamma');
const linesOf = (id: string) => {
  const results = gamma.results.filter((result) => result.id === id);
  return resultRows(results).map((row) => {
    const { of, lead, detail } = rowText(row);
    return [of, lead, detail, rowTime(row, results)].map((text) => text.replaceAll('\u00a0', ' '));
  });
};

// What is expected stands in tests/fixtures/official/printing.md, in the paragraph beside it.
describe('the lines of a result', () => {
  test('2.6: of a score are its two times and its change', () => {
    expect(linesOf('trial.score')).toEqual([
      ['Gamma therapy, at baseline', '42', 'mean; SD 11', 'baseline'],
      ['Gamma therapy, at follow-up', '17', 'mean; SD 9', 'at 6 months'],
      ['Gamma therapy, change', '42 to 17', '', 'at 6 months'],
    ]);
  });

  test('2.13: of a change are what it began with and how much it was', () => {
    expect(linesOf('unnamed-2-13.score').map(([, lead]) => lead)).toEqual(['41', '11 points']);
  });

  test('2.19: of a change alone is the change', () => {
    expect(linesOf('unnamed-2-19.lesions').map(([, lead]) => lead)).toEqual(['−11 lesions']);
  });

  test('2.20: of an estimate without figures of its arms is the estimate with its interval', () => {
    expect(linesOf('unnamed-2-20.hazard').map(([, ...text]) => text.slice(0, 2))).toEqual([
      ['hazard ratio 0.61', '90% CI 0.43 to 0.87'],
    ]);
  });

  test('2.24: of survival have each their own time', () => {
    expect(linesOf('unnamed-2-24.survival').map(([, lead, , time]) => [lead, time])).toEqual([
      ['82%', 'at 1 year'],
      ['64%', 'at 3 years'],
      ['71%', 'at 1 year'],
      ['52%', 'at 3 years'],
    ]);
  });

  test('2.15: of two counted arms are the arms, beside which their p value stands', () => {
    expect(linesOf('unnamed-2-15.relapse').map(([, lead]) => lead)).toEqual(['8%', '11%']);
  });

  test('2.21: of what is said without a figure is the text', () => {
    expect(linesOf('unnamed-2-21.eq-5d').map(([, lead]) => lead)).toEqual(['no change']);
  });

  test('the first line of each result carries its anchor', () => {
    const rows = resultRows(gamma.results);
    expect(rows.filter(({ isFirst }) => isFirst)).toHaveLength(gamma.results.length);
  });
});
