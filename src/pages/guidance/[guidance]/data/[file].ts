import type { APIRoute } from 'astro';
import { allGuidance, findGuidance } from '../../../../store.ts';
import { DOCUMENTS, makeDocument } from './_data-files.ts';
import { served } from './_served.ts';

export const getStaticPaths = async () =>
  (await allGuidance()).flatMap(({ id }) =>
    DOCUMENTS.map(({ file }) => ({ params: { guidance: id, file } })),
  );

export const GET: APIRoute = async ({ params, url }) => {
  const { mediaType, body } = await makeDocument(await findGuidance(params.guidance), params.file);
  return served(url.pathname, mediaType, body);
};
