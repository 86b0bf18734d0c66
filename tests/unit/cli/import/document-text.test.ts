import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { documentText } from '../../../../src/cli/import/document-text.ts';
import { figureUnits } from '../../../../src/cli/import/figure-units.ts';
import { ledgerParagraph } from '../../../../src/cli/import/ledger-paragraph.ts';
import { readDocument } from '../../../../src/cli/import/read-document.ts';
import { readUnits } from '../../../../src/cli/import/read-units.ts';
import { sectionTree } from '../../../../src/cli/new/section-tree.ts';

const FIXTURES = resolve(import.meta.dirname, '../../../fixtures');
const SAVED = join(FIXTURES, 'official/saved');
const units = figureUnits(readUnits(join(FIXTURES, 'guidance/demo/vocabulary/units.yaml')));

async function read(name: string) {
  const official = readDocument(await documentText(readFileSync(join(SAVED, name)), name));
  const ledger = Object.fromEntries(
    official.paragraphs.map(({ number, words }) => [number, ledgerParagraph(words, units)]),
  );
  return { official, ledger };
}

// The HTML was made from the Markdown by marked, with what surrounds a page on a web site; the PDF from the
// HTML by Chromium, with a running head, a running foot and page numbers. The Markdown is the document.
describe('the same document', () => {
  test.each(['mitten.html', 'mitten.pdf'])('has the same ledger as %s', async (name) => {
    const { ledger } = await read('mitten.md');
    expect((await read(name)).ledger).toEqual(ledger);
  });

  test.each(['mitten.html', 'mitten.pdf'])('has the same sections as %s', async (name) => {
    const { official } = await read('mitten.md');
    expect(sectionTree((await read(name)).official)).toEqual(sectionTree(official));
  });

  // The default of a browser: date and title above, address and pages below; the page breaks in a paragraph.
  test('has the same ledger when a browser has printed it as it likes', async () => {
    const { ledger } = await read('mitten.md');
    expect((await read('mitten-by-default.pdf')).ledger).toEqual(ledger);
  });

  // Read by eye in mitten.md: the table of 2.1.3.
  test.each(['mitten.md', 'mitten.html', 'mitten.pdf'])(
    'gives a sentence for each row of its table, as %s',
    async (name) => {
      const { ledger } = await read(name);
      expect(ledger['2.1.3']).toEqual([
        [{ figure: '1', unit: 'months' }, '70%', '55%'],
        [{ figure: '6', unit: 'months' }, '61%', '43%'],
        [{ figure: '12', unit: 'months' }, '58%', '41%'],
      ]);
    },
  );

  test('leaves out what stands around its text on a page and on paper', async () => {
    const { official } = await read('mitten.pdf');
    expect([...official.furniture.keys()]).toContain('Invented mitten for cold hands (INV21)');
    expect((await read('mitten.html')).official.outside.map(({ words }) => words)).not.toContain(
      'Home',
    );
  });
});

const bytes = (text: string) => new TextEncoder().encode(text);

describe('a page that was saved', () => {
  test('keeps the numbers of its lists, and takes none where the items have their own', async () => {
    const page = `<!doctype html><main><ol start="3"><li>Warm</li><li>Wait<ul><li>long</li></ul></li></ol><ol><li>1.1 Toes.</li></ol></main>`;
    expect(await documentText(bytes(page), 'a.html')).toBe(
      '3. Warm\n4. Wait\n  - long\n\n- 1.1 Toes.\n',
    );
  });

  test('gives characters for entities, and none of its scripts and styles', async () => {
    const page =
      '<html><head><style>p { top: 1px }</style></head><body><script>let a = 2;</script><p>p&lt;0.05 at 38&nbsp;&deg;C</p></body></html>';
    expect(await documentText(bytes(page), 'a.html')).toBe('p<0.05 at 38 °C\n');
  });
});

describe('what is refused', () => {
  const allowed =
    'allowed is the guidance as Markdown, plain text or a saved HTML page, in UTF-8, or its PDF';
  test.each([
    ['an empty file', '', 'is empty'],
    ['a file of blank lines', '\n \r\n', 'is empty'],
    ['a Word document', 'PK\u0003\u0004', 'is a Word document or another zipped file'],
    ['more than two megabytes', 'a'.repeat(2_000_001), 'is 2.0 MB, more than 2 MB'],
  ])('%s', async (_, text, wrong) => {
    await expect(documentText(bytes(text), 'toes.md')).rejects.toThrow(
      `toes.md: document: ${wrong}; ${allowed}`,
    );
  });

  test('a binary file, with the line of its first binary byte', async () => {
    await expect(documentText(bytes('1.1 a\nb\u0000'), 'toes.md')).rejects.toThrow(
      'toes.md:2: document: is a binary file; ',
    );
  });

  test('bytes that are not UTF-8', async () => {
    const latin = Uint8Array.from([0x31, 0xb0, 0x43]);
    await expect(documentText(latin, 'toes.txt')).rejects.toThrow(
      'toes.txt: document: is not UTF-8 text; ',
    );
  });

  test('a PDF that is damaged', async () => {
    await expect(documentText(bytes('%PDF-1.7\n'), 'toes.pdf')).rejects.toThrow(
      'toes.pdf: document: the PDF cannot be read: ',
    );
  });
});
