import type { APIRoute } from 'astro';
import { allGuidance, findGuidance } from '../../../../../store.ts';
import { urls } from '../../../../../urls.ts';
import { figureFiles, makeFigureFile } from '../_data-files.ts';
import { served } from '../_served.ts';

export const getStaticPaths = async () =>
  (await allGuidance()).flatMap((guidance) =>
    figureFiles(guidance).map(({ name }) => ({ params: { guidance: guidance.id, file: name } })),
  );

export const GET: APIRoute = async ({ params }) => {
  const guidance = await findGuidance(params.guidance);
  const { figure, format, mediaType, body } = await makeFigureFile(guidance, params.file);
  return served(urls.figureFile(guidance.id, figure.id, format), mediaType, body);
};
