import type { APIRoute } from 'astro';
import { allGuidance, findGuidance } from '../../../../store.ts';
import { urls } from '../../../../urls.ts';
import { documentsOf, makeDocument } from './_data-files.ts';
import { served } from './_served.ts';

export const getStaticPaths = async () =>
  (await allGuidance()).flatMap((guidance) =>
    documentsOf(guidance).map(({ file }) => ({ params: { guidance: guidance.id, file } })),
  );

export const GET: APIRoute = async ({ params, site }) => {
  const guidance = await findGuidance(params.guidance);
  const { file, mediaType, body } = await makeDocument(guidance, params.file, site);
  return served(urls.dataFile(guidance.id, file), mediaType, body);
};
