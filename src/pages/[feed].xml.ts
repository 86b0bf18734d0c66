import rss from '@astrojs/rss';
import type { APIRoute } from 'astro';
import { updateFeed } from '../exports/update-feed.ts';
import { allGuidance, siteSettings } from '../store.ts';
import { urls } from '../urls.ts';

/** RSS knows whole addresses only, so that there is no feed where the host of the site is not known. */
export const getStaticPaths = () => (import.meta.env.SITE ? [{ params: { feed: 'feed' } }] : []);

export const GET: APIRoute = async ({ site }) =>
  rss(updateFeed(await allGuidance(), await siteSettings(), new URL(urls.home(), site).href));
