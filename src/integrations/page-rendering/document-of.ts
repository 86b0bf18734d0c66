/**
 * The document below which a page or a file stands, or whose figure it is, by its path below the site's own.
 *
 * @example documentOf('/guidance/inv1/full/') // 'inv1'
 */
export const documentOf = (pathname: string): string | undefined =>
  /^\/?(?:guidance|embed)\/([^/]+)/.exec(pathname)?.[1];
