import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { comparisonsTable } from '../../../src/exports/comparisons-table.ts';
import { csv, separated, type Cell } from '../../../src/exports/csv.ts';
import { figureTable } from '../../../src/exports/figure-table.ts';
import { paragraphsTable } from '../../../src/exports/paragraphs-table.ts';
import { resultsTable } from '../../../src/exports/results-table.ts';
import { studiesTable } from '../../../src/exports/studies-table.ts';
import { EDITION, htg241, inv1, readBack } from './documents.ts';

const columns = (['text', 'number'] as const).map((name) => ({
  name,
  meaning: 'Invented',
  voice: 'edited' as const,
}));
const written = (text: Cell, number?: Cell) => csv({ columns, rows: [{ text, number }] });

describe('a table as CSV', () => {
  // RFC 4180, section 2: CRLF, quotes around cells with a comma, a quote or a line break.
  test('is quoted as RFC 4180 says', () => {
    expect(written('a,b', 1)).toBe('"text","number"\r\n"a,b",1\r\n');
    expect(written('say "no"')).toBe('"text","number"\r\n"say ""no""",\r\n');
    expect(written('two\nlines')).toBe('"text","number"\r\n"two\nlines",\r\n');
  });

  test('has numbers at full double precision, negative ones included', () => {
    expect(written(undefined, 1 / 3)).toBe('"text","number"\r\n,0.3333333333333333\r\n');
    expect(written(undefined, -0.016250584207751384)).toBe(
      '"text","number"\r\n,-0.016250584207751384\r\n',
    );
  });

  test('has an empty cell where there is nothing', () => {
    expect(written(undefined)).toBe('"text","number"\r\n,\r\n');
  });

  // The signs that OWASP names under “CSV Injection”, in narrow and wide letters.
  test.each(['=1+1', '+cmd', '-cmd', '@SUM(A1)', '\t=1', '\r=1', '＝1+1', '＋a', '－a', '＠a'])(
    'starts no formula with %j',
    (text) => {
      const [row] = parse(written(text), { columns: true, bom: true }) as [{ text: string }];
      expect(row.text).toBe(`'${text}`);
    },
  );

  test.each(['-5%', '+1,204', '-0.30'])('leaves the printed number %s as it is', (text) => {
    expect(written(text)).toContain(text);
    expect(written(text)).not.toContain("'");
  });
});

describe('the byte order mark', () => {
  const start = (text: string) => [...new TextEncoder().encode(text)].slice(0, 3);

  test('stands before signs beyond ASCII, which Excel would else misread', () => {
    const text = written('Fever over 38 °C – “once”', 1);
    expect(start(text)).toEqual([0xef, 0xbb, 0xbf]);
    expect(parse(Buffer.from(text), { columns: true, bom: true })).toEqual([
      { text: 'Fever over 38 °C – “once”', number: '1' },
    ]);
  });

  test('does not stand before plain ASCII, where a script would take it for a part of a name', () => {
    expect(start(written('Fever', 1))).toEqual([0x22, 0x74, 0x65]);
  });
});

describe.each([
  ['HTG241', htg241],
  ['the invented guidance', inv1],
])('in %s', (_name, { guidance }) => {
  const tables: [string, Parameters<typeof csv>[0]][] = [
    ['results', resultsTable(guidance, EDITION)],
    ['comparisons', comparisonsTable(guidance, EDITION)],
    ['studies', studiesTable(guidance, EDITION)],
    ['paragraphs', paragraphsTable(guidance, EDITION)],
    ...guidance.figures.map((figure): [string, Parameters<typeof csv>[0]] => [
      `the figure ${figure.id}`,
      figureTable(guidance, EDITION, figure),
    ]),
  ];

  // What a spreadsheet does when both signs are ticked, and when only the semicolon is.
  test.each(tables)('%s is the same where semicolons split too', (_table, table) => {
    const text = csv(table);
    expect(parse(text, { bom: true, delimiter: [',', ';'] })).toEqual(parse(text, { bom: true }));
    const outsideQuotes = text.replaceAll(/"(?:[^"]|"")*"/g, '');
    expect(outsideQuotes).not.toContain(';');
  });

  test.each(tables)(
    'every row of %s names its guidance, edition and paragraphs',
    (_table, table) => {
      const { number } = guidance.about;
      const numbers = new Set(
        guidance.paragraphs.map((paragraph) => `${number}:${paragraph.number}`),
      );
      for (const row of readBack(table)) {
        expect([row.guidance, row.edition]).toEqual([number, EDITION]);
        const named = row.reference?.split('; ') ?? [];
        expect(named.filter((one) => !numbers.has(one))).toEqual([]);
        if (row.paragraph !== undefined) expect(named).toEqual([`${number}:${row.paragraph}`]);
      }
    },
  );

  test.each(tables)(
    'each calculated column of %s says so in its name',
    (_table, { columns: all }) => {
      const isNamed = ({ name }: { name: string }) => name.startsWith('calculated_');
      expect(all.filter(isNamed)).toEqual(all.filter(({ voice }) => voice === 'calculated'));
    },
  );

  test('whatever a row refers to is there', () => {
    const [results, comparisons, studies, paragraphs] = tables.map(([, table]) => readBack(table));
    const split = (cell: string | undefined) => (cell ? cell.split('; ') : []);
    const measured = [...results!, ...comparisons!];
    const known = new Set(measured.map(({ result_id }) => result_id));
    expect(new Set(guidance.results.map(({ id }) => id))).toEqual(known);
    for (const one of [...studies!, ...paragraphs!]) {
      expect(split(one.results).filter((id) => !known.has(id))).toEqual([]);
    }
    const groups = new Set(
      studies!.flatMap(({ study, arms, groups: more }) =>
        [...split(arms), ...split(more)].map((arm) => `${study}.${arm}`),
      ),
    );
    const used = measured.flatMap(({ study, arm, comparator }) =>
      [arm, comparator].filter(Boolean).map((name) => `${study}.${name}`),
    );
    expect(used.filter((name) => !groups.has(name))).toEqual([]);
    const listed = new Set(paragraphs!.map(({ paragraph }) => paragraph));
    expect(measured.filter(({ paragraph }) => !listed.has(paragraph))).toEqual([]);
  });

  test.each(tables)('%s can be read with its header and every row as wide', (_table, table) => {
    const [header, ...rows] = parse(csv(table), { bom: true });
    expect(header).toEqual(table.columns.map(({ name }) => name));
    expect(rows).toHaveLength(table.rows.length);
    expect(new Set(rows.map(({ length }) => length))).toEqual(new Set([header!.length]));
  });

  test.each(tables)('no cell of %s starts a formula', (_table, table) => {
    const cells = parse(csv(table), { bom: true }).flat();
    const formulas = cells.filter((cell) => /^[=+\-@]/.test(cell) && Number.isNaN(Number(cell)));
    expect(formulas).toEqual([]);
  });
});

test('rows for the clipboard have tabs between cells and none within', () => {
  expect(
    separated(
      [
        ['a', 'b, c'],
        ['tab\there', 2],
      ],
      '\t',
    ),
  ).toBe('a\tb, c\r\n"tab\there"\t2\r\n');
});
