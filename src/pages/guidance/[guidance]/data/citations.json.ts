import type { APIRoute } from 'astro';
import { chartSpec } from '../../../../charts/registry.ts';
import { citations } from '../../../../exports/citations.ts';
import { findGuidance, guidancePaths, siteSource } from '../../../../store.ts';

export const getStaticPaths = guidancePaths;

export const GET: APIRoute = async ({ params, site }) => {
  const guidance = await findGuidance(params.guidance);
  const figures = guidance.figures.map((figure) => {
    const { id, title, paragraphs } = chartSpec(guidance, figure);
    return { id, title, paragraphs: paragraphs.map(({ text }) => text) };
  });
  const source = await siteSource(guidance.id);
  return Response.json(citations(guidance, source, figures, site?.origin ?? ''));
};
