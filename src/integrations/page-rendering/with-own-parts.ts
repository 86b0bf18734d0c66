import type { AstroPrerenderer } from 'astro';
import { ownHashes } from './own-hashes.ts';
import { ownRules } from './own-rules.ts';
import { responseOf } from './response-of.ts';
import { shortScopes } from './short-scopes.ts';

/**
 * Takes out of each page what only other pages need: its policy names the styles of all pages, about
 * 1.4 kB that would not compress, its style holds the rules of all pages of its kind, and its components
 * have names that are unique on the whole site.
 */
export const withOwnParts = (usual: AstroPrerenderer): AstroPrerenderer => ({
  ...usual,
  render: async (request, options) => {
    const response = responseOf(await usual.render(request, options));
    if (response.headers.get('content-type')?.startsWith('text/html') !== true) return response;
    const html = ownHashes(shortScopes(ownRules(await response.text())));
    return new Response(html, response);
  },
});
