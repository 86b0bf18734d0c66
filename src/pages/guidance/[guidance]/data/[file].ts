import type { APIRoute } from 'astro';
import { allGuidance, findGuidance } from '../../../../store.ts';
import { urls } from '../../../../urls.ts';
import { DOCUMENTS, makeDocument } from './_data-files.ts';
import { served } from './_served.ts';

export const getStaticPaths = async () =>
  (await allGuidance()).flatMap(({ id }) =>
    DOCUMENTS.map(({ file }) => ({ params: { guidance: id, file } })),
  );

export const GET: APIRoute = async ({ params }) => {
  const guidance = await findGuidance(params.guidance);
  const { file, mediaType, body } = await makeDocument(guidance, params.file);
  return served(urls.dataFile(guidance.id, file), mediaType, body);
};
