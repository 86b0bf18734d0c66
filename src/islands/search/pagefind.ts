/** A part of a page below a heading with an anchor, as Pagefind returns it. */
export type Subresult = Readonly<{
  title: string;
  url: string;
  excerpt: string;
  anchor?: Readonly<{ id: string; location: number }>;
  weighted_locations: readonly Readonly<{ balanced_score: number }>[];
}>;

/** A page that matches, as Pagefind returns it; `content` is its text, locations count its words. */
export type Fragment = Readonly<{
  url: string;
  content: string;
  meta: Readonly<Record<string, string>>;
  filters: Readonly<Record<string, readonly string[]>>;
  anchors: readonly Readonly<{ location: number }>[];
  sub_results: readonly Subresult[];
}>;

/** The part of Pagefind's own script that is used here; it is written beside the index. */
export type Pagefind = Readonly<{
  options: (options: Readonly<{ baseUrl: string; excerptLength: number }>) => Promise<void>;
  filters: () => Promise<unknown>;
  search: (
    term: string,
  ) => Promise<
    Readonly<{ results: readonly Readonly<{ score: number; data: () => Promise<Fragment> }>[] }>
  >;
}>;

const PATIENCE = 15_000;

/**
 * Loads Pagefind and the list of its words; a search of so few pages needs no worker.
 *
 * @param folder address of the index, with a slash at the end
 * @param baseUrl address of the site, which results begin with
 * @throws Error when the index cannot be fetched
 */
export async function loadPagefind(folder: string, baseUrl: string): Promise<Pagefind> {
  const script: unknown = await import(/* @vite-ignore */ `${folder}pagefind.js`);
  if (!isPagefindScript(script)) throw new Error(`${folder}pagefind.js is not Pagefind`);
  const pagefind = script.createInstance({ basePath: folder, noWorker: true });
  await pagefind.options({ baseUrl, excerptLength: 26 });
  // Only a question shows whether the index is there, and Pagefind waits for ever for its answer.
  await Promise.race([
    pagefind.filters(),
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
