import type { APIRoute } from 'astro';
import { allGuidance, findGuidance } from '../../../../store.ts';
import { dataFiles, type DataFile, type DataFiles } from './_data-files.ts';

const flat = ({ tables, documents, figures }: DataFiles): readonly DataFile[] => [
  ...tables,
  ...documents,
  ...figures.flatMap(({ files }) => files),
];

export async function getStaticPaths() {
  const documents = await allGuidance();
  const paths = documents.map(async (guidance) =>
    flat(await dataFiles(guidance)).map(({ file }) => ({
      params: { guidance: guidance.id, file },
    })),
  );
  return (await Promise.all(paths)).flat();
}

export const GET: APIRoute = async ({ params }) => {
  const files = flat(await dataFiles(await findGuidance(params.guidance)));
  const found = files.find(({ file }) => file === params.file);
  if (found === undefined) throw new RangeError(`there is no download ${params.file}`);
  return new Response(found.body, { headers: { 'Content-Type': found.mediaType } });
};
