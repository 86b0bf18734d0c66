import { lowerFirst } from '../../format/words.ts';
import type { Found } from './find-places.ts';
import { isOf, namedOutcomes } from './named-outcomes.ts';

/**
 * What the guidance does not have of what is asked: words that it does not mention, or a figure of the time
 * that the question names. Nothing where it has all.
 */
export function absenceText({
  question,
  outcomes,
  notMentioned = [],
}: Pick<Found, 'question' | 'outcomes' | 'notMentioned'>): string {
  if (notMentioned.length > 0) {
    return `The guidance does not mention ${notMentioned.map((name) => `“${name}”`).join(' or ')}.`;
  }
  const { time } = question;
  const named = namedOutcomes(outcomes, question);
  const isMissing = named.every(({ results }) => !results.some((result) => isOf(time, result)));
  return time !== undefined && named.length > 0 && isMissing
    ? `${named.some(({ isInPart }) => isInPart) ? 'What is entered here of the guidance' : 'The guidance'} reports no ${time.name} figure for ${named.map(({ title }) => lowerFirst(title)).join(' or ')}.`
    : '';
}

/** What a search found, in words: for those who see the list and for those who hear that it changed. */
export function statusText(
  query: string,
  found: Found,
  shown: number,
  isNarrowed: boolean,
): string {
  const { places, instead, isPartial = false } = found;
  const results = `${shown} result${shown === 1 ? '' : 's'}`;
  const absence = absenceText(found);
  if (absence !== '') {
    const rest = isPartial ? `${results} for the rest of it.` : `What it says nearby: ${results}.`;
    return shown === 0 ? absence : `${absence} ${rest}`;
  }
  if (places.length === 0) return `Nothing found for “${query}”.`;
  const asked = instead ?? query;
  if (shown === 0) return `Nothing found for “${asked}” with these filters.`;
  if (isPartial) return `Nothing matches all of “${asked}”. ${results} for parts of it.`;
  if (instead !== undefined) return `Nothing found for “${query}”. ${results} for “${instead}”.`;
  return isNarrowed ? `${results} of ${places.length}` : results;
}
