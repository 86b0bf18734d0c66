import { createCanvas } from '@napi-rs/canvas';
import { DOMParser, type Element } from '@xmldom/xmldom';
import JSZip from 'jszip';
import { describe, expect, test } from 'vitest';
import { summarySlides } from '../../../src/exports/summary-slides.ts';
import { summaryTable } from '../../../src/exports/summary-table.ts';
import { demoGuidance } from '../demo-guidance.ts';
import { cellsByResult, isTimeless, plain, source, table } from './summary-files.ts';

const pictures = [
  { description: 'A square', png: new Uint8Array(createCanvas(90, 90).toBuffer('image/png')) },
];

/** The slides of a file in their order, read by libraries that did not write it. */
async function slidesOf(file: Uint8Array) {
  const zip = await JSZip.loadAsync(file);
  const names = Object.keys(zip.files)
    .filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name))
    .toSorted((a, b) => Number(/\d+/.exec(a)![0]) - Number(/\d+/.exec(b)![0]));
  const slides = await Promise.all(
    names.map(async (name) =>
      new DOMParser().parseFromString(await zip.file(name)!.async('string'), 'text/xml'),
    ),
  );
  return { zip, slides };
}
type Slide = Awaited<ReturnType<typeof slidesOf>>['slides'][number];

const every = (within: Slide | Element, name: string): Element[] => [
  ...within.getElementsByTagName(name),
];

/** The second cells of the rows of a slide's table, a list of lines each. */
const wordsOf = (slide: Slide) =>
  every(slide, 'a:tr').map((row) =>
    every(every(row, 'a:tc')[1]!, 'a:p').map((line) => plain(line.textContent ?? '')),
  );

const file = await summarySlides(table, pictures, source);
const { zip, slides } = await slidesOf(file);
const withTable = slides.filter((slide) => every(slide, 'a:tbl').length > 0);

// Expected values: those that went in.
describe('the summary as slides', () => {
  test('has a table a result, with every figure of it', () => {
    expect(withTable).toHaveLength(cellsByResult.length);
    for (const [index, cells] of cellsByResult.entries()) {
      const [[title, ...about] = [], ...rest] = cells;
      const said = wordsOf(withTable[index]!);
      expect(said.slice(0, about.length > 0 ? 10 : 9)).toEqual(
        expect.arrayContaining(about.length > 0 ? [about, ...rest] : rest),
      );
      expect(plain(withTable[index]!.documentElement!.textContent ?? '')).toContain(title);
    }
  });

  test('gives with each table the notes to which it leads', () => {
    for (const slide of withTable) {
      const text = slide.documentElement!.textContent ?? '';
      const marks = new Set([...text.matchAll(/\[(\d+)\]/g)].map(([, mark]) => Number(mark)));
      for (const mark of marks) expect(text).toContain(`[${mark}] ${table.notes[mark - 1]}`);
    }
  });

  test('is 16 to 9, and no letters are smaller than 14 points', async () => {
    const show = await zip.file('ppt/presentation.xml')!.async('string');
    const [, width, height] = /sldSz cx="(\d+)" cy="(\d+)"/.exec(show)!;
    expect(Number(width) / Number(height)).toBeCloseTo(16 / 9, 3);
    const sizes = slides.flatMap((slide) =>
      ['a:rPr', 'a:endParaRPr', 'a:defRPr'].flatMap((name) =>
        every(slide, name).flatMap((run) => run.getAttribute('sz') ?? []),
      ),
    );
    expect(sizes.length).toBeGreaterThan(100);
    expect(Math.min(...sizes.map(Number))).toBe(1400);
    // Whatever is said has a size of its own.
    const unsized = slides.flatMap((slide) =>
      every(slide, 'a:r').filter((run) => !every(run, 'a:rPr')[0]?.hasAttribute('sz')),
    );
    expect(unsized.map(({ textContent }) => textContent)).toEqual([]);
  });

  test('names source, edition and address at the foot of each slide', () => {
    for (const slide of slides) {
      const text = plain(slide.documentElement!.textContent ?? '');
      expect(text).toContain('NICE, 15 December 2010');
      expect(text).toContain('edition 7 (content 0123abcd)');
      expect(text).toContain('https://evidence.example/guidance/htg241/summary/');
    }
  });

  test('has each chart as a picture, with its words, as wide as it is high where it is square', () => {
    const last = slides.at(-1)!;
    expect(every(last, 'p:cNvPr').map((one) => one.getAttribute('descr'))).toContain('A square');
    const extent = every(every(last, 'p:pic')[0]!, 'a:ext')[0]!;
    expect(extent.getAttribute('cx')).toBe(extent.getAttribute('cy'));
  });

  test('goes on on the next slide with what one slide does not hold', async () => {
    const long = summaryTable(demoGuidance('alpha'))!;
    const [group] = long.groups;
    const [row] = group!.rows;
    const [cell, ...cells] = row!.cells;
    const lines = Array.from({ length: 40 }, (_none, index) => [
      { text: `line ${index}`, voice: 'reported' as const },
    ]);
    const { slides: many } = await slidesOf(
      await summarySlides(
        {
          ...long,
          groups: [{ ...group!, rows: [{ ...row!, cells: [cell!, { ...cells[0]!, lines }] }] }],
        },
        [],
        source,
      ),
    );
    expect(many.slice(1).map((slide) => wordsOf(slide).flat().length)).toEqual([21, 19]);
    expect(many[2]!.documentElement!.textContent).toContain('(continued)');
  });

  test('is the same bytes, whatever the clock says', async () => {
    expect(await isTimeless(() => summarySlides(table, pictures, source))).toBe(true);
  });
});
