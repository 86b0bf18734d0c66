import { evidenceMap } from '../evidence/evidence-map.ts';
import type { Figure, Guidance, Outcome, Result } from '../model/guidance.ts';
import { comparisonsTable } from './comparisons-table.ts';
import { LIST_SEPARATOR, type Table } from './csv.ts';
import { resultsTable } from './results-table.ts';
import { rowSource, SOURCE_COLUMNS } from './row-source.ts';

const MAP_COLUMNS = [
  ...SOURCE_COLUMNS,
  { name: 'study', meaning: 'The study: a name used in addresses', voice: 'edited' },
  { name: 'design', meaning: 'Design, in the terms of this site', voice: 'edited' },
  {
    name: 'domain',
    meaning: 'efficacy or safety, by the section that reports it',
    voice: 'reported',
  },
  { name: 'column', meaning: 'The column of the drawing', voice: 'edited' },
  {
    name: 'outcomes',
    meaning: 'The outcomes in it that the study reports: names used in addresses',
    voice: 'edited',
  },
  { name: 'paragraphs', meaning: 'Paragraphs that report them', voice: 'reported' },
] as const;

/**
 * What a figure draws, as rows of the same columns as the table that they come from: `results.csv`, for
 * a forest plot `comparisons.csv`, and for an evidence map a row for each of its marks.
 *
 * @param edition - the edition as it stands in citations
 */
export function figureTable(guidance: Guidance, edition: string, figure: Figure): Table<string> {
  switch (figure.kind) {
    case 'proportions':
    case 'points':
    case 'icon-array':
      return resultsTable(guidance, edition, figure.values);
    case 'parts':
      return resultsTable(
        guidance,
        edition,
        guidance.results
          .filter(({ id }) => id === figure.result)
          .flatMap(({ measurements }) => measurements.map(({ id }) => id)),
      );
    case 'changes':
      return resultsTable(
        guidance,
        edition,
        figure.changes.flatMap((id) => {
          const value = guidance.values.get(id);
          return value?.kind === 'change'
            ? [value.change.baseline, value.change.followUp].flatMap((one) => one?.id ?? [])
            : [];
        }),
      );
    case 'forest':
    case 'estimates':
      return comparisonsTable(guidance, edition, figure.contrasts);
    case 'evidence-map':
      return mapTable(guidance, edition);
    default:
      return figure satisfies never;
  }
}

function mapTable(
  guidance: Guidance,
  edition: string,
): Table<(typeof MAP_COLUMNS)[number]['name']> {
  const { columns, rows } = evidenceMap(guidance);
  return {
    columns: MAP_COLUMNS,
    rows: rows
      .filter(({ study }) => study.design.evidence !== 'advice')
      .flatMap(({ study, cells }) =>
        columns.flatMap(({ domain, group, outcomes }, index) => {
          const results = cells[index] ?? [];
          return results.length === 0
            ? []
            : [
                {
                  ...rowSource(
                    guidance,
                    edition,
                    results.map(({ paragraph }) => paragraph.number),
                  ),
                  study: study.id,
                  design: study.design.id,
                  domain,
                  column: group,
                  outcomes: listed(outcomesOf(results, outcomes)),
                  paragraphs: listed(results.map(({ paragraph }) => paragraph.number)),
                },
              ];
        }),
      ),
  };
}

const outcomesOf = (results: readonly Result[], wanted: readonly Outcome[]): readonly string[] =>
  results
    .flatMap(({ outcome, alsoConcerns }) => [outcome, ...alsoConcerns])
    .filter((outcome) => wanted.includes(outcome))
    .map(({ id }) => id);

const listed = (items: readonly string[]): string => [...new Set(items)].join(LIST_SEPARATOR);
