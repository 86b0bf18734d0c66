// Answers questions of a page with Pagefind, in a worker of its own. The build bundles it with Pagefind's
// script, for which `pagefind-script` stands, and writes it beside the index.
import { createInstance, type Fragment } from 'pagefind-script';

/** What goes back for a term: what was found, or why nothing could be looked up. */
export type Answer = Readonly<{ fragments: readonly Fragment[] }> | Readonly<{ failure: string }>;

// The service worker answers by the page that asks, whose address is this worker's name.
const { fetch } = globalThis;
globalThis.fetch = (address, options) => fetch(address, { ...options, referrer: self.name });

const pagefind = createInstance({
  basePath: new URL('.', location.href).pathname,
  noWorker: true,
});
// Only a question shows whether the index is there.
const started = pagefind.search('the');

addEventListener('message', ({ data, ports }: MessageEvent<string>) => {
  void answer(data).then((found) => ports[0]?.postMessage(found));
});

async function answer(term: string): Promise<Answer> {
  try {
    await started;
    const { results } = await pagefind.search(term);
    const found = await Promise.all(results.map((result) => result.data()));
    return {
      fragments: found.map(({ raw_url, content, meta, filters }) => ({
        raw_url,
        content,
        meta,
        filters,
      })),
    };
  } catch (error) {
    return { failure: String(error) };
  }
}
