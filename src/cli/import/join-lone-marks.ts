import type { DocumentLine } from './document-lines.ts';

const LONE_MARK = /^(?:#{1,6}|[-*+•◦▪‣●○])$/u;

/**
 * Moves a bullet or heading mark that stands alone on a line to the text that it marks, which some
 * exports put on the next line or the next page.
 *
 * @param lines lines without page furniture
 */
export function joinLoneMarks(lines: readonly DocumentLine[]): readonly DocumentLine[] {
  let mark = '';
  return lines.map((line) => {
    if (LONE_MARK.test(line.text)) {
      mark = line.text;
      return { ...line, text: '' };
    }
    if (mark === '' || line.text === '') return line;
    const text = `${mark} ${line.text}`;
    mark = '';
    return { ...line, text };
  });
}
