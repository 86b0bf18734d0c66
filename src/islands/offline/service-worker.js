// Keeps the guidance that a reader reads without a network, with all that its pages need, and answers from
// what it keeps. Its own address says of which edition of the site it is and what it keeps; another edition
// is another worker, which takes the place of this one when all of it has arrived and the reader agrees.
import { registerQuotaErrorCallback } from 'workbox-core';
import { addPlugins, getCacheKeyForURL, matchPrecache, precacheAndRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';

const editionOf = (address) => new URL(address).searchParams.get('edition');
const edition = editionOf(self.location.href);
const pages = new BroadcastChannel('offline');

/** The files that are kept: `url` from the root of the site, `revision`, `integrity` and `bytes`. */
const files = [];
self.keep = (list) => files.push(...list);
const lists = ['site', ...new URL(self.location.href).searchParams.getAll('guidance')];
self.importScripts(...lists.map((name) => `offline/${edition}/${name}.js`));

// A page that is not kept came from the network and may be of another edition than what is kept here, so
// that it gets nothing from here.
self.addEventListener('fetch', (event) => {
  const [page] = event.request.referrer.split(/[?#]/);
  const isFromPage = event.request.mode !== 'navigate' && page.endsWith('/');
  if (isFromPage && getCacheKeyForURL(page) === undefined) event.stopImmediatePropagation();
});

const size = new Map(files.map(({ url, bytes }) => [new URL(url, self.location.href).href, bytes]));
const all = files.reduce((sum, { bytes }) => sum + bytes, 0);
let kept = 0;
addPlugins([
  {
    handlerDidComplete: async ({ event, request, error }) => {
      if (event.type !== 'install' || error) return;
      kept += size.get(request.url.replace(/\?.*/, '')) ?? 0;
      pages.postMessage({ edition, kept, all });
    },
  },
]);
registerQuotaErrorCallback(() => pages.postMessage({ edition, isFull: true }));

// The same page stands behind every query, as on the host.
precacheAndRoute(files, { ignoreURLParametersMatching: [/./], cleanURLs: false });
// The search asks whether a file is within reach without taking it.
registerRoute(
  ({ url }) => getCacheKeyForURL(url.href) !== undefined,
  async ({ url }) => new Response(null, await matchPrecache(url.href)),
  'HEAD',
);
registerRoute(
  new NavigationRoute(({ request }) =>
    fetch(request).catch(async () => (await matchPrecache('offline/')) ?? Response.error()),
  ),
);

self.addEventListener('install', () => {
  const { active } = self.registration;
  // The same pages and some more, or some fewer.
  if (active && editionOf(active.scriptURL) === edition) void self.skipWaiting();
});
self.addEventListener('message', ({ data }) => {
  if (data === 'take over') void self.skipWaiting();
});
