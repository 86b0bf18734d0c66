/** An edition of the site, that is, one build of it, as a browser can keep it; sizes in bytes. */
export type KeepableEdition = Readonly<{
  edition: string;
  bytes: Readonly<{
    /** What all pages need: fonts, scripts, the search, the glossary. */
    site: number;
    /** The pages of each document, by its id. */
    guidance: Readonly<Record<string, number>>;
  }>;
}>;

/** Whether something that was fetched is one. */
export const isKeepableEdition = (found: unknown): found is KeepableEdition =>
  typeof found === 'object' && found !== null && 'edition' in found && 'bytes' in found;
