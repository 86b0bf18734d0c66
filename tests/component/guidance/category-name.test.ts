import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { parse } from 'node-html-parser';
import { expect, test } from 'vitest';

import CategoryName from '../../../src/components/guidance/CategoryName.astro';
import { recommendationCategory } from '../../../src/schema/paragraph.ts';

const container = await AstroContainer.create();
const rendered = await Promise.all(
  recommendationCategory.options.map(async (category) =>
    parse(await container.renderToString(CategoryName, { props: { category } })),
  ),
);

test('each category has its words beside its icon', () => {
  // The set terms of interventional procedures guidance.
  expect(rendered.map(({ text }) => text.trim())).toEqual([
    'Standard arrangements',
    'Special arrangements',
    'Research only',
    'Do not use',
  ]);
});

test('each category has an icon of its own shape and sign, so that colour is not all', () => {
  const [grounds, signs] = [0, 1].map((index) =>
    rendered.map((document) => document.querySelectorAll('path')[index]?.getAttribute('d')),
  );
  expect(new Set(grounds).size).toBe(4);
  expect(new Set(signs).size).toBe(4);
});
