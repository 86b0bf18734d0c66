import { createHash } from 'node:crypto';
import type { APIRoute } from 'astro';
import { chartSpec } from '../../../../../charts/registry.ts';
import { editionText } from '../../../../../exports/edition.ts';
import { figureEmbed } from '../../../../../components/figure/figure-embed.ts';
import { allGuidance, findGuidance, guidanceEdition, siteSettings } from '../../../../../store.ts';
import own from '../../../../../styles/embed.css?inline';
import tokens from '../../../../../styles/tokens.css?inline';

const text = tokens + own;
const style = { text, hash: `sha256-${createHash('sha256').update(text).digest('base64')}` };

export async function getStaticPaths() {
  return (await allGuidance()).flatMap(({ id, figures }) =>
    figures.map((figure) => ({ params: { guidance: id, figure: figure.id } })),
  );
}

export const GET: APIRoute = async ({ params, site }) => {
  const guidance = await findGuidance(params.guidance);
  const figure = guidance.figures.find(({ id }) => id === params.figure);
  if (figure === undefined) throw new RangeError(`there is no figure ${params.figure}`);
  const source = {
    guidance,
    site: await siteSettings(),
    edition: editionText(await guidanceEdition(guidance.id)),
    origin: site?.origin ?? '',
  };
  const page = figureEmbed(chartSpec(guidance, figure), source, style);
  return new Response(page, { headers: { 'Content-Type': 'text/html; charset=utf-8' } });
};
