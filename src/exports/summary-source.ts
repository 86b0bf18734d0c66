import { dateText } from '../format/document.ts';
import { notEnteredText } from '../format/not-entered.ts';
import type { Guidance } from '../model/guidance.ts';
import type { SiteEntry } from '../schema/site.ts';
import { addressOn, urls } from '../urls.ts';
import { licenceOf } from './licence.ts';

/** Where a summary table comes from, for a file that is read far from the site. */
export type SummarySource = Readonly<{
  /** The name of the site. */
  site: string;
  /** The guidance in a line: `ABC123: Title (ISSUER, 15 December 2010)`. */
  guidance: string;
  /** Site and edition as they are cited. */
  edition: string;
  /** The whole address of the table where the host of the site is known, else of the official page, called so. */
  address: string;
  /** That the site is not the issuer. */
  independence: string;
  /** The whole address of something that is named by its path; nothing where no host is known. */
  absolute: (path: string) => string | undefined;
  /** What must be known before the table is used. */
  notices: readonly string[];
}>;

/**
 * Says where the summary of a document comes from.
 *
 * @param origin - scheme and host of the site; empty where none is known
 */
export function summarySource(
  guidance: Guidance,
  { site, edition, origin }: Readonly<{ site: SiteEntry; edition: string; origin: string }>,
): SummarySource {
  const { id, about } = guidance;
  const { independence, clinical, age, rights } = site.disclaimers;
  const absolute = (path: string) => (origin === '' ? undefined : addressOn(origin, path));
  const notEntered = notEnteredText(guidance);
  return {
    site: site.title,
    guidance: `${about.number}: ${about.title} (${about.issuer.short}, ${dateText(about.published)})`,
    edition: `${site.title}, edition ${edition}`,
    address: absolute(urls.summary(id)) ?? `Official page of the guidance: ${about.officialUrl}`,
    independence,
    absolute,
    notices: [
      ...(notEntered === '' ? [] : [notEntered]),
      independence,
      clinical,
      age,
      rights,
      licenceOf(site).notice,
    ],
  };
}
