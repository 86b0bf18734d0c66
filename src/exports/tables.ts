import type { Guidance } from '../model/guidance.ts';
import { comparisonsTable } from './comparisons-table.ts';
import type { Table } from './csv.ts';
import { longTable } from './long-table.ts';
import { paragraphsTable } from './paragraphs-table.ts';
import { resultsTable } from './results-table.ts';
import { studiesTable } from './studies-table.ts';

/** A file that a reader can take away, as the pages explain it. */
export type DataFile = Readonly<{
  /** Its name in the folder: `results.csv`. */
  file: string;
  /** What it is, in one sentence. */
  about: string;
  mediaType: string;
}>;

/** A table as a file; it is made of a document and its edition as that stands in citations. */
export type TableFile = DataFile &
  Readonly<{ table: (guidance: Guidance, edition: string) => Table<string> }>;

/** The media type of a table. */
export const CSV = 'text/csv; charset=utf-8';

/** The tables by which an edition of a document is kept. */
export const KEPT_TABLES: readonly TableFile[] = [
  {
    file: 'results.csv',
    about:
      'Every result, with a row for each arm, group or part; a score has one row at baseline and one at follow-up, and a result reported without a figure has one row.',
    mediaType: CSV,
    table: resultsTable,
  },
  {
    file: 'comparisons.csv',
    about:
      'Every comparison of two arms of one study, arm minus (or over) comparator, with what the guidance prints about it. Its counts are a 2 × 2 table: in metafor, ai = arm_events, n1i = arm_total, ci = comparator_events, n2i = comparator_total.',
    mediaType: CSV,
    table: comparisonsTable,
  },
  {
    file: 'studies.csv',
    about:
      'Every study and other source of evidence, with its arms and what is not stated about it.',
    mediaType: CSV,
    table: studiesTable,
  },
  {
    file: 'paragraphs.csv',
    about: 'Every numbered paragraph in this site’s own words, with the figures that it prints.',
    mediaType: CSV,
    table: paragraphsTable,
  },
];

/** The tables of a document, which its pages show too; what is made of others is kept with none of its editions. */
export const TABLES: readonly TableFile[] = [
  ...KEPT_TABLES,
  {
    file: 'long.csv',
    about:
      'Every number of results.csv and comparisons.csv in one shape, one a row, with its statistic, unit, voice and method.',
    mediaType: CSV,
    table: longTable,
  },
];
