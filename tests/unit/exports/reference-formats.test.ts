import { Cite } from '@citation-js/core';
import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString } from 'mdast-util-to-string';
import { describe, expect, test } from 'vitest';
import { referenceItems } from '../../../src/exports/citations.ts';
import type { CslItem } from '../../../src/exports/csl-item.ts';
import { bibtex, cslJson, referenceFormats, ris } from '../../../src/exports/reference-formats.ts';
import { htg241, served } from './htg241-citations.ts';
import { plain, readBibtex, readRis, type Read } from './read-references.ts';

// Everything that Citation.js writes is read back by biblatex-csl-converter, which shares no code
// with it, and by the readers of Citation.js, which share none with what is written here; it is held
// against the CSL-JSON of the same reference. That in turn is held against the names and types that
// CSL 1.0.2 has.

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

type CslRead = Readonly<{
  title: string;
  author: readonly Name[];
  note?: string;
  URL?: string;
  DOI?: string;
  number?: unknown;
}>;

/** What the readers of Citation.js find in a file; they mark the letters whose case stays. */
const readAgain = (text: string): readonly CslRead[] =>
  JSON.parse(
    JSON.stringify(new Cite(text).data).replaceAll(/<\/?span[^>]*>/g, ''),
  ) as readonly CslRead[];

const bodies = (read: CslRead): readonly string[] =>
  read.author.map(({ family, given, literal }) =>
    [literal ?? family, given].filter(Boolean).join(', '),
  );

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

/** A reference with these words wherever a reference can have any. */
const invented = (words: string): CslItem => ({
  id: 'invented',
  type: 'report',
  title: words,
  author: [{ literal: words }],
  issued: { 'date-parts': [[2030]] },
  publisher: words,
  genre: words,
  number: words,
  note: words,
  URL: 'https://example.org/a_b%20c#d',
});

// The ten special signs of TeX (The TeXbook, chapter 7) and those that its oldest fonts lack.
const SPECIAL = String.raw`\ { } $ & # ^ _ ~ % < > |`.split(' ');

describe('a sign that TeX would take for its own', () => {
  test.each(SPECIAL.filter((sign) => !'{}^'.includes(sign)))(
    'is read back whole from every field: %s',
    (sign) => {
      const words = `A ${sign} b${sign}c, 14${sign} of ${sign}`;
      const text = bibtex([invented(words)]);
      const [read] = readBibtex(text);
      const { title, author, note, number, institution, type, url } = read!;
      expect([title, note, number, institution, type].map(plain)).toEqual(Array(5).fill(words));
      expect(names(author)).toEqual([words]);
      expect(url).toBe('https://example.org/a_b%20c#d');
    },
  );

  // biblatex-csl-converter knows neither a circumflex by its name nor lone braces in formulas.
  test('is read back whole from any mixture of them', () => {
    const signs = SPECIAL.filter((sign) => !'{}'.includes(sign));
    const mixture = fc.array(fc.constantFrom(...signs, 'a', 'B', '9', ' x '), { minLength: 1 });
    fc.assert(
      fc.property(mixture, (parts) => {
        const words = `a${parts.join('')}z`.replaceAll(/\s+/g, ' ');
        const [read] = readAgain(bibtex([invented(words)]));
        expect([read!.title, read!.note, ...bodies(read!)]).toEqual([words, words, words]);
      }),
    );
  });

  test.each(['a {set} of {two {in} one}', 'a lone { brace', 'another } {one'])(
    'ends no field that it stands in: %s',
    (words) => {
      const [read, next] = readBibtex(bibtex([invented(words), invented('the next')]));
      expect(plain(read!.title)).toBe(words);
      expect(plain(next!.title)).toBe('the next');
    },
  );

  test('stands as it is in every other format', () => {
    const words = `A ${SPECIAL.join(' ')} z`;
    const formats = referenceFormats(invented(words));
    expect(formats.vancouver).toContain(words);
    expect(formats.ris).toContain(`TI  - ${words}\n`);
    expect(JSON.parse(formats.csl)).toMatchObject([{ title: words, note: words }]);
  });
});

describe('Markdown', () => {
  // Read by mdast-util-from-markdown, which follows CommonMark.
  const addressesIn = (node: Nodes): readonly string[] =>
    node.type === 'link'
      ? [node.url]
      : 'children' in node
        ? node.children.flatMap((child) => addressesIn(child))
        : [];

  test.each(Object.entries(served.references))(
    '%s shows the words of the reference in words, with its addresses as links',
    (_, { vancouver, markdown, csl }) => {
      const tree = fromMarkdown(markdown);
      expect(toString(tree)).toBe(vancouver);
      const [{ URL: url, DOI: doi }] = JSON.parse(csl) as [CslItem];
      const target = doi === undefined ? url : `https://doi.org/${doi}`;
      const written = vancouver.match(/https:\/\/\S*[^\s.]/g) ?? [];
      expect(addressesIn(tree)).toEqual([...(target === undefined ? [] : [target]), ...written]);
    },
  );

  test('shows signs that it would take for its own, in addresses too', () => {
    const words = String.raw`A *b* _c_ [d](e) # <f> & &amp; \g ~~h~~ $1 | ${'`i`'}`;
    const item = { ...invented(words), URL: 'https://example.org/a_b_(c)/?d=*e*#f_g_' };
    const { vancouver, markdown } = referenceFormats(item);
    const tree = fromMarkdown(markdown);
    expect(toString(tree)).toBe(vancouver);
    expect(addressesIn(tree)).toEqual([
      'https://example.org/a_b_%28c%29/?d=*e*#f_g_',
      'https://example.org/a_b_(c)/?d=*e*#f_g_',
    ]);
  });
});

describe('a line break', () => {
  test('ends no line of RIS or BibTeX', () => {
    const item = invented('One\nER  - \n\r\n  two');
    expect(readRis(ris([item]))).toMatchObject([{ date: '2030' }]);
    expect(readAgain(ris([item]))[0]!.title).toBe('One ER - two');
    expect(plain(readBibtex(bibtex([item]))[0]!.title)).toBe('One ER - two');
  });
});

describe('a publication whose journal was not seen', () => {
  // The journal of the publication behind the study of 223 was not seen.
  const item = referenceItems(htg241).find(({ id }) => id === 'seifert-2005')!;

  test('is no article in any format', () => {
    expect(item.type).toBe('document');
    expect(bibtex([item])).toMatch(/^@misc\{/);
    expect(ris([item])).toMatch(/^TY {2}- GEN\n/);
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

  test('keeps the name of a body whole in both readers, by the comma that EndNote asks for', () => {
    const nice = 'National Institute for Health and Care Excellence';
    const text = ris(publications);
    expect(text).toContain(`AU  - ${nice},\n`);
    expect(names(readRis(text)[0]!.author)).toEqual([nice]);
    const [read] = readAgain(text);
    expect(read!.author).toEqual([{ family: nice, given: '' }]);
  });

  test('has the number of the guidance and, behind it, its ISBN', () => {
    const text = ris(publications);
    // As NICE's own page gives them.
    expect(text.match(/^SN {2}- .*$/gm)).toEqual(['SN  - HTG241', 'SN  - 978-1-4731-8257-8']);
    expect(readAgain(text)[0]!.number).toEqual(['HTG241', '978-1-4731-8257-8']);
  });

  test('begins each reference with its type and ends it', () => {
    const types = ris(referenceItems(htg241)).match(/^TY {2}- .*$/gm);
    expect(types).toEqual(['RPRT', 'JOUR', 'JOUR', 'JOUR', 'GEN'].map((type) => `TY  - ${type}`));
    expect(ris(all).match(/^ER {2}- $/gm)).toHaveLength(all.length);
  });
});

// The fields and types of CSL 1.0.2 (docs.citationstyles.org, appendices III and IV) that are used.
const CSL_TYPES = ['article-journal', 'dataset', 'document', 'figure', 'report'];
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
      expect(names(fromRis!.author)).toEqual(itemNames(item));
      for (const text of [formats.bibtex, formats.ris]) {
        const [read] = readAgain(text);
        expect(read!.title).toBe(item.title);
        expect(read!.note).toBe(item.note);
        expect(read!.URL).toBe(item.URL);
        expect(read!.DOI).toBe(item.DOI);
        expect(bodies(read!)).toEqual(itemNames(item));
      }
    },
  );
});
