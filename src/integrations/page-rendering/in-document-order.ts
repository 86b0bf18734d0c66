import { documentOf } from './document-of.ts';

/** Paths by their documents, otherwise in their own order; pages of no document come first. */
export function inDocumentOrder<Path extends Readonly<{ pathname: string }>>(
  paths: readonly Path[],
): Path[] {
  const byDocument = Map.groupBy(paths, ({ pathname }) => documentOf(pathname) ?? '');
  return [...byDocument]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([, ofDocument]) => ofDocument);
}
