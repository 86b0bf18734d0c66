import rss from '@astrojs/rss';
import type { APIRoute } from 'astro';
import { updateFeed } from '../exports/update-feed.ts';
import { allGuidance, siteSettings } from '../store.ts';
import { urls } from '../urls.ts';

export const GET: APIRoute = async ({ site }) =>
  rss(updateFeed(await allGuidance(), await siteSettings(), new URL(urls.home(), site).href));
