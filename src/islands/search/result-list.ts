import type { ExcerptPart } from './excerpt-parts.ts';
import type { FoundPage, FoundPlace } from './found-pages.ts';

/** Shows pages in a list, each with links to its places; replaces what stood there. */
export function showPages(list: HTMLOListElement, pages: readonly FoundPage[]): void {
  list.replaceChildren(...pages.map(pageItem));
}

function pageItem({ title, filters, start, parts }: FoundPage): HTMLElement {
  const heading = element('h2', '', [start === undefined ? title : link(start)]);
  const kind = element('span', 'kind', [filters.Kind?.join(', ') ?? '']);
  const head = element('div', 'page', [heading, kind]);
  const first = start === undefined ? head : element('div', 'place', [head, ...excerpt(start)]);
  if (parts.length === 0) return element('li', '', [first]);
  const list = element(
    'ol',
    'parts',
    parts.map((part) => element('li', 'place', [link(part), ...excerpt(part)])),
  );
  list.setAttribute('role', 'list');
  return element('li', '', [first, list]);
}

function link({ title, href }: FoundPlace): HTMLAnchorElement {
  const anchor = document.createElement('a');
  anchor.href = href;
  anchor.append(...title.map(run));
  return anchor;
}

const excerpt = (place: FoundPlace): readonly HTMLElement[] =>
  place.excerpt.length === 0 ? [] : [element('p', '', place.excerpt.map(run))];

const run = ({ text, isMatch }: ExcerptPart): Node | string =>
  isMatch ? element('mark', '', [text]) : text;

function element(
  name: 'div' | 'h2' | 'li' | 'mark' | 'ol' | 'p' | 'span',
  className: string,
  children: readonly (Node | string)[],
): HTMLElement {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  made.append(...children);
  return made;
}
