import { expect, inject, test } from 'vitest';

import { readPages } from '../support/read-pages.ts';

// Without a size of its own a drawing is as wide as the window when the style sheet is missing.
test('every drawing in a page has the size of its view box or one of its own', () => {
  const drawings = readPages(inject('siteFolder')).flatMap(({ address, document }) =>
    document.querySelectorAll('svg').map((svg) => ({ address, svg })),
  );
  expect(drawings.length).toBeGreaterThan(100);
  const unsized = drawings.filter(
    ({ svg }) => !['width', 'height'].every((name) => Number(svg.getAttribute(name)) > 0),
  );
  expect(unsized.map(({ address, svg }) => `${address}: ${svg.toString().slice(0, 80)}`)).toEqual(
    [],
  );
});
