import type { RSSOptions } from '@astrojs/rss';
import { dateText } from '../format/document.ts';
import type { Guidance } from '../model/guidance.ts';
import type { SiteEntry } from '../schema/site.ts';
import { urls } from '../urls.ts';

const FULL_DATE = /^\d{4}-\d{2}-\d{2}$/;

/**
 * What has changed in the guidance documents, newest first, as an RSS feed.
 *
 * RSS knows exact days only: `pubDate` stands where the day is known, and `dc:date`, which may be a month
 * or a year (W3C date and time formats), stands always. Each item has the anchor of its update as its
 * address, since readers tell items apart by it.
 *
 * @param home - the whole address of the site
 */
export function updateFeed(
  documents: readonly Guidance[],
  site: SiteEntry,
  home: string,
): RSSOptions {
  const absolute = (path: string) => new URL(path, home).href;
  const updates = documents.flatMap((guidance) =>
    guidance.about.updates.map((update) => ({ ...update, guidance })),
  );
  return {
    title: `${site.title}: updates`,
    description: `Changes to the guidance documents on ${site.title}. ${site.disclaimers.independence}`,
    site: home,
    xmlns: { dc: 'http://purl.org/dc/elements/1.1/', atom: 'http://www.w3.org/2005/Atom' },
    customData: [
      `<language>${site.language.toLowerCase()}</language>`,
      `<atom:link href="${absolute(urls.feed())}" rel="self" type="application/rss+xml" />`,
    ].join(''),
    items: updates
      .toSorted((a, b) => b.date.localeCompare(a.date, 'en'))
      .map(({ date, text, guidance }) => ({
        title: `${guidance.about.number}, ${dateText(date)}: ${guidance.about.shortTitle}`,
        description: text,
        link: absolute(updateAddress(guidance, date)),
        ...(FULL_DATE.test(date) && { pubDate: new Date(date) }),
        customData: `<dc:date>${date}</dc:date>`,
      })),
  };
}

/** Where the site tells an update: in the section of updates, or on the whole document without one. */
function updateAddress({ id, sections }: Guidance, date: string): string {
  const section = sections.find(({ role }) => role === 'update-information');
  const page = section === undefined ? urls.guidance(id) : urls.section(id, section.slug);
  return `${page}#update-${date}`;
}
