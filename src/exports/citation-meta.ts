import type { Guidance } from '../model/guidance.ts';
import type { SiteEntry } from '../schema/site.ts';
import { editionText, type Edition } from './edition.ts';
import { licenceOf } from './licence.ts';
import { plainWords } from './plain-words.ts';

/** A `meta` element of a page's head. */
export type Meta = Readonly<{ name: string; content: string }>;

/** The page of a guidance that is saved. */
export type CitedPage = Readonly<{
  /** Its title, unique on the site. */
  title: string;
  /** Its whole address; nothing where the host of the site is not known. */
  url: string | undefined;
  site: SiteEntry;
  edition: Edition;
}>;

/**
 * What a reference manager saves of a page in one click, in the words of Highwire Press (`citation_…`)
 * and of Dublin Core. The page is this site's account: its publisher made it, and its date is that of the
 * edition, where that is sealed. The guidance, with its institution, number and date, is what it refers
 * to.
 *
 * @see https://scholar.google.com/intl/en/scholar/inclusion.html#indexing
 * @see https://www.dublincore.org/specifications/dublin-core/dcq-html/
 */
export function citationMeta(
  { about }: Guidance,
  { title, url, site, edition }: CitedPage,
): readonly Meta[] {
  const name = plainWords(
    title.includes(about.title) || title.includes(about.shortTitle)
      ? title
      : `${title}: ${about.shortTitle}`,
  );
  const reference = {
    citation_title: about.title,
    citation_technical_report_institution: about.issuer.name,
    citation_technical_report_number: about.number,
    citation_publication_date: about.published.replaceAll('-', '/'),
  };
  const tags: Readonly<Record<string, string | undefined>> = {
    citation_title: name,
    citation_publisher: site.title,
    citation_publication_date: edition.date?.replaceAll('-', '/'),
    citation_language: site.language,
    citation_public_url: url,
    citation_reference: Object.entries(reference)
      .map(([key, value]) => `${key}=${value}`)
      .join('; '),
    'DC.title': name,
    'DC.creator': site.publisher,
    'DC.publisher': site.title,
    'DC.date': edition.date,
    'DC.type': 'Text',
    'DC.language': site.language,
    'DC.identifier': url,
    'DC.source': about.officialUrl,
    'DC.rights': licenceOf(site).notice,
    'DCTERMS.bibliographicCitation': `${name}. ${site.title}, edition ${editionText(edition)}`,
  };
  return Object.entries(tags).flatMap(([tag, content]) =>
    content === undefined ? [] : [{ name: tag, content }],
  );
}
