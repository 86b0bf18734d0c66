// Answers questions of a page with Pagefind, in a worker of its own. The build bundles it with Pagefind's
// script, for which `pagefind-script` stands, and writes it beside the index.
import { createInstance, type Fragment } from 'pagefind-script';

/** What goes back for a term: what was found, or why nothing could be looked up. */
export type Answer = Readonly<{ fragments: readonly Fragment[] }> | Readonly<{ failure: string }>;

const folder = new URL('.', location.href).pathname;
const PROGRAM = `${folder}wasm.unknown.pagefind`;

const { fetch } = globalThis;
// Pagefind takes a file of words that it cannot fetch for one without the word, and would find nothing.
const { promise: missing, reject: miss } = Promise.withResolvers<never>();
missing.catch(() => undefined);

async function fetchFile(address: RequestInfo | URL, options?: RequestInit): Promise<Response> {
  try {
    // The service worker answers by the page that asks, whose address is this worker's name.
    const response = await fetch(address, { ...options, referrer: self.name });
    const isPage = response.headers.get('content-type')?.startsWith('text/html') === true;
    if (!response.ok || isPage) throw new Error(`${response.url} answered ${response.status}`);
    return response;
  } catch (error) {
    miss(error);
    throw error;
  }
}

// Pagefind would ask for its program only once it has read what the index consists of.
const program = fetchFile(PROGRAM);
program.catch(() => undefined);
globalThis.fetch = (address, options) =>
  address === PROGRAM ? program : fetchFile(address, options);

const pagefind = createInstance({ basePath: folder, noWorker: true });

addEventListener('message', ({ data, ports }: MessageEvent<string>) => {
  void answer(data).then((found) => ports[0]?.postMessage(found));
});

async function answer(term: string): Promise<Answer> {
  try {
    return { fragments: await Promise.race([missing, fragmentsOf(term)]) };
  } catch (error) {
    return { failure: String(error) };
  }
}

async function fragmentsOf(term: string): Promise<readonly Fragment[]> {
  const { results } = await pagefind.search(term);
  const found = await Promise.all(results.map((result) => result.data()));
  return found.map(({ raw_url, content, meta, filters }) => ({ raw_url, content, meta, filters }));
}
