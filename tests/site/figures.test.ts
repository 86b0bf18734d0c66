import { describe, expect, inject, test } from 'vitest';

import { readPages } from '../support/read-pages.ts';

const FIGURES = '/guidance/htg241/figures/';
const pages = readPages(inject('siteFolder'));
const mainOf = (address: string) =>
  pages.find((page) => page.address === address)?.document.querySelector('#main');
const own = pages.filter(({ address }) => address.startsWith(FIGURES) && address !== FIGURES);

describe('A figure', () => {
  test('has its finding for the heading of its page, and no other heading says it again', () => {
    expect(own.length).toBeGreaterThan(5);
    for (const { document } of own) {
      const main = document.querySelector('#main');
      const title = main?.querySelector('h1')?.text.trim();
      expect(title).not.toMatch(/^Figure \d/);
      expect(title).toBe(main?.querySelector('chart-figure')?.getAttribute('data-label'));
      expect(main?.querySelector('figure h2, figure h3')).toBeNull();
    }
  });

  test('is drawn once more there, for the room that it has: 1050, 720 and 300 pixels', () => {
    for (const { address, document } of own) {
      const widths = document
        .querySelectorAll('[data-drawing] > svg')
        .map((svg) => svg.getAttribute('width'));
      expect(widths, address).toEqual(['1050', '720', '300']);
    }
  });

  test('is seen in the list of figures', () => {
    const items = mainOf(FIGURES)?.querySelectorAll('li:has(h2)') ?? [];
    expect(
      items.map((item) => item.querySelector('h2 a')?.getAttribute('href')).toSorted(),
    ).toEqual(own.map(({ address }) => address).toSorted());
    expect(items.every((item) => item.querySelectorAll('svg > title').length === 1)).toBe(true);
  });

  // HTG241: haemorrhage is charted from 2.4.5, the trial of 123 patients from 2.3.1.
  test.each([
    ['/guidance/htg241/outcomes/haemorrhage/', 'haemorrhage'],
    ['/guidance/htg241/studies/trial-123/', 'disease-free-survival'],
  ])('stands on %s before its tables', (address, figure) => {
    const main = mainOf(address);
    const places = main?.querySelectorAll('figure, .evidence') ?? [];
    expect(places.map(({ id }) => id)).toContain(figure);
    expect(places[0]?.tagName).toBe('FIGURE');
    expect(places.at(-1)?.classList.contains('evidence')).toBe(true);
  });
});
