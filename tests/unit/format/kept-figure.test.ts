import { expect, test } from 'vitest';
import {
  keptChangeText,
  keptContrastText,
  keptFigureText,
} from '../../../src/format/kept-figure.ts';

// Invented figures in the form in which guidance.json holds them.
test.each([
  [['14%', '9', '63'], { reported: '14%', events: 9, total: 63 }, '14% (9 of 63)'],
  [['1', '7'], { reported: 'not-stated', events: 1, total: 7 }, '1 of 7'],
  [['1'], { reported: 'not-stated', events: 1, total: 7 }, '1'],
  [['29'], { reported: '29', unit: 'months' }, '29 months'],
  [['96%'], { reported: '96%', unit: '%' }, '96%'],
  [['42.5'], { reported: '42.5', unit: 'not-stated' }, '42.5'],
])('the figures %j stand as the guidance prints them', (printed, figure, text) => {
  expect(keptFigureText({ printed, figure })).toBe(text);
});

test.each([
  ['not-stated', 'reported-as-not-stated', 'significance not stated'],
  ['not-stated', 'not-stated', 'nothing on significance'],
  ['not-stated', { p: { operator: '=', reported: '0.206' }, called: 'not-stated' }, 'p = 0.206'],
  [
    {
      measure: 'hazard-ratio',
      reported: '0.73',
      interval: { level: '95%', low: '0.55', high: '0.98' },
    },
    { p: { operator: '<', reported: '0.05' }, called: 'significant' },
    'hazard ratio 0.73 (95% CI 0.55 to 0.98); p < 0.05, called significant',
  ],
])('a comparison of %j is told with its significance', (printedEstimate, significance, text) => {
  expect(keptContrastText({ printedEstimate, significance })).toBe(text);
});

test.each([
  [{ reported: '−12', unit: 'points' }, '−12 points'],
  [{ reported: '−12', unit: 'not-stated' }, '−12'],
  [{ reported: 'not-stated', unit: 'points' }, 'change not stated'],
])('a change of %j is told', (change, text) => {
  expect(keptChangeText(change)).toBe(text);
});
