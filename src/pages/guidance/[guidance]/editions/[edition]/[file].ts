import type { APIRoute } from 'astro';
import { CSV } from '../../../../../exports/tables.ts';
import { EDITION_FILES } from '../../../../../exports/edition-files.ts';
import { editionPaths, findEdition } from '../../../../../store/editions.ts';

export const getStaticPaths = async () =>
  (await editionPaths()).flatMap(({ params }) =>
    EDITION_FILES.map((file) => ({ params: { ...params, file } })),
  );

export const GET: APIRoute = async ({ params: { guidance, edition, file = '' } }) => {
  const { files } = await findEdition(guidance, edition);
  return new Response(files[file], {
    headers: { 'Content-Type': file.endsWith('.csv') ? CSV : 'application/json' },
  });
};
