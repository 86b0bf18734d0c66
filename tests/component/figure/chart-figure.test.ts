import { resolve } from 'node:path';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { expect, test } from 'vitest';
import { loadContent } from '../../../src/loader/load-content.ts';
import ChartFigure from '../../../src/components/figure/ChartFigure.astro';
import { assemble } from '../../../src/model/assemble.ts';

const loaded = loadContent(resolve('content'), resolve('.'));
const { guidance } = assemble(loaded.guidance.find(({ id }) => id === 'htg241')!);
const container = await AstroContainer.create();

async function rendered(id: string, level: 2 | 3 = 3): Promise<string> {
  const figure = guidance.figures.find((one) => one.id === id);
  return container.renderToString(ChartFigure, { props: { guidance, figure, level } });
}

test.each(guidance.figures.map(({ id }) => id))('%s stands complete without script', async (id) => {
  const html = await rendered(id);

  expect(html).toContain(`<figure id="${id}"`);
  expect(html.match(/<svg /g)).toHaveLength(2);
  expect(html).toContain('<table');
  expect(html).toContain(`href="/guidance/htg241/figures/${id}/"`);
  expect(html).not.toMatch(/ style="| on[a-z]+="/);
});

test('every id in a figure is there once', async () => {
  const ids = [...(await rendered('perioperative-outcomes')).matchAll(/ id="([^"]+)"/g)].map(
    ([, id]) => id,
  );

  expect(new Set(ids).size).toBe(ids.length);
});

test('the heading has the level that the page asks for', async () => {
  expect(await rendered('haemorrhage', 2)).toMatch(/<h2[^>]*>Haemorrhage: 4%/);
  expect(await rendered('haemorrhage', 3)).toMatch(/<h3[^>]*>Haemorrhage: 4%/);
});

// Counts and percentages: HTG241, 2.3.1. Interval: prop.test(9, 63, correct = FALSE) in src/statistics/r-cases.json.
test('the table marks what is calculated and leads to paragraph and study', async () => {
  const html = (await rendered('disease-free-survival')).replaceAll('\u00a0', ' ');

  expect(html).toMatch(/<td[^>]*>9 of 63<\/td>/);
  expect(html).toMatch(
    /<td[^>]*data-voice="calculated"[^>]*>\s*<span class="calculated"[^>]*>7\.7 to 25\.0%/,
  );
  expect(html).toContain('href="/guidance/htg241/efficacy/#2.3.1"');
  expect(html).toContain('href="/guidance/htg241/studies/trial-123/"');
});

test('the chart is there as JSON for whoever explores it', async () => {
  const html = await rendered('haemorrhage');
  const json = /<script type="application\/json"[^>]*>([^<]*)<\/script>/.exec(html)?.[1] ?? '';

  expect(JSON.parse(json)).toMatchObject({ kind: 'proportions', id: 'haemorrhage' });
});
