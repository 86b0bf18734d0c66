import type { APIRoute } from 'astro';
import { urls } from '../urls.ts';

/** Every page may be read; where they are listed depends on the host, which the build knows. */
export const GET: APIRoute = ({ site }) =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${new URL(urls.sitemap(), site).href}\n`, {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
