/**
 * A `_headers` file for a site that lives in a sub-folder of its host: each path of it begins there.
 *
 * @param text the file as it is for the root of a host
 * @param base path of the site on its host, with a slash at both ends
 * @example headersBelow('/*\n  X-A: 1\n', '/docs/'); // '/docs/*\n  X-A: 1\n'
 */
export const headersBelow = (text: string, base: string): string =>
  text.replaceAll(/^\//gm, () => base);
