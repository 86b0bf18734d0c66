/** What the environment decides about a build: its content, and where on a host it will live. */
export interface SiteSettings {
  /** Path of the site on its host, with a slash at both ends: `/` or `/guidance-site/`. */
  readonly base: string;
  /** Origin of the host, or the empty text when it is not known. */
  readonly site: string;
  /** Folder of the content, from the root of the project unless it is absolute. */
  readonly content: string;
}

/**
 * Reads `BASE_PATH` and `SITE_URL`, the two variables that a host sets to publish the site under a
 * sub-folder or with absolute addresses, and `CONTENT`, which takes the content from another folder.
 *
 * @example siteSettings({ BASE_PATH: 'docs' }).base; // '/docs/'
 */
export function siteSettings(
  environment: Readonly<Record<string, string | undefined>>,
): SiteSettings {
  const path = (environment.BASE_PATH ?? '').replace(/^\/+|\/+$/g, '');
  const content = environment.CONTENT ?? '';
  return {
    base: path === '' ? '/' : `/${path}/`,
    site: environment.SITE_URL ?? '',
    content: content === '' ? 'content' : content,
  };
}
