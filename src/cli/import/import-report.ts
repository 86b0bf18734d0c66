import { ledgerFigures } from '../../evidence/ledger-figures.ts';
import type { LedgerEntry } from '../../schema/ledger.ts';
import type { OfficialDocument } from './read-document.ts';
import type { Piece } from './split-paragraphs.ts';

const MOST = 60;
const LENGTH = 72;

/**
 * What an import tells the editor about the document: how much was read, what was left out, what
 * stands outside numbered paragraphs, and where the reading is open to doubt.
 *
 * @returns lines to print
 */
export function importReport(
  document: OfficialDocument,
  paragraphs: LedgerEntry['paragraphs'],
): readonly string[] {
  const { furniture, listed, outside, doubts, withoutNumber } = document;
  const figures = Object.values(paragraphs).flatMap((sentences) =>
    ledgerFigures(sentences).figures.filter(({ isWord }) => !isWord),
  ).length;
  return [
    `${counted(Object.keys(paragraphs).length, 'numbered paragraph')}, ${counted(figures, 'figure')}`,
    ...[...furniture].map(
      ([text, times]) => `Left out as page header or footer, ${String(times)} ×: ${short(text)}`,
    ),
    ...(listed.length > 0
      ? [`Left out: the contents list (${counted(listed.length, 'numbered section')})`]
      : []),
    ...shortened(
      'Without a number under a numbered heading; its number may be lost, please compare:',
      withoutNumber.map(({ line, under, words }) => ({ line, words: `(under ${under}) ${words}` })),
    ),
    ...shortened('Outside numbered paragraphs, so not in the ledger:', outside),
    ...shortened('Kept in the paragraph before it; please compare with the document:', doubts),
  ];
}

function counted(count: number, noun: string): string {
  return `${String(count)} ${noun}${count === 1 ? '' : 's'}`;
}

function shortened(title: string, pieces: readonly Piece[]): readonly string[] {
  if (pieces.length === 0) return [];
  const lines = pieces
    .slice(0, MOST)
    .map(({ line, words }) => `  line ${String(line)}: ${short(words)}`);
  const more = pieces.length - lines.length;
  return [title, ...lines, ...(more > 0 ? [`  and ${String(more)} more`] : [])];
}

function short(text: string): string {
  return text.length > LENGTH ? `${text.slice(0, LENGTH - 1).trimEnd()}…` : text;
}
