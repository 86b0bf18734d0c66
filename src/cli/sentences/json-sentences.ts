import { splitSentences } from './split-sentences.ts';

/** The sentences among the values of a JSON document. */
export function jsonSentences(json: string): readonly string[] {
  const found: string[] = [];
  JSON.parse(json, (_key, value: unknown) => {
    if (typeof value === 'string') found.push(...value.split('\n').flatMap(splitSentences));
    return value;
  });
  return found;
}
