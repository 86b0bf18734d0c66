import type { KnownDocument } from '../../search/vocabulary.ts';

/** What each of several documents is called where it is named, by its number. */
export type DocumentNames = ReadonlyMap<string, string>;

/** The names of the documents of a library: `ABC123 Pad for the hip`. One document alone needs none. */
export const documentNames = (documents: readonly KnownDocument[]): DocumentNames =>
  new Map(
    documents.length < 2
      ? []
      : documents.map(({ number, title }) => [number, `${number} ${title}`] as const),
  );
