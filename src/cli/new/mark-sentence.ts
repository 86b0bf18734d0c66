import type { LedgerItem } from '../../schema/ledger.ts';
import type { Meaning } from '../../schema/meaning.ts';
import { TIME_UNITS, type TimeUnit } from '../../schema/units.ts';
import type { FigureUnits } from '../import/figure-units.ts';
import { placedItems } from '../import/sentence-items.ts';
import { PHRASES } from './phrases.ts';
import { MarkedText, type Token } from './tokens.ts';

/**
 * One sentence with its figures marked, and groups of figures that belong together marked as one: a
 * share with its counts, an interval, a p value, a named study.
 *
 * @param from - how many figures, with numbers in words, the paragraph prints before the sentence
 * @returns the marked text, and how many figures the sentence prints
 */
export function markSentence(
  sentence: string,
  units: FigureUnits,
  names: readonly string[],
  from: number,
): Readonly<{ marked: MarkedText; count: number }> {
  const marked = new MarkedText();
  let index = from;
  let end = 0;
  for (const { start, end: after, item } of placedItems(sentence, units, names)) {
    const token = tokenOfItem(item, index);
    if (token === undefined) continue;
    marked.text += sentence.slice(end, start) + marked.mark(token);
    end = after;
    index += 1;
  }
  marked.text += sentence.slice(end);
  for (const { pattern, make, then = '' } of PHRASES) {
    marked.text = marked.text.replaceAll(pattern, (...match: readonly unknown[]) => {
      const [whole] = match;
      const groups: unknown = match.at(-1);
      const token = make(groupsOf(groups), marked);
      return token === undefined ? String(whole) : marked.mark(token) + then;
    });
  }
  return { marked, count: index - from };
}

const groupsOf = (groups: unknown): Readonly<Record<string, string | undefined>> =>
  typeof groups === 'object' && groups !== null
    ? Object.fromEntries(
        Object.entries(groups).map(([name, text]: [string, unknown]) => [
          name,
          typeof text === 'string' ? text : undefined,
        ]),
      )
    : {};

function tokenOfItem(item: LedgerItem, index: number): Token | undefined {
  if (typeof item === 'string') return tokenOfFigure(item, {}, index);
  if ('verdict' in item) return undefined;
  if ('word' in item) {
    const { word, ...meaning } = item;
    return { kind: 'word', figure: { index, printed: word, meaning } };
  }
  const { figure, name, ...meaning } = item;
  return name === undefined ? tokenOfFigure(figure, meaning, index) : undefined;
}

function tokenOfFigure(printed: string, meaning: Meaning, index: number): Token {
  const figure = { index, printed, meaning };
  const unit = TIME_UNITS.find((one) => one === meaning.unit);
  if (unit !== undefined && /^\d[\d,.·]*(?:-\p{L}+)?$/u.test(printed)) {
    return timeOf(figure, unit);
  }
  if (printed.endsWith('%')) return { kind: 'percent', figure };
  if (/^\d[\d,]*$/.test(printed)) return { kind: 'whole', figure };
  return { kind: /\p{L}|°/u.test(printed) ? 'attached' : 'decimal', figure };
}

const timeOf = (figure: Extract<Token, { kind: 'time' }>['figure'], unit: TimeUnit): Token => ({
  kind: 'time',
  figure,
  unit,
});
