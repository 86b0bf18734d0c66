import rss, { type RSSOptions } from '@astrojs/rss';
import type { APIRoute } from 'astro';
import { correctionFeed } from '../exports/correction-feed.ts';
import { updateFeed } from '../exports/update-feed.ts';
import { allGuidance, siteSettings } from '../store.ts';
import { editionsOf } from '../store/editions.ts';
import { urls } from '../urls.ts';

const FEEDS = {
  feed: async (home) => updateFeed(await allGuidance(), await siteSettings(), home),
  corrections: async (home) => correctionFeed(await toldEditions(), await siteSettings(), home),
} satisfies Record<string, (home: string) => Promise<RSSOptions>>;

const isFeed = (name: string | undefined): name is keyof typeof FEEDS =>
  name !== undefined && Object.hasOwn(FEEDS, name);

/** RSS knows whole addresses only, so that there are no feeds where the host of the site is not known. */
export const getStaticPaths = () =>
  import.meta.env.SITE ? Object.keys(FEEDS).map((feed) => ({ params: { feed } })) : [];

export const GET: APIRoute = async ({ site, params: { feed } }) => {
  if (!isFeed(feed)) throw new RangeError(`there is no feed ${feed}`);
  return rss(await FEEDS[feed](new URL(urls.home(), site).href));
};

const toldEditions = async () =>
  (await allGuidance()).flatMap((guidance) =>
    editionsOf(guidance).flatMap(({ version, date, said }) =>
      date === undefined
        ? []
        : [
            {
              guidance: { id: guidance.id, ...guidance.about },
              version,
              date,
              changes: said.map(({ text }) => text),
            },
          ],
    ),
  );
