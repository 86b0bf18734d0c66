/** A line that begins with a number such as `2`, `2.3` or `2.3.1`. */
export interface NumberedLine {
  /** Its parts: `[2, 3, 1]`. */
  readonly parts: readonly number[];
  /** What follows the number on the line. */
  readonly rest: string;
  /** Whether it is marked as a heading, with `#` or in bold type as a whole. */
  readonly heading: boolean;
  /** Whether it is marked as an entry of its own: a bullet, or a number in bold type. */
  readonly entry: boolean;
}

const NUMBERED =
  /^(#{1,6} )?([-*+•◦▪‣●○–] )?(\*\*|__)?(\d{1,3}(?:\.\d{1,3}){0,4})\\?\.?(\*\*|__)?(?: (.*))?$/u;

/**
 * Reads the number at the start of a line, if there is one. Whether it numbers a paragraph, numbers
 * a heading or is a figure of the text is decided by `splitParagraphs`.
 */
export function numberedLine(text: string): NumberedLine | undefined {
  const match = NUMBERED.exec(text);
  if (!match) return undefined;
  const [, marks, bullet, opened, number = '', closed, rest = ''] = match;
  if (/(?:^|\.)0/.test(number)) return undefined;
  const boldLine = opened !== undefined && closed === undefined && /(?:\*\*|__)$/.test(rest);
  return {
    parts: number.split('.').map(Number),
    rest: boldLine ? rest.slice(0, -2) : rest,
    heading: marks !== undefined || boldLine,
    entry: bullet !== undefined || (opened !== undefined && closed !== undefined),
  };
}
