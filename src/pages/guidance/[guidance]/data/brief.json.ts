import type { APIRoute } from 'astro';
import { chartDescription } from '../../../../charts/chart-description.ts';
import { chartTable, type ChartTable } from '../../../../charts/chart-table.ts';
import { drawingBox } from '../../../../charts/image/image-svg.ts';
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
      calculated: chartVoices(spec).calculated,
      box: drawingBox(spec),
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

/** The data of a chart, with the words of what its cells lead to; source and paragraphs stand below it. */
function tableOf({ head, rows }: ChartTable): BriefTable {
  const kept = head.flatMap((column, index) =>
    index > 0 && ['Paragraph', 'Study'].includes(column.text) ? [] : [{ ...column, index }],
  );
  return {
    head: kept.map(({ text, voice }) => ({ text, isCalculated: voice === 'calculated' })),
    rows: rows.map((cells) =>
      kept.map(({ index }) => {
        const { text = '', links = [] } = cells[index] ?? {};
        return links.length === 0 ? text : links.map((link) => link.text).join(', ');
      }),
    ),
  };
}
