import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { parse as parseCsv } from 'csv-parse/sync';
import JSZip from 'jszip';
import { parse } from 'node-html-parser';
import { describe, expect, inject, test } from 'vitest';

const site = inject('siteFolder');
const folder = join(site, 'guidance/htg241/data');
const read = (file: string) => readFileSync(join(folder, file));
const figures = readdirSync(
  resolve(import.meta.dirname, '../../content/guidance/htg241/figures'),
).map((name) => name.replace('.yaml', ''));
const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));

// The addresses that scripts rely on; they change only on purpose.
test.each([
  'results.csv',
  'comparisons.csv',
  'studies.csv',
  'paragraphs.csv',
  'long.csv',
  'guidance.json',
  'references.bib',
  'references.ris',
  'references.csl.json',
  'README.txt',
  'summary.docx',
  'reproduce.R',
  'reproduce.py',
  'summary.pptx',
  'data.zip',
  ...figures.flatMap((id) =>
    ['svg', 'png', '16x9.png', 'csv'].map((format) => `figures/${id}.${format}`),
  ),
])('%s is there', (file) => {
  expect(read(file).byteLength).toBeGreaterThan(100);
});

describe('The tables', () => {
  // What the guidance prints: 22 measured figures and 7 statements of advisers, 5 comparisons of arms,
  // 7 sources, 21 paragraphs; 60 printed numbers, and 120 that are calculated of 16 shares (5 each) and of 4
  // pairs of them (10 each).
  test.each([
    ['results.csv', 29],
    ['comparisons.csv', 5],
    ['studies.csv', 7],
    ['paragraphs.csv', 21],
    ['long.csv', 180],
  ])('%s begins with its source and has %i rows, as the README says', (file, count) => {
    const [header, ...rows] = parseCsv(read(file), { bom: true });
    expect(header?.slice(0, 3)).toEqual(['reference', 'guidance', 'edition']);
    expect(rows).toHaveLength(count);
    const [, after] = read('README.txt').toString().replaceAll(/\s+/g, ' ').split(`${file} ---`);
    expect(/ (\d+) rows\./.exec(after!)?.[1]).toBe(String(count));
  });

  test('signs beyond ASCII begin with a byte order mark, plain names and numbers with their header', () => {
    const start = (file: string) => read(file).subarray(0, 3).toString('hex');
    expect(['studies.csv', 'paragraphs.csv'].map(start)).toEqual(['efbbbf', 'efbbbf']);
    expect(read('results.csv').toString().startsWith('"reference",')).toBe(true);
    expect(read('comparisons.csv').toString().startsWith('"reference",')).toBe(true);
  });

  // All of one edition: a row pasted elsewhere says which.
  test('every row of every file says which guidance, which edition and where', () => {
    const { edition } = JSON.parse(read('guidance.json').toString()) as { edition: string };
    for (const file of files.filter((name) => name.endsWith('.csv'))) {
      const rows: Record<string, string>[] = parseCsv(read(file), { bom: true, columns: true });
      for (const row of rows) {
        expect([file, row.guidance, row.edition]).toEqual([file, 'HTG241', edition]);
        expect(row.reference).toMatch(/^HTG241:\d+(\.\d+)+(; HTG241:\d+(\.\d+)+)*$/);
      }
    }
  });

  test('no file is another where a spreadsheet splits at semicolons too', () => {
    for (const file of files.filter((name) => name.endsWith('.csv'))) {
      const rows = parseCsv(read(file), { bom: true });
      expect(parseCsv(read(file), { bom: true, delimiter: [',', ';'] })).toEqual(rows);
    }
  });

  test('lines end as RFC 4180 says', () => {
    for (const file of files.filter((name) => name.endsWith('.csv'))) {
      expect(read(file).toString().endsWith('\r\n')).toBe(true);
    }
  });
});

describe('guidance.json', () => {
  const json = JSON.parse(read('guidance.json').toString()) as { $schema: string };

  test('meets the schema that it names, which is served too', () => {
    const { pathname } = new URL(
      json.$schema,
      'http://site.invalid/guidance/htg241/data/guidance.json',
    );
    const schema = JSON.parse(readFileSync(join(site, pathname), 'utf8')) as object;
    const ajv = new Ajv2020({ allErrors: true, strict: true });
    formats(ajv);
    const validate = ajv.compile(schema);
    validate(json);
    expect(validate.errors).toBeNull();
  });

  test('is of the edition that the page names', () => {
    const page = parse(read('index.html').toString());
    expect(page.querySelector('.kicker')?.textContent.trim().replaceAll('\u00a0', ' ')).toBe(
      `Edition ${(json as unknown as { edition: string }).edition}`,
    );
  });
});

test('data.zip holds every file of the folder but the page, the pictures and the slides, byte for byte', async () => {
  const archive = await JSZip.loadAsync(read('data.zip'), { checkCRC32: true });
  const wanted = files.filter((file) => !/\.(html|png|pptx|zip)$/.test(file)).toSorted();
  const names = Object.values(archive.files).map(({ name }) => name);
  expect(names.toSorted()).toEqual(wanted);
  for (const file of wanted) {
    const bytes = await archive.file(file)!.async('nodebuffer');
    expect([file, bytes.equals(read(file))]).toEqual([file, true]);
  }
});

describe('The figures', () => {
  // PNG specification, 11.2.2: width and height as the first eight bytes of IHDR.
  test.each(figures)('%s is a PNG of twice the size of its SVG, and names its edition', (id) => {
    const svg = read(`figures/${id}.svg`).toString();
    const png = read(`figures/${id}.png`);
    const size = /<svg [^>]*width="(\d+)" height="(\d+)"/.exec(svg)!.slice(1).map(Number);
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual(size.map((side) => side * 2));
    expect(svg).toMatch(/[Ee]dition \d+(\.\d+)* \(content [0-9a-f]{8}\)/);
    expect(svg).toContain('National Institute for Health and Care Excellence');
  });
});

describe('The page of downloads', () => {
  const page = parse(read('index.html').toString());
  const links = page.querySelectorAll('main a[download]');

  test('links every file that is there but those that scripts fetch', () => {
    const linked = links.map((link) => link.getAttribute('href')?.replace(/^.*\/data\//, ''));
    const own = ['index.html', 'citations.json', 'brief.json'];
    expect(new Set(linked)).toEqual(new Set(files.filter((file) => !own.includes(file))));
  });

  test('states the size of files as it is', () => {
    const stated = links.flatMap((link) => {
      const file = link.getAttribute('href')?.replace(/^.*\/data\//, '');
      const size = /([\d.]+)\u00a0(bytes|kB|MB)/.exec(
        link.parentNode?.querySelector('.muted')?.textContent ?? '',
      );
      return file === undefined || size === null
        ? []
        : [{ file, amount: Number(size[1]), unit: size[2] }];
    });
    expect(stated.map(({ file }) => file)).toEqual(
      expect.arrayContaining([
        ...['results.csv', 'guidance.json', 'guidance.schema.json', 'README.txt'],
        ...figures.flatMap((id) => ['svg', 'png', 'csv'].map((end) => `figures/${id}.${end}`)),
      ]),
    );
    for (const { file, amount, unit } of stated) {
      const bytes = amount * (unit === 'kB' ? 1e3 : unit === 'MB' ? 1e6 : 1);
      expect([file, Math.abs(read(file).byteLength - bytes) < bytes * 0.06]).toEqual([file, true]);
    }
  });

  test('shows the first rows and every column of each table', () => {
    const [header] = parseCsv(read('results.csv'));
    const [preview, columns] = page.querySelectorAll('main table');
    expect(preview?.querySelectorAll('th').map((cell) => cell.textContent.trim())).toEqual(header);
    expect(columns?.querySelectorAll('tbody th').map((cell) => cell.textContent.trim())).toEqual(
      header,
    );
    expect(preview?.textContent).toContain('trial-123.disease-free-survival');
  });
});

test('every page of the guidance leads to its downloads', () => {
  for (const address of ['', 'efficacy/', 'evidence/', 'figures/haemorrhage/']) {
    const page = parse(readFileSync(join(site, 'guidance/htg241', address, 'index.html'), 'utf8'));
    const links = page.querySelectorAll('a').map((link) => link.getAttribute('href') ?? '');
    expect([address, links.some((href) => href.endsWith('/guidance/htg241/data/'))]).toEqual([
      address,
      true,
    ]);
  }
  expect(existsSync(join(folder, 'index.html'))).toBe(true);
});
