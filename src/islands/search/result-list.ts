import { element } from '../element.ts';
import { excerptParts, markedParts, type ExcerptPart } from './excerpt.ts';
import type { FoundPlace } from './found-place.ts';
import type { Question } from './question.ts';

/** Shows places as the options of a list, best first; those side by side of one part stand together. */
export function showPlaces(
  list: HTMLElement,
  places: readonly FoundPlace[],
  question: Question,
): void {
  const groups: FoundPlace[][] = [];
  for (const place of places) {
    const last = groups.at(-1);
    if (last?.[0] !== undefined && partOf(last[0]) === partOf(place)) last.push(place);
    else groups.push([place]);
  }
  let count = 0;
  list.replaceChildren(
    ...groups.map((group) => {
      const [kind, part] = group[0] === undefined ? ['', ''] : headOf(group[0]);
      return element(
        'div',
        { role: 'group', 'aria-label': `${kind}, ${part}` },
        element('p', { 'aria-hidden': 'true' }, element('b', {}, kind), ` ${part}`),
        ...group.map((place) => option(place, question, `${list.id}-${(count += 1)}`)),
      );
    }),
  );
}

const headOf = ({ facets, place }: FoundPlace): readonly [kind: string, part: string] => [
  facets.Kind?.[0] ?? '',
  [place, facets.Guidance?.[0] ?? ''].filter((word) => word !== '').join(' · '),
];

const partOf = (place: FoundPlace): string => headOf(place).join('\n');

function option(
  { address, title, text, words }: FoundPlace,
  question: Question,
  id: string,
): HTMLElement {
  return element(
    'a',
    { id, href: address, role: 'option', 'aria-selected': 'false' },
    element('strong', {}, ...markedParts(title, question).map(run)),
    element('span', {}, ...excerptParts(text, words.text, question).map(run)),
  );
}

const run = ({ text, isMatch }: ExcerptPart): Node | string =>
  isMatch ? element('mark', {}, text) : text;
