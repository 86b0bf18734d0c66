import decode from 'qr/decode.js';
import { describe, expect, inject, test } from 'vitest';

import { isListed, readPages } from '../support/read-pages.ts';

const sites = { own: inject('siteFolder'), other: inject('otherSite').folder };

const sheetOf = (folder: string) =>
  readPages(folder).find(({ address }) => address === '/guidance/htg241/sheet/')!.document;

/** What a reader of codes makes of the code on the sheet, painted with a quiet zone of four modules. */
function readCode(document: ReturnType<typeof sheetOf>): string {
  const svg = document.querySelector('.sheet figure svg')!;
  const size = Number(svg.getAttribute('viewBox')?.split(' ')[2]) - 4;
  const scale = 4;
  const width = (size + 8) * scale;
  const data = new Uint8Array(width * width * 4).fill(255);
  const path = svg.querySelector('path')?.getAttribute('d') ?? '';
  for (const [, x, y, run] of path.matchAll(/M(\d+) (\d+)h(\d+)/g)) {
    for (let row = 0; row < scale; row += 1) {
      const from = (((Number(y) + 4) * scale + row) * width + (Number(x) + 4) * scale) * 4;
      for (let i = 0; i < Number(run) * scale * 4; i += 4) data.fill(0, from + i, from + i + 3);
    }
  }
  return decode({ width, height: width, data });
}

describe('The sheet', () => {
  test('leads from paper to this site where its host is known', () => {
    const sheet = sheetOf(sites.other);
    expect(readCode(sheet)).toBe('https://evidence.example/some/path/guidance/htg241/');
    expect(sheet.querySelector('.sheet')?.text).toContain(
      'evidence.example/some/path/guidance/htg241',
    );
  });

  test('leads to the official page, and says so, where it is not', () => {
    const sheet = sheetOf(sites.own);
    expect(readCode(sheet)).toBe('https://www.nice.org.uk/guidance/htg241');
    expect(sheet.querySelector('figcaption')?.text).toBe('Official page at NICE');
  });

  test('names its edition, its date and whose words it holds', () => {
    const text = sheetOf(sites.own).querySelector('.sheet')?.text ?? '';
    expect(text).toMatch(/Edition \d+(\.\d+)* \(content [0-9a-f]{8}\)/);
    expect(text).toContain('published 15 December 2010');
    expect(text).toContain('independent of NICE');
  });

  test('is led to from every page of the guidance', () => {
    const pages = readPages(sites.own).filter(
      (page) => /^\/guidance\/[^/]+\//.test(page.address) && isListed(page),
    );
    const without = pages.filter(
      ({ document }) => document.querySelector('nav a[href="/guidance/htg241/sheet/"]') === null,
    );
    expect(without.map(({ address }) => address)).toEqual([]);
  });
});
