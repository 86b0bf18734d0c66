import type { Category } from '../../format/categories.ts';

/** What a reader can narrow a search by. */
export const FACETS = ['Kind', 'Domain', 'Design', 'Guidance', 'Topic'] as const;

export type Facet = (typeof FACETS)[number];

/** The kinds of content, in the order in which they answer when the words are the same. */
export const SEARCH_KINDS = [
  'Document',
  'Recommendation',
  'Evidence',
  'Guidance text',
  'Outcome',
  'Study',
  'Figure',
  'Term',
  'Page',
  'Table row',
  'Calculated',
] as const;

export type SearchKind = (typeof SEARCH_KINDS)[number];

/** A result of an outcome as a search shows it above what it found: as reported, with its counts. */
export type QuickResult = Readonly<{
  label: string;
  /** Design and size of the study, with its address. */
  study: Readonly<{ name: string; address: string }>;
  /** When it was measured, or that this is not stated; empty where it does not apply. */
  followUp: string;
  /** Each time that it is of or that it measures, as `timeKey` has it: `120 months`. */
  times: readonly string[];
  /** The address of its row among all results. */
  address: string;
  /** Where the guidance reports it, with the address of that paragraph. */
  paragraph: Readonly<{ number: string; address: string }>;
  /**
   * Its figures: `14%`, `9 of 63` or that no count is given, `Warmth`. None where it says that the
   * outcome occurred and not how often or when: in words, as a part of the events of another result, or
   * as the time of one patient.
   */
  figures: readonly Readonly<{ lead: string; detail: string; of: string }>[];
  /** The words of a result without figures. */
  text: string;
}>;

/** A place that a search can lead to: what stands there, and by what it is found. */
export type SearchRecord = Readonly<{
  /** Its address below the host. */
  address: string;
  title: string;
  /** What it is a part of: `Efficacy`, `Glossary`. */
  place: string;
  text: string;
  /** Questions that ask for this place and no other: a number, a name. */
  names: readonly string[];
  facets: Readonly<Partial<Record<Facet, readonly string[]>>> &
    Readonly<{ Kind: readonly [SearchKind] }>;
  /** Of a row of a table: the address of the paragraph that says the same. */
  sameAs?: string;
  /** Of an outcome: what the guidance reports of it. */
  results?: readonly QuickResult[];
  /** Of a document or a recommendation: its categories, which are shown with their look. */
  categories?: readonly Category[];
  /** Of an outcome: whether this site has not entered all of its document. */
  isInPart?: true;
}>;
