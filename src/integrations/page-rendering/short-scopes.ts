import { hashOf } from './hash-of.ts';

/** What Astro names a component's own elements by, in its styles and on every one of them. */
const SCOPE = /data-astro-cid-\w+/g;
const STYLE = /(?<=<style>).*?(?=<\/style>)/gs;

/**
 * A built page whose components are told apart by short names, `data-0`, `data-1`, …, in the order in
 * which they come. The names that Astro gives are unique on the whole site, and a fifth of a page.
 *
 * @param html - the page; its policy keeps up with its styles
 */
export function shortScopes(html: string): string {
  const names = new Map<string, string>();
  const short = (scope: string): string => {
    const name = names.get(scope) ?? `data-${names.size.toString(36)}`;
    names.set(scope, name);
    return name;
  };
  const written = html.replaceAll(SCOPE, short);
  return [...html.matchAll(STYLE)].reduce(
    (page, [style]) => page.replaceAll(hashOf(style), hashOf(style.replaceAll(SCOPE, short))),
    written,
  );
}
