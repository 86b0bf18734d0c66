import type { SiteEntry } from '../schema/site.ts';

/** What others may do with this site's own words, data and drawings, apart from the rights of issuers. */
export type Licence = Readonly<{
  name: string;
  /** The address of its text; none where all rights are reserved. */
  address: string | undefined;
  /** Whose the rights are and what is allowed, in a sentence or two. */
  notice: string;
}>;

const KINDS = {
  'all-rights-reserved': {
    name: 'All rights reserved',
    address: undefined,
    allowed: 'All rights reserved: ask the publisher before you use them elsewhere.',
  },
  'CC-BY-4.0': {
    name: 'Creative Commons Attribution 4.0 International (CC BY 4.0)',
    address: 'https://creativecommons.org/licenses/by/4.0/',
    allowed:
      'Licensed under Creative Commons Attribution 4.0 International (CC BY 4.0), https://creativecommons.org/licenses/by/4.0/: they may be shared and adapted by whoever names the source, links to the licence and says what was changed.',
  },
} as const satisfies Record<
  SiteEntry['licence'],
  Omit<Licence, 'notice'> & Readonly<{ allowed: string }>
>;

/** The licence that whoever publishes the site has chosen, with its notice. */
export function licenceOf({
  licence,
  publisher,
}: Pick<SiteEntry, 'licence' | 'publisher'>): Licence {
  const { name, address, allowed } = KINDS[licence];
  return {
    name,
    address,
    notice: `The words, data and drawings that this site made itself are © ${publisher}. ${allowed} This does not extend to the official wording of any document.`,
  };
}
