import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { LIGHT_PALETTE, lightColour } from '../../../../src/charts/image/light-palette.ts';
import { CHART_PROPERTIES } from '../../../../src/charts/palette.ts';

const tokens = readFileSync(resolve('src/styles/tokens.css'), 'utf8');

test.each(Object.entries(CHART_PROPERTIES))('%s is the light colour of %s', (role, property) => {
  const [, light] = new RegExp(`${property}: light-dark\\((#[0-9a-f]{6}),`).exec(tokens)!;
  expect(LIGHT_PALETTE[role as keyof typeof LIGHT_PALETTE]).toBe(light);
  expect(lightColour(property)).toBe(light);
});

test('a property that no drawing has is refused', () => {
  expect(() => lightColour('--shadow')).toThrow('--shadow is no colour of a drawing');
});
