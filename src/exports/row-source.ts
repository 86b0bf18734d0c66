import type { Guidance } from '../model/guidance.ts';
import { LIST_SEPARATOR, type Cell, type Column } from './csv.ts';
import { referenceTo } from './reference-to.ts';

/** The columns with which every row of every download begins, so that it can stand by itself. */
export const SOURCE_COLUMNS = [
  {
    name: 'reference',
    meaning:
      'Guidance and paragraph as one text, which no program takes for a number or a date; several where several paragraphs are meant',
    voice: 'reported',
  },
  { name: 'guidance', meaning: 'Number of the guidance', voice: 'reported' },
  {
    name: 'edition',
    meaning: 'Edition of this site’s account of the guidance, as it is cited',
    voice: 'edited',
  },
] as const satisfies readonly Column<string>[];

/** The name of such a column. */
export type SourceName = (typeof SOURCE_COLUMNS)[number]['name'];

/** Paragraphs as the text of one cell, each once. */
export const references = ({ about }: Guidance, paragraphs: readonly string[]): string =>
  [...new Set(paragraphs)].map((number) => referenceTo(about.number, number)).join(LIST_SEPARATOR);

/**
 * Where a row comes from: the first cells of every row.
 *
 * @param paragraphs - those that print what the row holds; without any, the reference is the guidance
 */
export function rowSource(
  guidance: Guidance,
  edition: string,
  paragraphs: readonly string[],
): Readonly<Record<SourceName, Cell>> {
  const { number } = guidance.about;
  return { reference: references(guidance, paragraphs) || number, guidance: number, edition };
}
