import type { Guidance } from '../model/guidance.ts';
import { listed } from './words.ts';

/**
 * What of the document this site has not entered, as a sentence: a gap of the site and no silence of
 * the guidance.
 *
 * @returns nothing where all of it is entered
 * @example 'This site has not entered paragraphs 2.3.4 and 2.4.1 of the guidance: what stands there is missing here.'
 */
export function notEnteredText({ sections }: Pick<Guidance, 'sections'>): string {
  const whole = sections.filter(({ isEntered }) => !isEntered).map(({ title }) => `“${title}”`);
  const numbers = sections.flatMap(({ isEntered, notEntered }) => (isEntered ? notEntered : []));
  const parts = [
    ...(numbers.length > 0 ? [`${plural('paragraph', numbers)} ${listed.format(numbers)}`] : []),
    ...(whole.length > 0 ? [`the ${plural('section', whole)} ${listed.format(whole)}`] : []),
  ];
  return parts.length === 0
    ? ''
    : `This site has not entered ${parts.join(' and ')} of the guidance: what stands there is missing here.`;
}

const plural = (one: string, all: readonly string[]): string =>
  all.length === 1 ? one : `${one}s`;
