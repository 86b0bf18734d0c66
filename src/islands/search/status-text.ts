import type { Found } from './find-places.ts';

/** What a search found, in words: for those who see the list and for those who hear that it changed. */
export function statusText(
  query: string,
  { places, instead, isPartial = false, notMentioned = [] }: Found,
  shown: number,
  isNarrowed: boolean,
): string {
  const results = `${shown} result${shown === 1 ? '' : 's'}`;
  if (notMentioned.length > 0) {
    const absent = `The guidance does not mention ${notMentioned.map((name) => `“${name}”`).join(' or ')}.`;
    return shown === 0 ? absent : `${absent} What stands nearest: ${results}.`;
  }
  if (places.length === 0) return `Nothing found for “${query}”.`;
  const asked = instead ?? query;
  if (shown === 0) return `Nothing found for “${asked}” with these filters.`;
  if (isPartial) return `Nothing holds all of “${asked}”. ${results} for parts of it.`;
  if (instead !== undefined) return `Nothing found for “${query}”. ${results} for “${instead}”.`;
  return isNarrowed ? `${results} of ${places.length}` : results;
}
