import { parse } from 'node-html-parser';

import { localAddress, type LocalCopy } from './local-address.ts';

/** The file of the copy's one script. */
export const SCRIPT = 'local-copy.js';

/** What needs a host: its address, its files or its search; and what only machines on the web read. */
const NEEDS_HOST = [
  'brief-tray',
  'add-to-brief',
  'cite-this',
  'copy-link',
  'keep-offline',
  'search-panel',
  'dialog[data-search]',
  'script[src]',
  'script[type="speculationrules"]',
  'script[type="application/ld+json"]',
  'meta[http-equiv]',
  'meta[property^="og:"]',
  'meta[name^="twitter:"]',
  'link[rel="manifest"]',
  'link[rel="canonical"]',
  'link[rel="alternate"]',
  'link[rel="sitemap"]',
].join(', ');

/** What a page of the copy may load: the copy's own files, and nothing from a network. */
const POLICY =
  "default-src 'none'; script-src file: 'unsafe-inline'; style-src file: data: 'unsafe-inline'; " +
  "font-src file:; img-src file: data: blob:; base-uri 'none'; form-action file:";

/** What stands in the place of the search, above the places where the same content is. */
const NO_SEARCH = 'This copy cannot search; the site can. The same content is here:';

/**
 * A page of the site as a page of a copy that is opened from a folder: its addresses lead to files, what
 * needs a host is left out, and one classic script serves it.
 *
 * @param path of the page in the copy, `guidance/x1/index.html`
 * @param html as it was built
 */
export function localPage(copy: LocalCopy, path: string, html: string): string {
  const page = parse(html, { comment: true });
  const title = page.querySelector('title');
  if (title === null) throw new Error(`${path} is not a page: it has no title`);
  for (const element of page.querySelectorAll(NEEDS_HOST)) element.remove();

  for (const element of page.querySelectorAll('[href], [src], [action]')) {
    for (const name of ['href', 'src', 'action']) {
      const address = element.getAttribute(name);
      if (address === undefined) continue;
      const local = localAddress(copy, path, address);
      if (local !== undefined) element.setAttribute(name, local);
      else if (element.parentNode?.tagName === 'LI') element.parentNode.remove();
      else element.replaceWith(element.innerHTML);
    }
  }
  for (const style of page.querySelectorAll('style')) {
    style.set_content(
      style.innerHTML.replace(
        /url\((\/[^)]+)\)/g,
        (whole, address: string) => `url(${localAddress(copy, path, address) ?? whole})`,
      ),
    );
  }
  const withoutSearch = page.querySelector('.without-script');
  withoutSearch?.removeAttribute('class');
  withoutSearch?.querySelector('p')?.set_content(NO_SEARCH);

  const script = localAddress(copy, path, `${copy.base}${SCRIPT}`);
  title.insertAdjacentHTML(
    'beforebegin',
    `<meta http-equiv="content-security-policy" content="${POLICY}"><script src="${script}" defer></script>`,
  );
  return page.toString();
}
