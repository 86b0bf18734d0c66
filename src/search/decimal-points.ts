/**
 * Makes decimals and paragraph numbers single words of the search index: `0.206` → `0_206`.
 *
 * Pagefind drops full stops, which would make `4.1` the same as `41`; were full stops letters, the
 * last word of every sentence would end in one. An underscore between digits has neither fault.
 */
export function joinDecimals(text: string): string {
  return text.replace(/(?<=\d)\.(?=\d)/g, '_');
}

/** Undoes joinDecimals where text of the index is shown: `0_206` → `0.206`. */
export function splitDecimals(text: string): string {
  return text.replace(/(?<=\d)_(?=\d)/g, '.');
}
