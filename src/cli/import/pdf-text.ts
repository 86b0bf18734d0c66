import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A run of text on a page, in points from its left and lower edges. */
type Run = Readonly<{ text: string; x: number; y: number; width: number; height: number }>;

/** A line of a page. */
type Line = Readonly<{ text: string; y: number; height: number }>;

/** How far apart in a line, in heights of its letters, two runs are two words, and two cells of a table. */
const APART = { words: 0.15, cells: 1.5 };
/** By how much, in heights of their letters, two runs on one line may differ in place: raised figures. */
const ON_LINE = 0.5;
/** How much larger than the text a heading is, and how much wider than between lines the space between paragraphs. */
const LARGER = 1.12;
const WIDER = 1.35;

/**
 * The text of an official document in a PDF: its lines from top to bottom, blank lines between paragraphs,
 * headings marked as in Markdown where their letters are larger than those of the text, cells of a table
 * between bars, and a form feed between pages.
 *
 * @throws Error when the file is damaged, locked, or holds pictures of pages alone
 */
export async function pdfText(bytes: Uint8Array): Promise<string> {
  const task = getDocument({ data: Uint8Array.from(bytes), useSystemFonts: true, verbosity: 0 });
  try {
    const file = await task.promise;
    const pages: Line[][] = [];
    for (let number = 1; number <= file.numPages; number += 1) {
      const page = await file.getPage(number);
      const { items } = await page.getTextContent();
      pages.push(
        linesOf(
          items.flatMap((item): readonly Run[] => {
            if (!('str' in item) || item.str.trim() === '') return [];
            const [, , , height = 0, x = 0, y = 0] = item.transform.map(Number);
            return [{ text: item.str, x, y, width: item.width, height: Math.abs(height) }];
          }),
        ),
      );
    }
    const lines = pages.flat();
    if (lines.length === 0) throw new Error('holds no text, only pictures of it');
    const size = median(lines.flatMap(({ text, height }) => Array.from(text, () => height)));
    return `${pages.map((page) => pageText(page, size)).join('\n\f')}\n`;
  } finally {
    await task.destroy();
  }
}

/** Runs put together to lines, from top to bottom and from left to right. */
function linesOf(runs: readonly Run[]): Line[] {
  const lines: Run[][] = [];
  for (const run of runs.toSorted((a, b) => b.y - a.y || a.x - b.x)) {
    const line = lines.at(-1);
    const [first] = line ?? [];
    const isSame =
      first !== undefined && first.y - run.y <= ON_LINE * Math.max(first.height, run.height);
    if (isSame) line?.push(run);
    else lines.push([run]);
  }
  return lines.map((line) => {
    const inOrder = line.toSorted((a, b) => a.x - b.x);
    const height = Math.max(...line.map((run) => run.height));
    const text = inOrder.reduce((before, run, index) => {
      const last = inOrder[index - 1];
      return before + (last === undefined ? '' : between(last, run, before)) + run.text;
    }, '');
    return { text: text.trim(), height, y: Math.min(...line.map(({ y }) => y)) };
  });
}

/** What stands between two runs of a line. */
function between(last: Run, run: Run, before: string): string {
  const gap = (run.x - last.x - last.width) / Math.max(last.height, run.height);
  // A bullet, or the number of a paragraph, stands apart from its words.
  const isMark = /^(?:\S|\S? ?\d+(?:\.\d+)*\.?)$/u.test(before.trim());
  if (gap > APART.cells && !isMark) return ' | ';
  return gap > APART.words && !/\s$/.test(before) && !/^\s/.test(run.text) ? ' ' : '';
}

function pageText(lines: readonly Line[], size: number): string {
  const steps = lines.slice(1).map(({ y }, index) => (lines[index]?.y ?? y) - y);
  const step = median(steps);
  const isHeading = (line: Line | undefined) => line !== undefined && line.height > LARGER * size;
  return lines.reduce((text, line, index) => {
    const before = lines[index - 1];
    if (before === undefined) return `${isHeading(line) ? '# ' : ''}${line.text}`;
    // A heading may take several lines, which are as far apart as its letters are large.
    const goesOn =
      isHeading(line) &&
      before.height === line.height &&
      (steps[index - 1] ?? 0) < WIDER * 1.5 * line.height;
    if (goesOn) return `${text} ${line.text}`;
    const isApart = (steps[index - 1] ?? 0) > WIDER * step;
    return `${text}\n${isApart ? '\n' : ''}${isHeading(line) ? '# ' : ''}${line.text}`;
  }, '');
}

function median(numbers: readonly number[]): number {
  const inOrder = numbers.toSorted((a, b) => a - b);
  return inOrder[Math.floor(inOrder.length / 2)] ?? 0;
}
