/** A word, also one of parts joined by hyphens. */
const WORD = /\p{L}[\p{L}\p{M}'’]*(?:-\p{L}[\p{L}\p{M}'’]*)*/gu;

/**
 * The different words of an official document in alphabetical order, one a line: by them a search knows
 * what the document does not mention. A word in parts stands as one and in its parts.
 *
 * @param text - the document as plain text
 * @example distinctWords('Post-resection care.'); // 'care\npost\npostresection\nresection\n'
 */
export function distinctWords(text: string): string {
  const words = [...text.toLowerCase().matchAll(WORD)].flatMap(([word]) => [
    word.replaceAll('-', ''),
    ...word.split('-'),
  ]);
  return [...new Set(words)]
    .toSorted()
    .map((word) => `${word}\n`)
    .join('');
}
