import { dateText } from '../format/document.ts';
import { notEnteredText } from '../format/not-entered.ts';
import { counted, listed, lowerFirst } from '../format/words.ts';
import type { Guidance } from '../model/guidance.ts';
import type { SiteEntry } from '../schema/site.ts';
import { methods } from '../statistics/methods.ts';
import type { Column, ColumnVoice } from './csv.ts';
import { licenceOf } from './licence.ts';
import { plainWords } from './plain-words.ts';

/** A file with columns, as the README explains it. */
export type ExplainedTable = Readonly<{
  file: string;
  about: string;
  columns: readonly Column<string>[];
  /** Its rows, of which only the number matters. */
  rows: readonly unknown[];
}>;

/** What the README says besides what stands in the guidance. */
export type ReadMeContext = Readonly<{
  site: SiteEntry;
  /** The edition as it stands in citations. */
  edition: string;
  tables: readonly ExplainedTable[];
  /** Every other file: its name and what it is. */
  files: readonly Readonly<{ file: string; about: string }>[];
}>;

const WIDTH = 78;

/** What each voice means, for everyone who explains columns. */
export const VOICES = {
  reported: 'printed in the guidance',
  calculated: 'worked out by this site from reported counts; the guidance does not print it',
  edited: 'this site’s own names, addresses and words',
} satisfies Record<ColumnVoice, string>;

/** The README of a guidance document's downloads: what they are, their columns, methods, rights. */
export function readMe(
  guidance: Guidance,
  { site, edition, tables, files }: ReadMeContext,
): string {
  const { about } = guidance;
  const title = `${about.number}: ${about.title}`;
  const notEntered = notEnteredText(guidance);
  const designs = [...new Set(guidance.studies.map(({ design }) => design.name))];
  const sources =
    designs.length === 0
      ? 'no sources of evidence'
      : `${counted(String(guidance.studies.length), 'sources of evidence', 'source of evidence')} (${listed.format(designs.map(lowerFirst))})`;
  const parts = [
    [title, '='.repeat(Math.min(title.length, WIDTH))],
    [
      wrapped(
        `Data behind ${about.issuer.short} ${about.kind} ${about.number} (${dateText(about.published)}), as ${site.title} holds them: ${counted(String(guidance.paragraphs.length), 'paragraphs')}, ${sources}, ${counted(String(guidance.results.length), 'results')}. Edition ${edition}.`,
      ),
      wrapped(`Official guidance: ${about.officialUrl}`),
    ],
    heading('Read this first'),
    [
      Object.values(site.disclaimers)
        .map((notice) => wrapped(notice))
        .join('\n\n'),
    ],
    heading('Licence'),
    [wrapped(licenceOf(site).notice)],
    ...(notEntered === '' ? [] : [heading('Not entered'), [wrapped(notEntered)]]),
    heading('Voices'),
    [
      wrapped(
        'Every column has one of these voices, and so has every object of guidance.json: its own “voice”, or that of the nearest object around it that has one. Names, addresses, labels, headings and notes are edited wherever they stand.',
      ),
      ...Object.entries(VOICES).map(([voice, meaning]) => item(voice, meaning)),
      wrapped(
        `Cite the guidance for what it reports. Cite ${site.title} and its edition for what is calculated, and name the guidance as the source of the counts.`,
      ),
    ],
    heading('How to read the tables'),
    [
      wrapped(
        'CSV as in RFC 4180, in UTF-8: one header row, commas between columns, a full stop as the decimal point, no thousands separator. Proportions and the ends of their intervals run from 0 to 1 at full double precision; nothing is rounded for display. Several items in one cell are separated by “; ”.',
      ),
      wrapped(
        '“not stated” marks a value that the guidance does not give. An empty cell marks a calculation that cannot be made, or a column that does not apply.',
      ),
      wrapped(
        'Every row names its guidance, the edition and, as reference, the paragraph. Sort, join and count paragraphs by reference: read as a number, 3.10 is 3.1, and some spreadsheets take 2.3.1 for a date. Every text is in quotation marks, so that it stays in one cell even where a spreadsheet also splits at semicolons.',
      ),
      wrapped(
        'A table with characters beyond ASCII begins with a byte order mark, so that spreadsheets read it as UTF-8; the others are plain ASCII and have none. In Python, encoding="utf-8-sig" reads both; in R, fileEncoding = "UTF-8-BOM". A text that a spreadsheet would take for a formula has an apostrophe before it.',
      ),
    ],
    ...tables.flatMap(({ file, about: words, columns, rows }) => [
      heading(file),
      [
        wrapped(`${words} ${rows.length} ${rows.length === 1 ? 'row' : 'rows'}.`),
        ...columns.map(({ name, meaning, voice }) => item(name, `${meaning} [${voice}]`)),
      ],
    ]),
    heading('Other files'),
    files.map(({ file, about: words }) => item(file, words)),
    heading('Methods'),
    [
      wrapped(
        'Intervals are 95%. Comparisons are of arms of one study, arm minus (or over) comparator, unadjusted. Nothing is pooled. Ratios with a zero count are empty, not corrected.',
      ),
      ...methods.map(({ name, use, source }) => item(name, `${use}. ${source}.`)),
    ],
  ];
  return `${plainWords(parts.map((lines) => lines.join('\n')).join('\n\n'))}\n`;
}

const heading = (words: string): string[] => [words, '-'.repeat(words.length)];

const item = (name: string, words: string): string => wrapped(`- ${name}: ${words}`, '  ');

/** Breaks words into lines of plain text. */
function wrapped(words: string, indent = ''): string {
  return words
    .split(' ')
    .reduce<string[]>((lines, word) => {
      const longer = `${lines.at(-1) ?? ''} ${word}`;
      return lines.length > 0 && longer.length <= WIDTH
        ? [...lines.slice(0, -1), longer]
        : [...lines, lines.length === 0 ? word : `${indent}${word}`];
    }, [])
    .join('\n');
}
