import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';

import { expect, test } from 'vitest';

import { siteBrowser, siteUrl } from '../support/site-browser.ts';

const open = siteBrowser();
const figures = readdirSync(
  resolve(import.meta.dirname, '../../content/guidance/htg241/figures'),
).map((name) => name.replace('.yaml', ''));

const fileOf = (id: string, format: string) =>
  siteUrl(`/guidance/htg241/data/figures/${id}.${format}`);

test.each(figures)('%s is XML, and its shapes stay within it', async (id) => {
  // The policy of the pages lets no script turn text into markup; here the test is that script.
  const page = await open('/about/', { bypassCSP: true });
  const outside = await page.evaluate(
    async (url) => {
      const text = await (await fetch(url)).text();
      const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
      if (parsed.querySelector('parsererror') !== null) return ['not well-formed'];
      const svg = document.importNode(parsed.documentElement, true);
      document.body.prepend(svg);
      const edge = svg.getBoundingClientRect();
      return [...svg.querySelectorAll('path')]
        .filter((shape) => {
          const { left, right, top, bottom } = shape.getBoundingClientRect();
          return left < edge.left || right > edge.right || top < edge.top || bottom > edge.bottom;
        })
        .map((shape) => shape.outerHTML.slice(0, 80));
    },
    fileOf(id, 'svg'),
  );
  expect(outside).toEqual([]);
});

test('a browser shows the picture, and hosts say what each file is', async () => {
  const page = await open('/about/');
  const shown = await page.evaluate(
    async (url) => {
      const image = new Image();
      image.src = url;
      await image.decode();
      return [image.naturalWidth, image.naturalHeight];
    },
    fileOf('haemorrhage', 'png'),
  );
  expect(shown[0]).toBe(1600);

  const typeOf = async (path: string) =>
    (await page.request.get(siteUrl(`/guidance/htg241/data/${path}`))).headers()['content-type'];
  expect(await typeOf('figures/haemorrhage.png')).toBe('image/png');
  expect(await typeOf('figures/haemorrhage.svg')).toMatch(/^image\/svg\+xml/);
  expect(await typeOf('figures/haemorrhage.csv')).toBe('text/csv; charset=utf-8');
  expect(await typeOf('guidance.json')).toMatch(/^application\/json/);
  expect(await typeOf('data.zip')).toBe('application/zip');
  expect(await typeOf('README.txt')).toBe('text/plain; charset=utf-8');
});
