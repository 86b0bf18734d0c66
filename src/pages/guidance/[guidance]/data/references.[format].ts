import type { APIRoute } from 'astro';
import { referenceItems } from '../../../../exports/citations.ts';
import type { CslItem } from '../../../../exports/csl-item.ts';
import { bibtex, cslJson, ris } from '../../../../exports/reference-formats.ts';
import { findGuidance, guidancePaths } from '../../../../store.ts';

type Format = Readonly<{ type: string; write: (items: readonly CslItem[]) => string }>;

/** The formats of the reference files, by the end of their names. */
const FORMATS: Readonly<Record<string, Format>> = {
  bib: { type: 'application/x-bibtex', write: bibtex },
  ris: { type: 'application/x-research-info-systems', write: ris },
  'csl.json': { type: 'application/vnd.citationstyles.csl+json', write: cslJson },
};

export async function getStaticPaths() {
  const paths = await guidancePaths();
  return paths.flatMap(({ params }) =>
    Object.keys(FORMATS).map((format) => ({ params: { ...params, format } })),
  );
}

export const GET: APIRoute = async ({ params }) => {
  const format = FORMATS[params.format ?? ''];
  if (format === undefined) throw new RangeError(`there are no references as ${params.format}`);
  const guidance = await findGuidance(params.guidance);
  return new Response(format.write(referenceItems(guidance)), {
    headers: { 'Content-Type': `${format.type}; charset=utf-8` },
  });
};
