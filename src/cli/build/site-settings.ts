/** What the environment decides about a site: where on a host it will live. */
export interface SiteSettings {
  /** Path of the site on its host, with a slash at both ends: `/` or `/guidance-site/`. */
  readonly base: string;
  /** Scheme and host, without a slash at the end, or the empty text when they are not known. */
  readonly site: string;
}

/**
 * Reads `BASE_PATH` and `SITE_URL`, the two variables that a host sets to publish the site under a
 * sub-folder or with whole addresses.
 *
 * @throws RangeError saying which of them cannot be used, why, and what would be right
 * @example siteSettings({ BASE_PATH: 'docs' }).base; // '/docs/'
 */
export function siteSettings(
  environment: Readonly<Record<string, string | undefined>>,
): SiteSettings {
  return {
    base: baseFrom(environment.BASE_PATH ?? ''),
    site: siteFrom(environment.SITE_URL ?? ''),
  };
}

/** One folder of a path, in characters that need no escape in an address (RFC 3986, 2.3). */
const FOLDER = /^(?!\.{1,2}$)[\w.~-]+$/;

function baseFrom(text: string): string {
  const path = text.replace(/^\/+|\/+$/g, '');
  if (path === '') return '/';
  if (path.split('/').every((folder) => FOLDER.test(folder))) return `/${path}/`;
  throw new RangeError(
    `BASE_PATH is "${text}"; allowed is a path of letters, digits, ".", "_", "~" and "-", e.g. /some/path/`,
  );
}

function siteFrom(text: string): string {
  if (text === '') return '';
  const refuse = (reason: string): never => {
    throw new RangeError(
      `SITE_URL is "${text}", ${reason}; allowed is a scheme with a host, e.g. https://example.org`,
    );
  };
  if (/\s/.test(text)) return refuse('with white space in it');
  if (!/^https?:\/\//i.test(text)) return refuse('which does not begin with https:// or http://');
  const url = /^https?:\/\/[^/\\]/i.test(text) ? URL.parse(text) : null;
  if (url === null) return refuse('which names no valid host');
  if (url.username !== '' || url.password !== '') return refuse('with a name or password in it');
  if (text.includes('?') || text.includes('#'))
    return refuse('with a query or an anchor behind it');
  if (url.pathname !== '/') {
    throw new RangeError(
      `SITE_URL is "${text}", with a path behind its host; allowed is SITE_URL=${url.origin} with BASE_PATH=${url.pathname}`,
    );
  }
  return url.origin;
}
