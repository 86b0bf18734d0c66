import type { Guidance, Outcome, Result, Study } from '../model/guidance.ts';

/** A column of the evidence map: outcomes of one group within a domain. */
export type MapColumn = Readonly<{
  domain: Outcome['domain'];
  group: string;
  outcomes: readonly Outcome[];
}>;

/** A row of the evidence map: one study and, for each column, the results that bear on it. */
export type MapRow = Readonly<{ study: Study; cells: readonly (readonly Result[])[] }>;

/** Which study reports which group of outcomes. Rows and columns stand in the order of the document. */
export function evidenceMap(
  guidance: Guidance,
): Readonly<{ columns: readonly MapColumn[]; rows: readonly MapRow[] }> {
  const groups = Map.groupBy(guidance.outcomes, ({ domain, group }) => `${domain} ${group}`);
  const columns = [...groups.values()].flatMap((outcomes) =>
    outcomes.slice(0, 1).map(({ domain, group }) => ({ domain, group, outcomes })),
  );
  const rows = guidance.studies.map((study) => ({
    study,
    cells: columns.map(({ outcomes }) =>
      guidance.results.filter(
        (result) =>
          result.study === study &&
          [result.outcome, ...result.alsoConcerns].some((outcome) => outcomes.includes(outcome)),
      ),
    ),
  }));
  return { columns, rows };
}
