import { element } from '../element.ts';
import { excerptParts, markedParts, type ExcerptPart } from './excerpt.ts';
import { categoryMark } from './category-mark.ts';
import type { DocumentNames } from './document-names.ts';
import type { FoundPlace } from './found-place.ts';
import type { Question } from './question.ts';

/** Shows places as the options of a list, best first; those side by side of one part stand together. */
export function showPlaces(
  list: HTMLElement,
  places: readonly FoundPlace[],
  question: Question,
  names: DocumentNames,
): void {
  const groups: FoundPlace[][] = [];
  for (const place of places) {
    const last = groups.at(-1);
    if (last?.[0] !== undefined && partOf(last[0], names) === partOf(place, names))
      last.push(place);
    else groups.push([place]);
  }
  let count = 0;
  list.replaceChildren(
    ...groups.map((group) => {
      const [kind, part] = group[0] === undefined ? ['', ''] : headOf(group[0], names);
      return element(
        'div',
        { role: 'group', 'aria-label': `${kind}, ${part}` },
        element('p', { 'aria-hidden': 'true' }, element('b', {}, kind), ` ${part}`),
        ...group.map((place) => option(place, question, `${list.id}-${(count += 1)}`)),
      );
    }),
  );
}

const headOf = (
  { facets, place, guidance = '' }: FoundPlace,
  names: DocumentNames,
): readonly [kind: string, part: string] => {
  const document = names.get(guidance) ?? guidance;
  // The pages of a document say which one they belong to themselves.
  const part = document.startsWith(place) ? [document] : [place, document];
  return [facets.Kind?.[0] ?? '', part.filter((word) => word !== '').join(' · ')];
};

const partOf = (place: FoundPlace, names: DocumentNames): string => headOf(place, names).join('\n');

function option(
  { address, title, text, words, categories }: FoundPlace,
  question: Question,
  id: string,
): HTMLElement {
  return element(
    'a',
    { id, href: address, role: 'option', 'aria-selected': 'false' },
    element('strong', {}, ...markedParts(title, question).map(run)),
    ...categories.map(categoryMark),
    element('span', {}, ...excerptParts(text, words.text, question).map(run)),
  );
}

const run = ({ text, isMatch }: ExcerptPart): Node | string =>
  isMatch ? element('mark', {}, text) : text;
