import type { APIRoute } from 'astro';
import { comparisonsTable } from '../../../../exports/comparisons-table.ts';
import { csv } from '../../../../exports/csv.ts';
import { resultsTable } from '../../../../exports/results-table.ts';
import type { Guidance } from '../../../../model/guidance.ts';
import { allGuidance, findGuidance } from '../../../../store.ts';

/** The tables that can be downloaded, by file name. */
const TABLES: Readonly<Record<string, (guidance: Guidance) => string>> = {
  results: (guidance) => csv(resultsTable(guidance)),
  comparisons: (guidance) => csv(comparisonsTable(guidance)),
};

export async function getStaticPaths() {
  const documents = await allGuidance();
  return documents.flatMap(({ id }) =>
    Object.keys(TABLES).map((table) => ({ params: { guidance: id, table } })),
  );
}

export const GET: APIRoute = async ({ params }) => {
  const table = TABLES[params['table'] ?? ''];
  if (table === undefined) throw new RangeError(`there is no table ${params['table']}`);
  return new Response(table(await findGuidance(params['guidance'])), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8' },
  });
};
