/** A date of CSL-JSON, as exact as it is known: `[[2010, 12, 15]]`. */
export type CslDate = Readonly<{ 'date-parts': readonly (readonly number[])[] }>;

/** A name of CSL-JSON: a person, or a body that has one name. */
export type CslName = Readonly<{ family: string; given: string } | { literal: string }>;

/** A reference in CSL-JSON 1.0.2, as far as the site has fields for it. */
export type CslItem = Readonly<{
  id: string;
  type: 'report' | 'article-journal' | 'document' | 'dataset' | 'figure';
  title: string;
  author: readonly CslName[];
  issued?: CslDate;
  accessed?: CslDate;
  publisher?: string;
  genre?: string;
  number?: string;
  edition?: string;
  version?: string;
  'container-title'?: string;
  volume?: string;
  issue?: string;
  page?: string;
  'part-number'?: string;
  'part-title'?: string;
  references?: string;
  note?: string;
  language?: string;
  DOI?: string;
  PMID?: string;
  ISBN?: string;
  URL?: string;
}>;

/** A date of CSL-JSON from an ISO date of any exactness. */
export const cslDate = (iso: string): CslDate => ({ 'date-parts': [iso.split('-').map(Number)] });
