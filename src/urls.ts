/** The path below which the site is served, with slashes at both ends. */
const BASE = withSlashes(baseOf(import.meta.env));

/** Astro names the base; without Astro, in tests and on the command line, the environment does. */
function baseOf(env: ImportMetaEnv | undefined): string {
  return env?.BASE_URL ?? process.env.BASE_PATH ?? '/';
}

function withSlashes(path: string): string {
  return `/${path}/`.replaceAll(/\/+/g, '/');
}

/** An address of the site from its path below the base. */
const at = (path: string): string => `${BASE}${path}`;

/** A whole address of the site where its host is known, else the one below the host that it has anyway. */
export const addressOn = (site: string | URL | undefined, path: string): string =>
  URL.parse(path, site)?.href ?? path;

/** Every address of the site is made here; a guidance id, section slug or value id never meets a slash elsewhere. */
export const urls = {
  home: () => at(''),
  /** The words of the official document, for a search in it that finds nothing. */
  officialWords: (id: string) => at(`guidance/${id}/words.json`),
  search: () => at('search/'),
  page: (slug: string) => at(`${slug}/`),
  /** What a link in the content leads to: `/methods/` is a page of this site. */
  inProse: (address: string) => (address.startsWith('/') ? at(address.slice(1)) : address),
  /** Whose rights the words are, and what may be done with them. */
  rights: () => at('about/#rights'),
  /** The terms of the libraries and typefaces that pages come with. */
  notices: () => at('licences.txt'),
  glossary: () => at('glossary/'),
  term: (id: string) => at(`glossary/${id}/`),
  guidance: (id: string) => at(`guidance/${id}/`),
  sheet: (id: string) => at(`guidance/${id}/sheet/`),
  section: (id: string, slug: string) => at(`guidance/${id}/${slug}/`),
  paragraph: (
    id: string,
    paragraph: Readonly<{ number: string; section: Readonly<{ slug: string }> }>,
  ) => at(`guidance/${id}/${paragraph.section.slug}/#${paragraph.number}`),
  full: (id: string) => at(`guidance/${id}/full/`),
  evidence: (id: string) => at(`guidance/${id}/evidence/`),
  summary: (id: string) => at(`guidance/${id}/summary/`),
  result: (id: string, resultId: string) => at(`guidance/${id}/evidence/#${resultId}`),
  studies: (id: string) => at(`guidance/${id}/studies/`),
  study: (id: string, study: string) => at(`guidance/${id}/studies/${study}/`),
  outcomes: (id: string) => at(`guidance/${id}/outcomes/`),
  outcome: (id: string, outcome: string) => at(`guidance/${id}/outcomes/${outcome}/`),
  figures: (id: string) => at(`guidance/${id}/figures/`),
  figure: (id: string, figure: string) => at(`guidance/${id}/figures/${figure}/`),
  /** A figure to stand in pages of other sites. */
  embed: (id: string, figure: string) => at(`embed/${id}/figures/${figure}/`),
  checks: (id: string) => at(`guidance/${id}/checks/`),
  data: (id: string) => at(`guidance/${id}/data/`),
  dataFile: (id: string, file: string) => at(`guidance/${id}/data/${file}`),
  dataArchive: (id: string) => at(`guidance/${id}/data/data.zip`),
  figureFile: (id: string, figure: string, format: 'svg' | 'png' | '16x9.png' | 'csv') =>
    at(`guidance/${id}/data/figures/${figure}.${format}`),
  citations: (id: string) => at(`guidance/${id}/data/citations.json`),
  references: (id: string, format: 'bib' | 'ris' | 'csl.json') =>
    at(`guidance/${id}/data/references.${format}`),
  editions: (id: string) => at(`guidance/${id}/editions/`),
  edition: (id: string, edition: string, part = '') =>
    at(`guidance/${id}/editions/${edition}/${part === '' ? '' : `#${part}`}`),
  editionFile: (id: string, edition: string, file: string) =>
    at(`guidance/${id}/editions/${edition}/${file}`),
  patient: (id: string) => at(`guidance/${id}/patient/`),
  learn: (id: string) => at(`guidance/${id}/learn/`),
  anki: (id: string) => at(`guidance/${id}/data/anki.txt`),
  brief: () => at('brief/'),
  briefFile: (id: string) => at(`guidance/${id}/data/brief.json`),
  searchIndex: () => at('pagefind/'),
  /** The script that looks things up in the index. */
  searchWorker: () => at('pagefind/worker.js'),
  /** Names that mean the same, for searches. */
  searchNames: () => at('search/vocabulary.json'),
  feed: () => at('feed.xml'),
  corrections: () => at('corrections.xml'),
  manifest: () => at('manifest.webmanifest'),
  /** What keeps pages for reading without a network; it answers below its own folder. */
  serviceWorker: () => at('service-worker.js'),
  /** Which edition of the site is served, and how large it is to keep. */
  servedEdition: () => at('offline/edition.json'),
  sitemap: () => at('sitemap-index.xml'),
  /** The picture of a page for those who link to it: a figure's own, or its document's, or the site's. */
  picture: (address: string) => {
    const [, path = 'index'] =
      /^(guidance\/[^/]+(?:\/figures\/[^/]+)?)\//.exec(address.slice(BASE.length)) ?? [];
    return at(`og/${path}.png`);
  },
  /** Addresses outside the site, by the numbers that publications have. */
  doi: (doi: string) => `https://doi.org/${encodeURIComponent(doi).replaceAll('%2F', '/')}`,
  pubMed: (number: string) => `https://pubmed.ncbi.nlm.nih.gov/${number}/`,
} as const;
