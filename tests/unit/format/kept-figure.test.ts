import { expect, test } from 'vitest';
import {
  keptChangeText,
  keptContrastText,
  keptEffectsText,
  keptFigureText,
} from '../../../src/format/kept-figure.ts';

// Invented figures in the form in which guidance.json holds them.
test.each([
  [['14%', '9', '63'], { reported: '14%', events: 9, total: 63 }, '14% (9 of 63)'],
  [['1', '7'], { reported: 'not-stated', events: 1, total: 7 }, '1 of 7'],
  [['1'], { reported: 'not-stated', events: 1, total: 7 }, '1'],
  [['5'], { events: 5, total: 'not-stated', unit: 'burns' }, '5 burns'],
  [['83%', '30'], { reported: '83%', total: 30 }, '83%, 30'],
  [['29'], { reported: '29', unit: 'months' }, '29 months'],
  [['96%'], { reported: '96%', unit: '%' }, '96%'],
  [['42.5'], { reported: '42.5', unit: 'not-stated' }, '42.5'],
  [
    ['2.3', '100', '1.1', '4.2'],
    { reported: '2.3', per: '100', unit: 'patient-years' },
    '2.3 per 100 patient-years, 1.1, 4.2',
  ],
])('the figures %j stand as the guidance prints them', (printed, figure, text) => {
  expect(keptFigureText({ printed, figure })).toBe(text);
});

test.each([
  ['not-stated', 'reported-as-not-stated', 'significance not stated'],
  ['not-stated', 'not-stated', 'nothing on significance'],
  ['not-stated', { p: { operator: '=', reported: '0.206' }, called: 'not-stated' }, 'p = 0.206'],
  [
    'not-stated',
    { p: 'reported-as-not-stated', called: 'not-significant' },
    'called not significant',
  ],
  [
    { measure: 'risk-ratio', reported: '1.58', interval: 'not-stated' },
    { called: 'not-stated' },
    'risk ratio 1.58',
  ],
  [
    { measure: 'mean-difference', reported: '-7.5', unit: 'points', interval: 'not-stated' },
    { called: 'not-stated' },
    'mean difference −7.5 points',
  ],
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

// 9 of 63 against 3 of 60, with R in tests/unit/statistics/r-cases.json; and the second arm without an event.
test.each([
  [
    { estimate: 2.857_142_857, low: 0.812_142_884, high: 10.051_513_557 },
    0.127_439_005,
    'risk difference 9.3 points (−1.6 to 20.5); risk ratio 2.86 (0.81 to 10.05); odds ratio 2.86 (0.81 to 10.05); p = 0.127 (Fisher)',
  ],
  [null, 0.0004, 'risk difference 9.3 points (−1.6 to 20.5); p < 0.001 (Fisher)'],
])('what was calculated is told, with ratios of %j', (ratio, fisherP, text) => {
  const riskDifference = { estimate: 0.092_857_142, low: -0.016_250_584, high: 0.204_679_815 };
  expect(
    keptEffectsText({ riskDifference, riskRatio: ratio, oddsRatio: ratio, fisherP }).replaceAll(
      '\u00a0',
      ' ',
    ),
  ).toBe(text);
});
