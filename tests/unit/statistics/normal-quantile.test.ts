import { expect, test } from 'vitest';

import { normalQuantile } from '../../../src/statistics/normal-quantile.ts';

test('the normal quantile is the double that R 4.2.2 prints for sprintf("%.17g", qnorm(0.975))', () => {
  expect(normalQuantile).toBe(Number('1.9599639845400536'));
});
