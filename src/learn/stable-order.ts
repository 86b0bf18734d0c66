const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** A whole number from 0 to 2³² − 1 that depends on the text only (FNV-1a, 32 bits). */
function hash(text: string): number {
  let sum = FNV_OFFSET;
  for (let index = 0; index < text.length; index += 1) {
    sum = Math.imul(sum ^ text.charCodeAt(index), FNV_PRIME) >>> 0;
  }
  // The last characters reach the high bits only by one more mixing.
  sum = Math.imul(sum ^ (sum >>> 16), 0x85ebca6b) >>> 0;
  return (sum ^ (sum >>> 13)) >>> 0;
}

/**
 * Things in an order that looks shuffled and is the same in every build and every browser.
 *
 * @param keyOf - a text that is different for each
 */
export function stableOrder<Thing>(
  things: readonly Thing[],
  keyOf: (thing: Thing) => string,
): Thing[] {
  return things
    .map((thing) => ({ thing, key: keyOf(thing), order: hash(keyOf(thing)) }))
    .toSorted((a, b) => a.order - b.order || (a.key < b.key ? -1 : 1))
    .map(({ thing }) => thing);
}
