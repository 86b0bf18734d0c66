import { isMap, isPair, isScalar, isSeq, parseDocument, visit, type YAMLMap } from 'yaml';

/**
 * A file with the suggestions in it that rest on changed paragraphs marked as unread again; whatever else
 * stands in the file stays as it is, to the letter.
 *
 * @param text a study file, or `guidance.yaml`
 * @param changed the numbers of the paragraphs that changed
 * @returns the text, and how many suggestions were marked
 */
export function unreadAgain(
  text: string,
  changed: readonly string[],
): Readonly<{ text: string; count: number }> {
  const places: number[] = [];
  visit(parseDocument(text), {
    Map(_key, map) {
      const pair = map.items.find(
        ({ key, value }) =>
          isScalar(key) && key.value === 'suggested' && isScalar(value) && value.value === ACCEPTED,
      );
      const start = isPair(pair) && isScalar(pair.value) ? pair.value.range?.[0] : undefined;
      if (start !== undefined && restsOn(map).some((number) => changed.includes(number))) {
        places.push(start);
      }
    },
  });
  const marked = places
    .toSorted((a, b) => b - a)
    .reduce(
      (result, start) =>
        `${result.slice(0, start)}unread${result.slice(start).replace(/^['"]?accepted['"]?/, '')}`,
      text,
    );
  return { text: marked, count: places.length };
}

const ACCEPTED = 'accepted';

/** The paragraphs that a suggestion was read from: its own, or those that print the size of a study or an arm. */
function restsOn(map: YAMLMap): readonly string[] {
  const numbers: string[] = [];
  const own: unknown = map.get('paragraph');
  if (typeof own === 'string') numbers.push(own);
  visit(map, {
    Pair(_key, { key, value }) {
      if (!isScalar(key)) return undefined;
      if (isSeq(value) && key.value === 'printedIn') {
        numbers.push(...value.items.flatMap((item) => (isScalar(item) ? String(item.value) : [])));
      }
      // Results are suggestions of their own.
      return key.value === 'results' || (key.value === 'measures' && isMap(value))
        ? visit.SKIP
        : undefined;
    },
  });
  return numbers;
}
