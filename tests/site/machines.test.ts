import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, inject, test } from 'vitest';

import { siteSettings } from '../../src/cli/build/site-settings.ts';
import { readPages, type SitePage } from '../support/read-pages.ts';
import { expandJsonLd, typesOf, valuesOf } from '../support/schema-org.ts';

const folder = inject('siteFolder');
const pages = readPages(folder);
const listed = pages.filter(({ document }) => document.querySelector('link[rel="canonical"]'));
const { base, site } = siteSettings(process.env);

/** Stands for the host that the site does not name where it was built for none. */
const HOST = 'https://site.invalid';
const canonical = ({ document }: SitePage) =>
  new URL(document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? '', HOST).href;
const meta = ({ document }: SitePage, property: string) =>
  document.querySelector(`meta[property="${property}"]`)?.getAttribute('content');
const dataOf = ({ document }: SitePage) =>
  document.querySelectorAll('script[type="application/ld+json"]').map(({ rawText }) => rawText);
const pageAt = (address: string) => pages.find((page) => page.address === address)!;
const nodesAt = (address: string) => expandJsonLd(dataOf(pageAt(address))[0] ?? '', HOST);

/** The file behind an address of the site. */
const fileOf = (address: string): string =>
  join(folder, new URL(address, HOST).pathname.slice(base.length));

describe('JSON-LD', () => {
  test('stands once on every listed page, expands, and describes that page', async () => {
    for (const page of listed) {
      const data = dataOf(page);
      expect(data, page.address).toHaveLength(1);
      const [first] = await expandJsonLd(data[0]!, HOST);
      expect(typesOf(first!), page.address).toEqual(['WebPage']);
      expect(valuesOf(first, 'url'), page.address).toEqual([canonical(page)]);
      const belongs = page.address.startsWith('/guidance/');
      expect(valuesOf(first, 'isBasedOn').length > 0, page.address).toBe(belongs);
      expect(valuesOf(first, 'citation').length > 0, page.address).toBe(belongs);
    }
  });

  test('has no page of its own for what is not listed', () => {
    expect(dataOf(pageAt('/404.html'))).toEqual([]);
  });

  test('nowhere claims to be the guideline or grades the evidence', () => {
    const claims = /MedicalGuideline|evidenceLevel|evidenceOrigin|guidelineSubject/;
    expect(pages.filter(({ html }) => claims.test(html)).map(({ address }) => address)).toEqual([]);
  });

  test('describes the data of a document once, on its page of downloads', async () => {
    const described: string[] = [];
    for (const { address } of listed) {
      const nodes = await nodesAt(address);
      if (nodes.some((node) => typesOf(node).includes('Dataset'))) described.push(address);
    }
    expect(described).toEqual(['/guidance/htg241/data/']);
  });

  test.each(['results.csv', 'guidance.json', 'data.xlsx', 'summary.docx', 'data.zip'])(
    'offers downloads, %s among them, that exist',
    async (known) => {
      const nodes = await nodesAt('/guidance/htg241/data/');
      const downloads = nodes.filter((node) => typesOf(node).includes('DataDownload'));
      const files = downloads.map((node) => String(valuesOf(node, 'contentUrl')[0]));
      expect(files.map((file) => file.replace(/^.*\//, ''))).toContain(known);
      expect(files.filter((file) => !existsSync(fileOf(file)))).toEqual([]);
    },
  );

  test('names the picture of a figure that exists', async () => {
    const figures = listed.filter(({ address }) => /\/figures\/./.test(address));
    expect(figures).not.toEqual([]);
    for (const { address } of figures) {
      const image = (await nodesAt(address)).find((node) => typesOf(node).includes('ImageObject'));
      const file = fileOf(String(valuesOf(image, 'contentUrl')[0]));
      expect(existsSync(file), address).toBe(true);
    }
  });

  test('cites the publications of studies as probable, four in all', async () => {
    // Four of the studies of HTG241 have a publication; the others were not identified.
    const studies = listed.filter(({ address }) => /\/studies\/./.test(address));
    const nodes = await Promise.all(studies.map(({ address }) => nodesAt(address)));
    const articles = nodes.flat().filter((node) => typesOf(node).includes('ScholarlyArticle'));
    expect(articles).toHaveLength(4);
    for (const article of articles) {
      expect(valuesOf(article, 'description')[0]).toMatch(/^Probably .* does not name it\.$/);
    }
  });

  test('defines every term of the glossary in one set', async () => {
    const terms = listed.filter(({ address }) => /^\/glossary\/./.test(address));
    const sets = new Set<unknown>();
    for (const { address } of terms) {
      const term = (await nodesAt(address)).find((node) => typesOf(node).includes('DefinedTerm'));
      expect(valuesOf(term, 'description'), address).toHaveLength(1);
      sets.add(valuesOf(term, 'inDefinedTermSet')[0]);
    }
    expect([...sets]).toEqual([canonical(pageAt('/glossary/'))]);
  });
});

describe('The card of a page for those who link to it', () => {
  test('has a title, a description, an address and a picture on every listed page', () => {
    for (const page of listed) {
      expect(meta(page, 'og:title'), page.address).toBeTruthy();
      expect(meta(page, 'og:description'), page.address).toBeTruthy();
      const address = site === '' ? undefined : canonical(page);
      expect(meta(page, 'og:url'), page.address).toBe(address);
      expect(meta(page, 'og:type'), page.address).toMatch(/^(article|website)$/);
      expect(meta(page, 'og:image:alt'), page.address).toContain('independent of NICE');
      expect(
        page.document.querySelector('meta[name="twitter:card"]')?.getAttribute('content'),
      ).toBe('summary_large_image');
    }
  });

  test('has a picture that exists and has the size that the card says', () => {
    for (const page of listed) {
      const png = readFileSync(fileOf(meta(page, 'og:image') ?? ''));
      // The header of a PNG file: its signature, then width and height of the IHDR chunk.
      expect(png.subarray(1, 4).toString('latin1'), page.address).toBe('PNG');
      expect([png.readUInt32BE(16), png.readUInt32BE(20)].map(String), page.address).toEqual([
        meta(page, 'og:image:width'),
        meta(page, 'og:image:height'),
      ]);
    }
  });

  test('has a picture of its own where it is the site, a document or a figure', () => {
    const own = listed.filter(({ address }) =>
      /^\/$|^\/guidance\/[^/]+\/(figures\/[^/]+\/)?$/.test(address),
    );
    const pictures = own.map((page) => meta(page, 'og:image'));
    expect(own.length).toBeGreaterThan(2);
    expect(new Set(pictures).size).toBe(own.length);
    for (const page of listed) {
      expect(pictures, page.address).toContain(meta(page, 'og:image'));
    }
    const drawn = readdirSync(join(folder, 'og'), { recursive: true, withFileTypes: true });
    expect(drawn.filter((entry) => entry.isFile())).toHaveLength(own.length);
  });

  test.each([
    ['/glossary/median/', '/'],
    ['/guidance/htg241/safety/', '/guidance/htg241/'],
    ['/guidance/htg241/figures/', '/guidance/htg241/'],
  ])('shows on %s the picture of %s, and says what is in it', (address, owner) => {
    for (const property of ['og:image', 'og:image:alt']) {
      expect(meta(pageAt(address), property)).toBe(meta(pageAt(owner), property));
    }
  });
});
