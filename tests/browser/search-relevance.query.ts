/** A query that a reader may type, and where it should lead. */
export interface RelevanceQuery {
  /**
   * Whose words it is in: those of the guideline, those of a clinician (lay words, abbreviations,
   * American spellings, slips, questions), or a figure or number as printed or otherwise written.
   */
  group: 'guideline' | 'clinician' | 'numbers';
  /** What is typed, as it is typed. */
  query: string;
  /**
   * Addresses any of which is right as the first result, below the site's own address and without a
   * leading slash. A reader who lands on one has the answer in front of them.
   */
  addresses: readonly string[];
}
