import type { RSSOptions } from '@astrojs/rss';
import { dateText } from '../format/document.ts';
import type { SiteEntry } from '../schema/site.ts';
import { urls } from '../urls.ts';

/** An edition of a document that was sealed, with what it changed. */
export type ToldEdition = Readonly<{
  guidance: Readonly<{ id: string; number: string; shortTitle: string }>;
  version: string;
  /** The day on which it was sealed, as ISO text. */
  date: string;
  /** What it changed, a sentence or two each. */
  changes: readonly string[];
}>;

/**
 * What this site has changed in its own accounts of documents, newest first, as an RSS feed; what their
 * issuers change is in the other one.
 *
 * @param home - the whole address of the site
 */
export function correctionFeed(
  editions: readonly ToldEdition[],
  site: SiteEntry,
  home: string,
): RSSOptions {
  const absolute = (path: string) => new URL(path, home).href;
  return {
    title: `${site.title}: corrections`,
    description: `What ${site.title} has changed in its own accounts of guidance documents. ${site.disclaimers.independence}`,
    site: home,
    xmlns: { atom: 'http://www.w3.org/2005/Atom' },
    customData: [
      `<language>${site.language.toLowerCase()}</language>`,
      `<atom:link href="${absolute(urls.corrections())}" rel="self" type="application/rss+xml" />`,
    ].join(''),
    items: editions
      .toSorted((a, b) => b.date.localeCompare(a.date, 'en'))
      .map(({ guidance, version, date, changes }) => ({
        title: `${guidance.number}, edition ${version}, ${dateText(date)}: ${guidance.shortTitle}`,
        description: changes.join(' '),
        link: absolute(urls.edition(guidance.id, version)),
        pubDate: new Date(date),
      })),
  };
}
