import { listed, lowerFirst } from '../../format/words.ts';
import type { FoundFromOpen } from './find-from-open.ts';
import { isOf, namedOutcomes } from './named-outcomes.ts';

/** How many documents a sentence names; of more it gives the number. */
const MOST_NAMED = 3;

/**
 * What the guidance does not have of what is asked: words that it does not mention, or a figure of the time
 * that the question names. Nothing where it has all.
 *
 * @param isOne - whether there is one document alone, which needs no name
 */
export function absenceText(
  {
    question,
    outcomes,
    notMentioned = [],
    silentIn = [],
  }: Pick<FoundFromOpen, 'question' | 'outcomes' | 'notMentioned' | 'silentIn'>,
  isOne = true,
): string {
  if (notMentioned.length > 0) {
    const words = notMentioned.map((name) => `“${name}”`).join(' or ');
    const name = documentsNamed(silentIn, isOne);
    if (name === '') return `No guidance here mentions ${words}.`;
    return `${name} ${silentIn.length > 1 ? 'do' : 'does'} not mention ${words}.`;
  }
  const { time } = question;
  const named = namedOutcomes(outcomes, question);
  const isMissing = named.every(({ results }) => !results.some((result) => isOf(time, result)));
  if (time === undefined || named.length === 0 || !isMissing) return '';
  const numbers = [...new Set(named.flatMap(({ guidance }) => guidance ?? []))];
  const name = documentsNamed(numbers, isOne);
  const isInPart = named.some((outcome) => outcome.isInPart);
  const subject = isInPart ? `What is entered here of ${lowerFirst(name)}` : name;
  const reports = numbers.length > 1 && !isInPart ? 'report' : 'reports';
  const of = [...new Set(named.map(({ title }) => lowerFirst(title)))].join(' or ');
  return `${subject} ${reports} no ${time.name} figure for ${of}.`;
}

/** Documents as the subject of a sentence; nothing for none of several. */
function documentsNamed(numbers: readonly string[], isOne: boolean): string {
  if (isOne) return 'The guidance';
  return numbers.length > MOST_NAMED ? `${numbers.length} documents` : listed.format(numbers);
}

/** What a search found, in words: for those who see the list and for those who hear that it changed. */
export function statusText(
  query: string,
  found: FoundFromOpen,
  shown: number,
  isNarrowed: boolean,
  isOne = true,
): string {
  const { places, instead, isPartial = false, within, nothingIn, first = [] } = found;
  const plain = `${shown} result${shown === 1 ? '' : 's'}`;
  const results =
    within === undefined ? plain : `${plain} in ${within}, which is open, and the glossary`;
  const absence = absenceText(found, isOne);
  const before =
    nothingIn === undefined
      ? ''
      : `Nothing in ${nothingIn}, which is open; all guidance searched. `;
  if (absence !== '') {
    const says = (found.silentIn ?? []).length > 1 ? 'they say' : 'it says';
    const rest = isPartial ? `${plain} for the rest of it.` : `What ${says} nearby: ${plain}.`;
    return shown === 0 ? absence : `${before}${absence} ${rest}`;
  }
  if (places.length === 0) return `Nothing found for “${query}”.`;
  const asked = instead ?? query;
  if (shown === 0) return `Nothing found for “${asked}” with these filters.`;
  if (isPartial) return `${before}Nothing matches all of “${asked}”. ${results} for parts of it.`;
  if (instead !== undefined) {
    return `${before}Nothing found for “${query}”. ${results} for “${instead}”.`;
  }
  if (isNarrowed) return `${before}${results} of ${places.length}`;
  const order = first.length === 0 ? '' : `, those of ${documentsNamed(first, false)} first`;
  return `${before}${results}${order}`;
}
