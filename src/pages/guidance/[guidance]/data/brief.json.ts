import type { APIRoute } from 'astro';
import { chartDescription } from '../../../../charts/chart-description.ts';
import { chartVoices } from '../../../../charts/image/chart-voices.ts';
import { chartSpec } from '../../../../charts/registry.ts';
import { briefItems, READERS_HOST } from '../../../../exports/brief-items.ts';
import { citations } from '../../../../exports/citations.ts';
import { editionText } from '../../../../exports/edition.ts';
import { findGuidance, guidancePaths, siteSettings, siteSource } from '../../../../store.ts';

export const getStaticPaths = guidancePaths;

export const GET: APIRoute = async ({ params }) => {
  const guidance = await findGuidance(params.guidance);
  const source = await siteSource(guidance.id);
  const { independence, age, rights } = (await siteSettings()).disclaimers;
  const figures = guidance.figures.map((figure) => {
    const spec = chartSpec(guidance, figure);
    return {
      id: spec.id,
      title: spec.title,
      subtitle: spec.subtitle,
      caption: spec.caption,
      paragraphs: spec.paragraphs.map(({ text }) => text),
      text: chartDescription(spec),
      isCalculated: chartVoices(spec).calculated !== null,
    };
  });
  return Response.json(
    briefItems(guidance, {
      figures,
      citations: citations(guidance, source, figures, READERS_HOST),
      edition: editionText(source.edition),
      notices: [independence, age, rights],
    }),
  );
};
