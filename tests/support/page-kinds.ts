import { HTMLElement, type Node } from 'node-html-parser';

import { readPages } from './read-pages.ts';

/** Attributes that are there or not, whatever they say. */
const PRESENT = /^(?:scope|hidden|open|tabindex|aria-[a-z]+|data-needs-script)$/;

/** Attributes by whose value the style sheets or a screen reader tell one kind from another. */
const TELLING = /^(?:role|type|data-(?:voice|role|state|arms|empty|wide|none|counted|root|read))$/;

/**
 * Addresses of a built site that show all its kinds of markup between them. A page is left out when
 * each of its elements stands, with the same classes, in the same kind of parent on a page that is
 * named: it differs in its words only.
 *
 * @param beside another built site, whose kinds are shown already
 * @example pageKinds('dist'); // ['/guidance/htg241/studies/trial-123/', '/guidance/htg241/', …]
 */
export function pageKinds(folder: string, beside?: string): readonly string[] {
  const shown = beside === undefined ? [] : readPages(beside);
  const known = new Set(shown.flatMap(({ document }) => [...kindsIn(document)]));
  let rest = readPages(folder).map(({ address, document }) => ({
    address,
    kinds: kindsIn(document).difference(known),
  }));
  const chosen: string[] = [];
  for (;;) {
    const [next] = rest.toSorted((a, b) => b.kinds.size - a.kinds.size);
    if (next === undefined || next.kinds.size === 0) return chosen;
    chosen.push(next.address);
    rest = rest.map(({ address, kinds }) => ({ address, kinds: kinds.difference(next.kinds) }));
  }
}

/** Each kind of element in its kind of parent. */
function kindsIn(document: HTMLElement): Set<string> {
  const found = new Set<string>();
  const visit = (nodes: readonly Node[], parent: string): void => {
    for (const node of nodes) {
      if (!(node instanceof HTMLElement)) continue;
      const kind = kindOf(node);
      found.add(`${parent} > ${kind}`);
      visit(node.childNodes, kind);
    }
  };
  visit(document.querySelector('body')?.childNodes ?? [], 'body');
  return found;
}

function kindOf({ rawTagName, attributes, classList }: HTMLElement): string {
  const present = Object.keys(attributes).filter((name) => PRESENT.test(name));
  const telling = Object.entries(attributes).filter(([name]) => TELLING.test(name));
  return [rawTagName, ...classList.values(), ...present, ...telling.flat()].toSorted().join(' ');
}
