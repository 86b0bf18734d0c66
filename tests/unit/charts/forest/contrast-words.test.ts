import { expect, test } from 'vitest';
import { contrastReading, contrastWords } from '../../../../src/charts/forest/contrast-words.ts';
import { specOf } from '../htg241.ts';

const spec = specOf('forest', 'forest-efficacy');
const [row] = spec.rows;

// Counts and percentages: HTG241, 2.3.1; 100 x 9/63 = 14.29 and 100 x 3/60 = 5. Ratio: see spec.test.ts.
test.each([
  ['counts', 'Cryotherapy 9 of 63, resection 3 of 60'],
  ['percent', 'Cryotherapy 14% (9 of 63), resection 5% (3 of 60)'],
  [
    'per-100',
    'Cryotherapy 14.3 per 100 (calculated from 9 of 63), resection 5.0 per 100 (calculated from 3 of 60)',
  ],
] as const)('a contrast is read with its arms as %s and its ratio as ever', (figures, arms) => {
  const lines = contrastReading(spec, row!, { figures, showCalculated: true });

  expect(lines.map((line) => line.replaceAll('\u00a0', ' '))).toEqual([
    'Disease-free survival',
    arms,
    'calculated risk ratio with 95% interval 2.86 (0.81 to 10.05)',
  ]);
});

test('figures per hundred are calculated, counts and percentages reported', () => {
  const voices = (['counts', 'percent', 'per-100'] as const).map(
    (figures) => contrastWords(row!, figures).voice,
  );

  expect(voices).toEqual(['reported', 'reported', 'calculated']);
});
