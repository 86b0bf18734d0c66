import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { parse } from 'node-html-parser';
import { expect, test } from 'vitest';

import NotStated from '../../../src/components/prose/NotStated.astro';

const container = await AstroContainer.create();

test('a gap is said in words, marked as one, and says what it is a gap of', async () => {
  const of = 'series-326.fever.follow-up';
  const gap = parse(await container.renderToString(NotStated, { props: { of } })).querySelector(
    '.not-stated',
  );
  expect(gap?.text.trim()).toBe('not stated in the guidance');
  expect(gap?.getAttribute('data-gap')).toBe(of);
});
