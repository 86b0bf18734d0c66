import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { comparisonsTable } from '../../../src/exports/comparisons-table.ts';
import { csv, separated, type Cell } from '../../../src/exports/csv.ts';
import { figureTable } from '../../../src/exports/figure-table.ts';
import { paragraphsTable } from '../../../src/exports/paragraphs-table.ts';
import { resultsTable } from '../../../src/exports/results-table.ts';
import { studiesTable } from '../../../src/exports/studies-table.ts';
import { EDITION, htg241, inv1 } from './documents.ts';

const columns = (['text', 'number'] as const).map((name) => ({
  name,
  meaning: 'Invented',
  voice: 'edited' as const,
}));
const written = (text: Cell, number?: Cell) => csv({ columns, rows: [{ text, number }] });

describe('a table as CSV', () => {
  // RFC 4180, section 2: CRLF, quotes around cells with a comma, a quote or a line break.
  test('is quoted as RFC 4180 says', () => {
    expect(written('a,b', 1)).toBe('text,number\r\n"a,b",1\r\n');
    expect(written('say "no"')).toBe('text,number\r\n"say ""no""",\r\n');
    expect(written('two\nlines')).toBe('text,number\r\n"two\nlines",\r\n');
  });

  test('has numbers at full double precision, negative ones included', () => {
    expect(written('', 1 / 3)).toBe('text,number\r\n,0.3333333333333333\r\n');
    expect(written('', -0.016250584207751384)).toBe('text,number\r\n,-0.016250584207751384\r\n');
  });

  test('has an empty cell where there is nothing', () => {
    expect(written(undefined)).toBe('text,number\r\n,\r\n');
  });

  // The signs that OWASP names under “CSV Injection”, in narrow and wide letters.
  test.each(['=1+1', '+cmd', '-cmd', '@SUM(A1)', '\t=1', '\r=1', '＝1+1', '＋a', '－a', '＠a'])(
    'starts no formula with %j',
    (text) => {
      const [row] = parse(written(text), { columns: true }) as [{ text: string }];
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

  test('stands before a table of sentences, whose signs Excel would else misread', () => {
    const text = csv(
      { columns, rows: [{ text: 'Fever over 38 °C – “once”', number: 1 }] },
      'byte-order-mark',
    );
    expect(start(text)).toEqual([0xef, 0xbb, 0xbf]);
    const bytes = Buffer.from(text);
    expect(parse(bytes, { columns: true, bom: true })).toEqual([
      { text: 'Fever over 38 °C – “once”', number: '1' },
    ]);
  });

  test.each([
    ['HTG241', htg241],
    ['the invented guidance', inv1],
  ])('is not needed in the tables of %s that have none: they are ASCII', (_name, { guidance }) => {
    const tables = [
      resultsTable(guidance, EDITION),
      comparisonsTable(guidance, EDITION),
      ...guidance.figures.map((figure) => figureTable(guidance, EDITION, figure)),
    ];
    for (const table of tables) {
      expect(csv(table).match(/[^\x00-\x7f]/g)).toBeNull();
    }
  });
});

describe.each([
  ['HTG241', htg241],
  ['the invented guidance', inv1],
])('in %s', (_name, { guidance, bodies }) => {
  const tables: [string, Parameters<typeof csv>[0]][] = [
    ['results', resultsTable(guidance, EDITION)],
    ['comparisons', comparisonsTable(guidance, EDITION)],
    ['studies', studiesTable(guidance, EDITION)],
    ['paragraphs', paragraphsTable(guidance, EDITION, bodies)],
  ];

  test.each(tables)('%s can be read with its header and every row as wide', (_table, table) => {
    const [header, ...rows] = parse(csv(table), { bom: true });
    expect(header).toEqual(table.columns.map(({ name }) => name));
    expect(rows).toHaveLength(table.rows.length);
    expect(new Set(rows.map(({ length }) => length))).toEqual(new Set([header!.length]));
  });

  test.each(tables)('no cell of %s starts a formula', (_table, table) => {
    const cells = parse(csv(table)).flat();
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
