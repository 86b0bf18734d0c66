import type { Guidance } from '../../model/guidance.ts';
import type { SiteEntry } from '../../schema/site.ts';
import type { Edition } from '../edition.ts';
import type { PageContent } from './page-content.ts';

/** What machines are told of a page. */
export type DescribedPage = Readonly<{
  /** Its address: the whole one where the host of the site is known. */
  url: string;
  /** Its heading. */
  name: string;
  description: string;
  /** The words by which it is filed, besides the numbers of its guidance. */
  keywords: readonly string[];
  site: SiteEntry;
  /** The guidance that it belongs to, with the edition of this site's account. */
  guidance: Readonly<{ document: Guidance; edition: Edition }> | undefined;
  /** What stands on it, where that has a type of its own. */
  content: PageContent | undefined;
}>;
