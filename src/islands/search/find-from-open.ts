import { findPlaces, type Found, type Library } from './find-places.ts';

/** What a search found for a reader who has a document open, or none. */
export type FoundFromOpen = Found &
  Readonly<{
    /** The document that alone was searched, with the glossary and the pages of the site. */
    within?: string;
    /** How many places of other documents answer. */
    elsewhere?: number;
    /** The document that has nothing, so that all were searched. */
    nothingIn?: string;
  }>;

/**
 * Finds places in the document that a reader has open, as if it stood alone on the site, and says how many
 * other documents would add. Where it has nothing and others have, all are searched.
 *
 * @param open - the number of that document; nothing where all are to be searched
 */
export async function findFromOpen(
  query: string,
  library: Library,
  open: string | undefined,
): Promise<FoundFromOpen> {
  const all = await findPlaces(query, library);
  if (!library.documents.some(({ number }) => number === open) || open === undefined) return all;
  const own = await findPlaces(query, { ...library, within: [open] });
  const elsewhere = all.places.filter(
    ({ guidance }) => guidance !== undefined && guidance !== open,
  ).length;
  const isAnswered = own.places.some(({ guidance }) => guidance === open);
  return !isAnswered && elsewhere > 0
    ? { ...all, nothingIn: open }
    : { ...own, within: open, elsewhere };
}
