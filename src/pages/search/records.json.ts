// What can be found, for the integration that makes the index of it when the pages are built.
import { render } from 'astro:content';
import type { APIRoute } from 'astro';
import { guidanceRecords } from '../../exports/search/guidance-records.ts';
import { pageRecords, termRecord } from '../../exports/search/library-records.ts';
import {
  allGuidance,
  allPages,
  allTerms,
  paragraphSources,
  sectionSources,
  termText,
} from '../../store.ts';

export const GET: APIRoute = async () => {
  const guidance = (await allGuidance()).map(async (document) =>
    guidanceRecords(document, {
      paragraphs: await paragraphSources(document.id),
      sections: await sectionSources(document.id),
    }),
  );
  const terms = (await allTerms()).map(async (term) => [
    termRecord(term, (await termText(term.id)).body ?? ''),
  ]);
  const pages = (await allPages()).map(async ({ slug, entry }) => {
    const { headings } = await render(entry);
    return pageRecords(slug, entry.data, entry.body ?? '', headings);
  });
  return Response.json((await Promise.all([...guidance, ...terms, ...pages])).flat());
};
