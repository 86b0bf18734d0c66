/** A record of the index, as Pagefind returns it. */
export type Fragment = Readonly<{
  raw_url: string;
  content: string;
  meta: Readonly<Record<string, string>>;
  filters: Readonly<Record<string, readonly string[]>>;
}>;

/** The part of Pagefind's own script that is used here; it is written beside the index. */
export type Pagefind = Readonly<{
  options: (options: Readonly<{ excerptLength: number }>) => Promise<void>;
  search: (
    term: string,
  ) => Promise<Readonly<{ results: readonly Readonly<{ data: () => Promise<Fragment> }>[] }>>;
}>;

const PATIENCE = 15_000;

/**
 * Starts Pagefind on an index whose files of words are known to be within reach; a search of so few places
 * needs no worker.
 *
 * @param folder address of the index, with a slash at the end
 * @param attempt how often it was tried before: a browser remembers a script that failed by its address
 * @throws Error when the script, its WebAssembly or the index does not start
 */
export async function loadPagefind(folder: string, attempt: number): Promise<Pagefind> {
  const again = attempt === 0 ? '' : `?attempt=${attempt}`;
  const script: unknown = await import(/* @vite-ignore */ `${folder}pagefind.js${again}`);
  if (!isPagefindScript(script)) throw new Error(`${folder}pagefind.js is not Pagefind`);
  const pagefind = script.createInstance({ basePath: folder, noWorker: true });
  // Excerpts are cut from the text itself; Pagefind's know nothing of synonyms.
  await pagefind.options({ excerptLength: 1 });
  // Only a question shows whether the index is there, and Pagefind waits for ever for its answer.
  await Promise.race([
    pagefind.search('the'),
    new Promise((_, reject) => {
      setTimeout(reject, PATIENCE, new Error(`no answer from the index in ${folder}`));
    }),
  ]);
  return pagefind;
}

type PagefindScript = Readonly<{
  createInstance: (options: Readonly<{ basePath: string; noWorker: boolean }>) => Pagefind;
}>;

function isPagefindScript(script: unknown): script is PagefindScript {
  return typeof script === 'object' && script !== null && 'createInstance' in script;
}
