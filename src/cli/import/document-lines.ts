/** One line of the document, or one part of it where a form feed divides it. */
export interface DocumentLine {
  /** Its number in the file, from 1. */
  readonly line: number;
  /** Its text without indentation; every run of white space is one space. */
  readonly text: string;
  /** Whether a form feed stands before it. */
  readonly startsPage: boolean;
}

/** A row of a table in Markdown, and the row below its head. */
const ROW = /^\|?[^|]+(?: \| [^|]*)+\|?$|^\|.*\|$/;
const BELOW_HEAD = /^\|?(?: ?:?-+:? ?\|)+(?: ?:?-+:? ?)?$/;

const RULE = /^(?:(?:- ?){3,}|(?:\* ?){3,}|(?:_ ?){3,}|={3,})$/;

/**
 * The lines of a document in one form, whatever wrote it: any line end, form feeds as page breaks,
 * no-break and thin spaces as spaces (but a thin space that separates thousands stays), no
 * invisible characters. Rules and comments are blank, and a row of a table is a bullet with its cells.
 *
 * @returns the lines, blank ones included
 */
export function documentLines(text: string): readonly DocumentLine[] {
  return text.split(/\r\n|[\n\r\u0085\u2028\u2029]/).flatMap((whole, index) =>
    whole.split('\f').map((part, place) => ({
      line: index + 1,
      text: rowText(withoutComments(tidy(part))),
      startsPage: place > 0,
    })),
  );
}

function tidy(text: string): string {
  return text
    .replaceAll(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .replaceAll(/[\u2010\u2011]/g, '-')
    .replaceAll(/(?<!\d)[\u2009\u202f]|[\u2009\u202f](?!\d{3}(?!\d))/g, ' ')
    .replaceAll(/[^\S\u2009\u202f]+/g, ' ')
    .trim();
}

function withoutComments(text: string): string {
  if (RULE.test(text)) return '';
  return text.includes('<!--') ? text.replaceAll(/<!--(?:(?!<!--|-->).)*-->/g, '').trim() : text;
}

/** A row of a table as one bullet, for what stands in it is one statement, and its cells are apart. */
function rowText(text: string): string {
  if (!text.includes('|')) return text;
  if (BELOW_HEAD.test(text)) return '';
  if (!ROW.test(text)) return text;
  const cells = text.replaceAll(/^\| ?| ?\|$/g, '').split(/ ?\| ?/);
  return `- ${cells.filter((cell) => cell !== '').join('; ')}`;
}
