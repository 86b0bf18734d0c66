import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';

import { describe, expect, inject, test } from 'vitest';

const folder = inject('siteFolder');
const content = resolve(import.meta.dirname, '../../content');

const namesIn = (path: string): readonly string[] =>
  readdirSync(join(content, path)).map((file) => basename(file).replace(/\.(yaml|mdx)$/, ''));

// The addresses that readers link to and that scripts rely on; they change only on purpose.
const ADDRESSES = [
  '/',
  '/search/',
  '/about/',
  '/methods/',
  '/accessibility/',
  '/guidance/htg241/',
  '/guidance/htg241/responsibility/',
  '/guidance/htg241/recommendations/',
  '/guidance/htg241/indications/',
  '/guidance/htg241/procedure/',
  '/guidance/htg241/efficacy/',
  '/guidance/htg241/safety/',
  '/guidance/htg241/comments/',
  '/guidance/htg241/further-information/',
  '/guidance/htg241/update-information/',
  '/guidance/htg241/full/',
  '/guidance/htg241/evidence/',
  '/guidance/htg241/checks/',
  '/guidance/htg241/data/',
  '/guidance/htg241/learn/',
  '/guidance/htg241/patient/',
];

describe('Addresses', () => {
  test.each(ADDRESSES)('%s is a page', (address) => {
    expect(existsSync(join(folder, address, 'index.html'))).toBe(true);
  });

  test('the number that the guidance had before leads to it, with and without a browser that moves on', () => {
    const page = readFileSync(join(folder, 'guidance/ipg369/index.html'), 'utf8');
    expect(page).toMatch(/<meta http-equiv="refresh" content="0; url=\/guidance\/htg241\/">/);
    expect(page).toContain('HTG241, Cryotherapy for liver metastases');
  });

  test('the page for unknown addresses lies where hosts look for it', () => {
    expect(existsSync(join(folder, '404.html'))).toBe(true);
  });

  test.each([
    ['study', '/guidance/htg241/studies/', 'guidance/htg241/studies'],
    ['outcome', '/guidance/htg241/outcomes/', 'guidance/htg241/outcomes'],
    ['figure', '/guidance/htg241/figures/', 'guidance/htg241/figures'],
    ['term', '/glossary/', 'glossary'],
  ])('there is a list and a page for every %s', (_, address, files) => {
    const wanted = namesIn(files);
    expect(wanted.length).toBeGreaterThan(0);
    expect(existsSync(join(folder, address, 'index.html'))).toBe(true);
    const missing = wanted.filter((name) => !existsSync(join(folder, address, name, 'index.html')));
    expect(missing).toEqual([]);
  });
});
