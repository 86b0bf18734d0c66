/** A component of the project in prose, with its attributes and line. */
export type ProseTag = Readonly<{
  name: string;
  attributes: Readonly<Record<string, string>>;
  line: number;
}>;

/** What a piece of MDX holds that has to agree with the data. */
export type Prose = Readonly<{
  tags: readonly ProseTag[];
  /** Digits that stand in the words themselves, outside components and link addresses. */
  digits: readonly Readonly<{ text: string; line: number }>[];
}>;

const COMMENT = /\{\/\*[\s\S]*?\*\/\}/g;
const TAG = /<([A-Z]\w*)([^<>]*)>/g;
const ATTRIBUTE = /([\w-]+)="([^"]*)"/g;
const HIDDEN = /<\/?[A-Za-z][^>]*>|\]\([^)]*\)/g;
const DIGITS = /\S*\d\S*/g;

/** The same text with every match blank, so that each line keeps its place. */
const blank = (text: string, pattern: RegExp): string =>
  text.replaceAll(pattern, (match) => match.replaceAll(/[^\n]/g, ' '));

const lineAt = (body: string, index: number, first: number): number =>
  first + body.slice(0, index).split('\n').length - 1;

/**
 * Reads the components and the digits of a piece of MDX. Of attributes, those in double quotes count;
 * what stands in a comment does not.
 *
 * @param body - MDX without its front matter
 * @param firstLine - the line of the file on which the body begins
 */
export function readProse(body: string, firstLine: number): Prose {
  const visible = blank(body, COMMENT);
  const tags = [...visible.matchAll(TAG)].map((match) => ({
    name: match[1] ?? '',
    attributes: Object.fromEntries(
      [...(match[2] ?? '').matchAll(ATTRIBUTE)].map(([, name = '', value = '']) => [name, value]),
    ),
    line: lineAt(visible, match.index, firstLine),
  }));
  const wordsOnly = blank(visible, HIDDEN);
  const digits = [...wordsOnly.matchAll(DIGITS)].map((match) => ({
    text: match[0],
    line: lineAt(wordsOnly, match.index, firstLine),
  }));
  return { tags, digits };
}
