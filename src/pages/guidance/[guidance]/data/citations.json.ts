import type { APIRoute } from 'astro';
import { chartSpec } from '../../../../charts/registry.ts';
import { citations } from '../../../../exports/citations.ts';
import { findGuidance, guidancePaths, siteSource } from '../../../../store.ts';

export const getStaticPaths = guidancePaths;

export const GET: APIRoute = async ({ params, url }) => {
  const guidance = await findGuidance(params.guidance);
  const figures = guidance.figures.map((figure) => {
    const { id, title, paragraphs } = chartSpec(guidance, figure);
    return { id, title, paragraphs: paragraphs.map(({ text }) => text) };
  });
  return Response.json(citations(guidance, await siteSource(guidance.id), figures, url.origin));
};
