import type { APIRoute } from 'astro';
import { chartDescription } from '../../../../charts/chart-description.ts';
import { chartTable, type ChartTable } from '../../../../charts/chart-table.ts';
import { chartVoices } from '../../../../charts/image/chart-voices.ts';
import { chartSpec } from '../../../../charts/registry.ts';
import type { BriefTable } from '../../../../exports/brief-file.ts';
import { briefItems, READERS_HOST } from '../../../../exports/brief-items.ts';
import { citations } from '../../../../exports/citations.ts';
import { editionText } from '../../../../exports/edition.ts';
import { licenceOf } from '../../../../exports/licence.ts';
import { findGuidance, guidancePaths, siteSettings, siteSource } from '../../../../store.ts';

export const getStaticPaths = guidancePaths;

export const GET: APIRoute = async ({ params }) => {
  const guidance = await findGuidance(params.guidance);
  const source = await siteSource(guidance.id);
  const site = await siteSettings();
  const { independence, age, rights } = site.disclaimers;
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
      table: tableOf(chartTable(spec)),
    };
  });
  return Response.json(
    briefItems(guidance, {
      figures,
      citations: citations(guidance, source, figures, READERS_HOST),
      edition: editionText(source.edition),
      notices: [independence, age, rights, licenceOf(site).notice],
    }),
  );
};

/** The data of a chart, with the words of what its cells lead to. */
const tableOf = ({ head, rows }: ChartTable): BriefTable => ({
  head: head.map(({ text, voice }) => ({ text, isCalculated: voice === 'calculated' })),
  rows: rows.map((cells) =>
    cells.map(({ text, links }) =>
      links.length === 0 ? text : links.map((link) => link.text).join(', '),
    ),
  ),
});
