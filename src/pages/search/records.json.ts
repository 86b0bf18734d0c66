// What can be found, for the integration that makes the index of it when the pages are built.
import { render } from 'astro:content';
import type { APIRoute } from 'astro';
import { guidanceRecords } from '../../exports/search/guidance-records.ts';
import { pageRecords, termRecord } from '../../exports/search/library-records.ts';
import { allGuidance, allPages, allTerms } from '../../store.ts';

export const GET: APIRoute = async () => {
  const guidance = (await allGuidance()).map((document) => guidanceRecords(document));
  const terms = (await allTerms()).map((term) => [termRecord(term)]);
  const pages = (await allPages()).map(async ({ slug, entry, text }) => {
    const { headings } = await render(entry);
    return pageRecords(slug, entry.data, text, headings);
  });
  return Response.json([...guidance, ...terms, ...(await Promise.all(pages))].flat());
};
