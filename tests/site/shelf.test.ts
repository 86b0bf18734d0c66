import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type HTMLElement } from 'node-html-parser';
import { describe, expect, inject, test } from 'vitest';

const folder = inject('demoSite');
const page = (address: string): HTMLElement =>
  parse(readFileSync(join(folder, address, 'index.html'), 'utf8')).querySelector('main')!;
const text = (element: HTMLElement | null): string =>
  (element?.textContent ?? '').replaceAll(/[\s\u00a0]+/g, ' ').trim();

/** The words that a page explains, with the name and the sentence of the card behind each. */
const cards = (address: string) =>
  page(address)
    .querySelectorAll('term-card')
    .map((card) => ({
      words: text(card.querySelector('button')),
      term: text(card.querySelector('b')),
      definition: text(card.querySelector('.card > span')),
    }));

// tests/fixtures/official/epsilon.md: 1.2 a skin team, 2.2 ablation without heat or cold, 3.2 alignment.
describe('a term is explained as the document at hand means it', () => {
  test('a team that is not hepatobiliary', () => {
    expect(cards('guidance/epsilon/recommendations')).toContainEqual({
      words: 'multidisciplinary team',
      term: 'Multidisciplinary team',
      definition:
        'A group of health professionals from different disciplines who plan a patient’s care together.',
    });
    expect(cards('guidance/htg241/recommendations').map(({ term }) => term)).toContain(
      'Hepatobiliary multidisciplinary team',
    );
  });

  test('ablation without heat', () => {
    const ablation = cards('guidance/epsilon/procedure').filter(({ term }) =>
      /ablation/i.test(term),
    );
    expect(ablation.map(({ words, term }) => [words, term])).toEqual([['Ablation', 'Ablation']]);
    expect(ablation[0]?.definition).toContain('by heat, cold or another means');
  });

  test('a word that reads differently in one document', () => {
    expect(cards('guidance/epsilon/comments')).toEqual([
      {
        words: 'alignment',
        term: 'Alignment (invented)',
        definition: 'How well the pulses lie on the tumour.',
      },
    ]);
    const entry = page('glossary/alignment');
    expect(text(entry.querySelector('.definition'))).toBe(
      'How well one invented thing lies on another.',
    );
    const uses = text(entry.querySelector('section'));
    expect(uses).toContain('It is explained in INV14 alone.');
    expect(uses).toContain('In this document: How well the pulses lie on the tumour.');
  });
});

test('a term links every paragraph that uses it, by document', () => {
  const links = page('glossary/ablation')
    .querySelectorAll('section dl a')
    .map((link) => link.getAttribute('href'));
  expect(links).toEqual([
    '/guidance/epsilon/',
    '/guidance/epsilon/procedure/#2.2',
    '/guidance/htg241/',
    '/guidance/htg241/recommendations/#1.2',
    '/guidance/htg241/recommendations/#1.3',
  ]);
  expect(text(page('glossary/ablation'))).toContain('HTG241 Cryotherapy for liver metastases');
});

test('a term says which guidance its meaning comes from', () => {
  expect(text(page('glossary/cryoprobe').querySelector('.source'))).toBe(
    'The meaning comes from HTG241, in this site’s own words.',
  );
});

describe('a document without results', () => {
  const SAID = '13 sources considered, no figures printed 3.1.';

  test.each(['', 'evidence/', 'studies/', 'outcomes/', 'sheet/'])(
    'says on /%s what was considered, and shows no empty table or filter',
    (address) => {
      const main = page(`guidance/epsilon/${address}`);
      expect(text(main)).toContain(SAID);
      expect(main.querySelectorAll('table, form, evidence-filter')).toEqual([]);
      expect(text(main)).not.toMatch(/\b0 (?:results|studies|outcomes|sources)\b/);
    },
  );

  test('is not led to pages that would be empty', () => {
    const html = readFileSync(join(folder, 'guidance/epsilon/index.html'), 'utf8');
    const links = parse(html)
      .querySelectorAll('nav[aria-label="Sections"] a')
      .map((link) => text(link));
    expect(links).not.toContain('Evidence table');
    expect(links).not.toContain('Outcomes');
    expect(links).toContain('Whole document');
  });

  test('counts one question in the singular', () => {
    expect(text(page('guidance/epsilon/learn'))).not.toMatch(/\b1 questions\b/);
  });
});

test('the page about the site names its documents, and says of itself what holds of all', () => {
  const about = page('about');
  expect(about.querySelectorAll('section li a').map((link) => text(link))).toContain(
    'Cryotherapy for the treatment of liver metastases',
  );
  expect(text(about.querySelector('.prose'))).not.toMatch(/HTG241|liver/);
});
