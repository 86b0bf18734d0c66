import { describe, expect, test } from 'vitest';

import { printedFigures } from '../../../src/evidence/printed-figures.ts';

// Expected values: the rule that a printed figure is a number with what is attached to it without a
// space, applied by hand to invented phrases.
describe('printedFigures', () => {
  test.each([
    ['a percentage keeps its sign and counts stand alone', '21% (5 out of 24)', ['21%', '5', '24']],
    ['square brackets are no part of a figure', '(4% [2 out of 50])', ['4%', '2', '50']],
    ['a trailing zero stays', 'p=0.40; p<0.050', ['0.40', '0.050']],
    ['a decimal may begin with its point', 'p=.05.', ['.05']],
    ['an attached word belongs to the figure', '5-year and 1-year-old', ['5-year', '1-year-old']],
    ['an attached unit belongs to the figure', '40°C, 5mg/kg, 3rd', ['40°C', '5mg/kg', '3rd']],
    ['a unit after a space does not', '7 cm, 31 months, 12 °C', ['7', '31', '12']],
    ['a unit after a no-break space does not', '7\u00a0cm', ['7']],
    ['thousands separators stay', '1,204 and 2\u2009500', ['1,204', '2\u2009500']],
    ['a list without spaces is not a thousand', '12,15', ['12', '15']],
    ['a minus is a sign', '(-0.5 to 2.1), −3', ['-0.5', '2.1', '-3']],
    [
      'hyphens and dashes between numbers are ranges',
      '3-5, 3–5, 3—5, 3−5',
      ['3', '5', '3', '5', '3', '5', '3', '5'],
    ],
    ['a range with units has no sign', '10mg-20mg, 5%-9%', ['10mg', '20mg', '5%', '9%']],
    ['the upper end of a range may be negative', '−3.2–−1.1', ['-3.2', '-1.1']],
    ['a range of years in words is two figures', '3-to-5-year', ['3', '5-year']],
    ['a pound sign belongs to the figure', '£2,500', ['£2,500']],
    ['digits inside words are not figures', 'XYZ123, CO2, COVID-19, IL-2, mg/m2', []],
    ['spelt numbers are not figures', 'two of twelve', []],
    ['a cross-reference is a figure', 'see section 3.1.', ['3.1']],
    ['addresses are not figures', 'https://example.org/12/a34 or www.example.org/5', []],
    ['a ratio is two figures', '1:2', ['1', '2']],
    ['dimensions are two figures', '4x5 cm', ['4', '5']],
  ])('%s', (_, text, figures) => {
    expect(printedFigures(text).map(({ figure }) => figure)).toEqual(figures);
  });
});
