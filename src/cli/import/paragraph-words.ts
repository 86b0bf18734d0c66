import { plainText } from './plain-text.ts';

/** A run of lines that belong together: the words of a paragraph, or of one of its bullets. */
export interface Segment {
  readonly bullet: boolean;
  readonly lines: string[];
}

const BULLET = /^[-*+•◦▪‣●○–] (?=\S)/u;

/** Whether a line begins with a bullet. */
export function isBullet(text: string): boolean {
  return BULLET.test(text);
}

/**
 * Adds a line to the segments of a paragraph, in place: a text without any structure has as many
 * lines as it likes.
 *
 * @param afterBreak whether a blank line stands before it and what came before it is complete: it
 *   then does not continue a bullet
 */
export function addLine(segments: Segment[], text: string, afterBreak: boolean): void {
  const bullet = isBullet(text);
  const line = text.replace(BULLET, '');
  const last = segments.at(-1);
  if (!last || bullet || (afterBreak && last.bullet)) segments.push({ bullet, lines: [line] });
  else last.lines.push(line);
}

/** The plain words of a paragraph; each bullet is a line of its own that begins with `- `. */
export function paragraphWords(segments: readonly Segment[]): string {
  return segments
    .map(({ bullet, lines }) => ({ bullet, words: plainText(joined(lines)) }))
    .filter(({ words }) => words !== '')
    .map(({ bullet, words }) => (bullet ? `- ${words}` : words))
    .join('\n');
}

/** Joins wrapped lines; a word divided at its own hyphen is put together again. */
function joined(lines: readonly string[]): string {
  return lines
    .map((line, index) => {
      const before = lines[index - 1] ?? '';
      const divided = /[\p{L}\d]-$/u.test(before) && /^(?!(?:and|or|to)\b)[\p{Ll}\d]/u.test(line);
      return divided ? line : ` ${line}`;
    })
    .join('');
}
