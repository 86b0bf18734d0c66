import type { PrerenderResult } from 'astro';

/** What a renderer answers, without what it tells of images, of which the site has none. */
export const responseOf = (result: Response | PrerenderResult): Response =>
  result instanceof Response ? result : result.response;
