import { BibLatexParser, RISParser } from 'biblatex-csl-converter';
import { describe, expect, test } from 'vitest';
import { referenceItems } from '../../../src/exports/citations.ts';
import type { CslItem } from '../../../src/exports/csl-item.ts';
import { bibtex, cslJson, ris } from '../../../src/exports/reference-formats.ts';
import { htg241, served } from './htg241-citations.ts';

// Everything that Citation.js writes is read back by biblatex-csl-converter, which shares no code
// with it, and held against the CSL-JSON of the same reference. That in turn is held against the
// names and types that CSL 1.0.2 has.

/** The text of a field of biblatex-csl-converter, whatever its marks. */
function plain(field: unknown): string {
  if (typeof field === 'string') return field;
  if (Array.isArray(field)) return field.map(plain).join('');
  if (typeof field === 'object' && field !== null && 'text' in field) return String(field.text);
  return '';
}

type Name = Readonly<{ family?: unknown; given?: unknown; literal?: unknown }>;

/** Names as `Family, G. G.` or the one name of a body. */
const names = (field: unknown): readonly string[] =>
  (field as readonly Name[]).map(({ family, given, literal }) =>
    literal === undefined
      ? [plain(family), plain(given)].filter(Boolean).join(', ')
      : plain(literal),
  );

const itemNames = ({ author }: CslItem): readonly string[] =>
  author.map((name) => ('literal' in name ? name.literal : `${name.family}, ${name.given}`));

/** The fields of an entry that were read, as far as the item has them. */
type Read = Readonly<Record<string, unknown>>;

function fieldsOf(entries: Readonly<Record<string, { fields: Read }>>): readonly Read[] {
  return Object.values(entries).map(({ fields }) => fields);
}

const readBibtex = (text: string): readonly Read[] => {
  const { entries, errors } = new BibLatexParser(text, { processUnexpected: true }).parse();
  expect(errors).toEqual([]);
  return fieldsOf(entries);
};

const readRis = (text: string): readonly Read[] => {
  const { entries, errors } = new RISParser(text).parse();
  expect(errors).toEqual([]);
  return fieldsOf(entries);
};

const dashes = (text: string): string => text.replaceAll(/[-–]+/g, '-');

/** What both formats have to keep of an item. */
function expectSame(read: Read, item: CslItem): void {
  expect(plain(read.title)).toBe(item.title);
  expect(dashes(plain(read.date))).toContain(String(item.issued?.['date-parts'][0]?.[0] ?? ''));
  expect(dashes(plain(read.note))).toContain(dashes(item.note ?? ''));
  expect(read.doi ?? '').toBe(item.DOI ?? '');
  expect(plain(read.journaltitle)).toBe(item['container-title'] ?? '');
  expect(plain(read.volume)).toBe(item.volume ?? '');
  // BibTeX calls the issue of a journal its number.
  expect(plain(read.number ?? read.issue)).toContain(item.issue ?? '');
  const pages = (read.pages as readonly (readonly unknown[])[] | undefined) ?? [];
  expect(dashes(pages.map((range) => range.map(plain).join('-')).join())).toBe(item.page ?? '');
}

const all: readonly CslItem[] = [
  ...referenceItems(htg241),
  ...Object.values(served.references).flatMap(({ csl }) => JSON.parse(csl) as CslItem[]),
];

describe('BibTeX', () => {
  const publications = referenceItems(htg241);

  test('of the guidance and its publications is read back with the same fields', () => {
    const read = readBibtex(bibtex(publications));
    expect(read).toHaveLength(publications.length);
    for (const [index, item] of publications.entries()) {
      expectSame(read[index]!, item);
      expect(names(read[index]!.author)).toEqual(itemNames(item));
    }
  });

  test('has keys of its own for two paragraphs of one document', () => {
    expect(served.references['nice-htg241-2.3.1']!.bibtex).toMatch(
      /^@techreport\{nice-htg241-2\.3\.1,/,
    );
    expect(served.references['nice-htg241-2.3.2']!.bibtex).toMatch(
      /^@techreport\{nice-htg241-2\.3\.2,/,
    );
  });

  test('of a paragraph names institution, number, paragraph and address', () => {
    const [read] = readBibtex(served.references['nice-htg241-2.4.5']!.bibtex);
    expect(plain(read!.institution)).toBe('NICE');
    expect(plain(read!.number)).toBe('HTG241');
    expect(plain(read!.note)).toMatch(/^Paragraph 2\.4\.5, Safety\. Formerly IPG369\./);
    expect(read!.url).toBe('https://www.nice.org.uk/guidance/htg241');
    expect(read!.date).toBe('2010-12');
  });
});

describe('RIS', () => {
  const publications = referenceItems(htg241);

  test('of the guidance and its publications is read back with the same fields', () => {
    const read = readRis(ris(publications));
    expect(read).toHaveLength(publications.length);
    for (const [index, item] of publications.entries()) {
      // This reader takes the type of a work (M3) for a DOI.
      const { doi, ...fields } = read[index]!;
      expectSame({ ...fields, ...(item.genre === doi ? {} : { doi }) }, item);
    }
  });

  test('keeps every value on one line, however long', () => {
    const lines = ris(all).split('\n').slice(0, -1);
    expect(lines.filter((line) => !/^[A-Z][A-Z0-9] {2}- /.test(line))).toEqual([]);
    expect(Math.max(...lines.map(({ length }) => length))).toBeGreaterThan(200);
  });

  test('begins each reference with its type and ends it', () => {
    const types = ris(referenceItems(htg241)).match(/^TY {2}- .*$/gm);
    expect(types).toEqual(['RPRT', 'JOUR', 'JOUR', 'JOUR', 'JOUR'].map((type) => `TY  - ${type}`));
    expect(ris(all).match(/^ER {2}- $/gm)).toHaveLength(all.length);
  });
});

// The fields and types of CSL 1.0.2 (docs.citationstyles.org, appendices III and IV) that are used.
const CSL_TYPES = ['article-journal', 'dataset', 'figure', 'report'];
const CSL_STRINGS = [
  ...['id', 'type', 'title', 'publisher', 'genre', 'number', 'edition', 'version', 'volume'],
  ...['container-title', 'issue', 'page', 'part-number', 'part-title', 'references', 'note'],
  ...['language', 'DOI', 'PMID', 'ISBN', 'URL'],
];

describe('CSL-JSON', () => {
  test('is a list of items with the fields and types of CSL 1.0.2', () => {
    const items = JSON.parse(cslJson(all)) as Record<string, unknown>[];
    expect(items).toHaveLength(all.length);
    for (const { author, issued, accessed, ...strings } of items) {
      expect(CSL_TYPES).toContain(strings.type);
      for (const [name, value] of Object.entries(strings)) {
        expect(CSL_STRINGS, name).toContain(name);
        expect(value, name).toEqual(expect.any(String));
      }
      for (const name of author as object[]) {
        const keys = Object.keys(name).toSorted();
        expect([['literal'], ['family', 'given']]).toContainEqual(keys);
      }
      for (const date of [issued, accessed].filter((one) => one !== undefined)) {
        const parts = (date as { 'date-parts': number[][] })['date-parts'];
        expect(parts).toHaveLength(1);
        expect(parts[0]!.every(Number.isInteger)).toBe(true);
      }
    }
  });

  test('says of the guidance what its own page says', () => {
    expect(referenceItems(htg241)[0]).toMatchObject({
      type: 'report',
      author: [{ literal: 'National Institute for Health and Care Excellence' }],
      number: 'HTG241',
      ISBN: '978-1-4731-8257-8',
      issued: { 'date-parts': [[2010, 12, 15]] },
    });
  });
});

describe('every citation that the site serves', () => {
  const references = Object.entries(served.references);

  test.each(references)(
    '%s is read from BibTeX and RIS with the fields of its CSL-JSON',
    (_, formats) => {
      const [item] = JSON.parse(formats.csl) as [CslItem];
      const [fromBibtex] = readBibtex(formats.bibtex);
      expectSame(fromBibtex!, item);
      expect(names(fromBibtex!.author)).toEqual(itemNames(item));
      expect(fromBibtex!.url ?? '').toBe(item.URL ?? '');
      const [fromRis] = readRis(formats.ris);
      const { doi, ...fields } = fromRis!;
      expectSame({ ...fields, ...(item.genre === doi ? {} : { doi }) }, item);
      expect(fields.url ?? '').toBe(item.URL ?? '');
    },
  );
});
