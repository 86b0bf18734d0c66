import JSZip from 'jszip';
import mammoth from 'mammoth';
import { parse } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import { summaryWord } from '../../../src/exports/summary-word.ts';
import { cellsByResult, isTimeless, plain, source, table } from './summary-files.ts';

const file = Buffer.from(await summaryWord(table, source));
const html = parse((await mammoth.convertToHtml({ buffer: file })).value);
const zip = await JSZip.loadAsync(file);
const partOf = (name: string) => zip.file(name)!.async('string');

// Read back by mammoth, a library that did not write it. Expected values: those that went in.
describe('the summary as a Word file', () => {
  test('holds every cell of the table, each line a paragraph', () => {
    const rows = html
      .querySelectorAll('tbody tr')
      .map((row) =>
        row
          .querySelectorAll('td')
          .map((cell) => cell.querySelectorAll('p').map((line) => plain(line.text))),
      )
      .filter((cells) => cells.length > 1);
    expect(rows).toEqual(cellsByResult);
  });

  test('has one table, whose head is repeated on each page, and a numbered caption before it', async () => {
    expect(html.querySelectorAll('table')).toHaveLength(1);
    expect(html.querySelectorAll('thead th').map(({ text }) => plain(text))).toEqual(
      table.columns.map(({ name }) => name),
    );
    const document = await partOf('word/document.xml');
    expect(document).toContain('<w:tblHeader/>');
    expect(document).toContain('SEQ Table');
    expect(html.text).toContain(table.caption);
  });

  test('has its notes in their order, and each mark leads to its note', () => {
    expect(html.querySelectorAll('ol li').map(({ text }) => plain(text))).toEqual(table.notes);
    const marks = html.querySelectorAll('td a').filter(({ text }) => /^\s*\[\d+\]$/.test(text));
    expect(marks).not.toEqual([]);
    for (const mark of marks) {
      const place = html.querySelector(`[id="${mark.getAttribute('href')!.slice(1)}"]`);
      expect(plain(place!.parentNode!.text)).toBe(
        table.notes[Number(/\d+/.exec(mark.text)![0]) - 1],
      );
    }
  });

  test('leads from each paragraph number to the paragraph', () => {
    const [first] = html.querySelectorAll('td a').filter(({ text }) => plain(text) === '2.3.1');
    expect(first?.getAttribute('href')).toBe(
      'https://evidence.example/guidance/htg241/efficacy/#2.3.1',
    );
  });

  test('names edition, address and page at the foot of each page', async () => {
    const foot = await partOf('word/footer1.xml');
    expect(foot).toContain('edition 7 (content 0123abcd)');
    expect(foot).toContain('https://evidence.example/guidance/htg241/summary/');
    expect(foot).toContain('>PAGE<');
  });

  test('numbers each place once, and every link that it names is there', async () => {
    const document = await partOf('word/document.xml');
    const places = [...document.matchAll(/<w:bookmarkStart\b[^>]*w:id="(\d+)"/g)].map(
      ([, id]) => id,
    );
    expect(new Set(places).size).toBe(table.notes.length);
    const links = [...document.matchAll(/r:id="([^"]+)"/g)].map(([, id]) => id!);
    const named = await partOf('word/_rels/document.xml.rels');
    expect(links.filter((id) => !named.includes(`Id="${id}"`))).toEqual([]);
  });

  test('is the same bytes, whatever the clock says', async () => {
    expect(await isTimeless(() => summaryWord(table, source))).toBe(true);
  });
});
