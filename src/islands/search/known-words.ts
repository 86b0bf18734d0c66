/** The words by which a search tells a slip from something that is not there. */
export type KnownWords = Readonly<{
  /** Of the guidance and of the names of the glossary, the most used first. */
  guidance: readonly string[];
  /** Of the rest of the site. */
  other: readonly string[];
  /** Of the official documents; none where no import has listed them. */
  official: readonly string[];
}>;
