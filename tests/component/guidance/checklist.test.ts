import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { parse } from 'node-html-parser';
import { expect, test } from 'vitest';

import Checklist from '../../../src/components/guidance/Checklist.astro';
import type { Guidance, Paragraph } from '../../../src/model/guidance.ts';
import { guidance } from '../../unit/charts/htg241.ts';

const container = await AstroContainer.create();

async function rendered(document: Guidance) {
  return parse(await container.renderToString(Checklist, { props: { guidance: document } }));
}

type Category = Extract<Paragraph['data'], { kind: 'recommendation' }>['category'];

const withCategory = (category: Category): Guidance => ({
  ...guidance,
  paragraphs: guidance.paragraphs.map((paragraph) =>
    paragraph.data.kind === 'recommendation'
      ? { ...paragraph, data: { ...paragraph.data, category } }
      : paragraph,
  ),
});

test.each<[Category, string]>([
  ['standard-arrangements', 'Before you offer it'],
  ['special-arrangements', 'Before you offer it'],
  ['research-only', 'Before research with it'],
  ['do-not-use', 'What clinicians should do'],
])('%s: the actions stand below “%s”', async (category, title) => {
  expect((await rendered(withCategory(category))).querySelector('h2')?.text).toBe(title);
});

test('the three actions of HTG241, 1.2, are listed; who decides, 1.3, is not repeated', async () => {
  const items = (await rendered(guidance)).querySelectorAll('li').map(({ text }) => text);
  expect(items).toHaveLength(3);
  expect(items.join()).not.toContain('multidisciplinary');
});

test('without actions there is no list', async () => {
  const without = guidance.paragraphs.filter(({ data }) => data.kind !== 'action');
  expect((await rendered({ ...guidance, paragraphs: without })).text.trim()).toBe('');
});
