import { parse, type CssNode, type Selector, walk } from 'css-tree';
import { hashOf } from './hash-of.ts';

/** What Astro names a component's own elements by, in its styles and on every one of them. */
const SCOPE = /data-astro-cid-\w+/g;
const STYLE = /(?<=<style>).*?(?=<\/style>)/gs;

/**
 * A built page whose style holds the rules of the components that stand in it, and no others: pages of
 * one kind share a style, and most of them have not all of its components.
 *
 * @param html - the page; its policy keeps up with its style
 */
export function ownRules(html: string): string {
  const own = new Set(html.replaceAll(STYLE, '').match(SCOPE));
  return [...html.matchAll(STYLE)].reduce((page, [style]) => {
    const left = styleOf(style, own);
    return page.replace(style, () => left).replaceAll(hashOf(style), hashOf(left));
  }, html);
}

/** A part of a style, from its first letter to behind its last, and the scopes that it needs. */
type Part = Readonly<{ start: number; end: number; needs: readonly (readonly string[])[] }>;

/** The styles of the pages are few, and each is that of many pages. */
const parts = new Map<string, readonly Part[]>();

function styleOf(style: string, own: ReadonlySet<string>): string {
  const found = parts.get(style) ?? partsOf(style);
  parts.set(style, found);
  let left = '';
  let at = 0;
  for (const { start, end, needs } of found) {
    const isNeeded = needs.some((scopes) => scopes.every((scope) => own.has(scope)));
    if (isNeeded || start < at) continue;
    left += style.slice(at, start);
    at = end;
  }
  return left + style.slice(at);
}

/** The rules of a style, each with what its selectors need, and the conditions around them. */
function partsOf(style: string): readonly Part[] {
  const found: Part[] = [];
  walk(parse(style, { positions: true }), {
    enter(node: CssNode) {
      const needs = needsOf(node);
      if (needs === undefined || !node.loc) return;
      found.push({ start: node.loc.start.offset, end: node.loc.end.offset, needs });
    },
  });
  return found;
}

/** The scopes of each alternative of a rule, or of the rules in a block; nothing for other nodes. */
function needsOf(node: CssNode): readonly (readonly string[])[] | undefined {
  if (node.type === 'Rule' && node.prelude.type === 'SelectorList') {
    return node.prelude.children
      .toArray()
      .map((one) => (one.type === 'Selector' ? scopesOf(one) : []));
  }
  if (node.type !== 'Atrule' || node.block === null) return undefined;
  const inside = node.block.children.toArray().map(needsOf);
  return inside.flatMap((needs) => needs ?? [[]]);
}

/** The scopes that an element must have to be selected; those in a pseudo-class are no condition. */
const scopesOf = ({ children }: Selector): readonly string[] =>
  children
    .toArray()
    .flatMap((part) =>
      part.type === 'AttributeSelector' && part.name.name.startsWith('data-astro-cid-')
        ? [part.name.name]
        : [],
    );
