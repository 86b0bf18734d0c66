import { findTerms, type NamedTerm } from './find-terms.ts';

const TAG = /(<!--[\s\S]*?-->|<(?:"[^"]*"|'[^']*'|[^'">])*>)/;
const OPEN = /^<([a-z][\w-]*)/i;
const CLOSE = /^<\/([a-z][\w-]*)/i;
const VOID = /^<(?:br|hr|img|input|link|meta|wbr)\b|\/>$/i;

/** Elements whose words are a figure, a control, a heading or no words at all. */
const LEFT_ALONE =
  /^(?:a|button|h[1-6]|summary|code|script|style|svg|template|blockquote|value-card|term-card|copy-link|details)$/i;

/**
 * Marks the first use of each term in a piece of rendered HTML. Text inside figures, links, buttons,
 * headings and quotations stays as it is.
 *
 * @param terms - those to be marked
 * @param all - every term, so that words of a longer name are not taken for a shorter one
 * @param mark - the HTML for some words and the id of their term; the words are HTML already
 */
export function markTerms(
  html: string,
  terms: ReadonlySet<string>,
  all: readonly NamedTerm[],
  mark: (id: string, words: string) => string,
): string {
  const left = new Set(terms);
  const closed: string[] = [];
  return html
    .split(TAG)
    .map((piece) => {
      if (piece.startsWith('<')) {
        const opened = VOID.test(piece) ? undefined : OPEN.exec(piece)?.[1];
        const ended = CLOSE.exec(piece)?.[1];
        if (opened !== undefined && (closed.length > 0 || LEFT_ALONE.test(opened))) {
          closed.push(opened);
        } else if (ended !== undefined) {
          closed.pop();
        }
        return piece;
      }
      return closed.length > 0 ? piece : markText(piece, left, all, mark);
    })
    .join('');
}

function markText(
  text: string,
  left: Set<string>,
  all: readonly NamedTerm[],
  mark: (id: string, words: string) => string,
): string {
  if (left.size === 0) return text;
  let marked = '';
  let from = 0;
  for (const { id, start, words } of findTerms(text, all)) {
    if (!left.delete(id)) continue;
    marked += text.slice(from, start) + mark(id, words);
    from = start + words.length;
  }
  return marked + text.slice(from);
}

/**
 * Which terms are first used in which of several texts of a page.
 *
 * @param texts - HTML or MDX, in the order of the page
 * @param isMeant - whether a text, by its place among the texts, uses a term's names in the term's sense
 * @returns for each text, the ids of the terms whose first use on the page it holds
 */
export function firstUses<Term extends NamedTerm>(
  texts: readonly string[],
  all: readonly Term[],
  isMeant: (term: Term, text: number) => boolean = () => true,
): readonly ReadonlySet<string>[] {
  const seen = new Set<string>();
  return texts.map((text, index) => {
    const here = new Set<string>();
    const meant = all.filter((term) => isMeant(term, index)).map(({ id }) => id);
    markTerms(text, new Set(meant), all, (id, words) => {
      if (!seen.has(id)) here.add(id);
      seen.add(id);
      return words;
    });
    return here;
  });
}
