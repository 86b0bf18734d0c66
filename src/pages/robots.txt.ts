import type { APIRoute } from 'astro';
import { urls } from '../urls.ts';

/** Every page may be read; where they are listed depends on the host, which the build knows. */
export const GET: APIRoute = ({ site }) => {
  const sitemap = site === undefined ? '' : `\nSitemap: ${new URL(urls.sitemap(), site).href}\n`;
  return new Response(`User-agent: *\nAllow: /\n${sitemap}`, {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
};
