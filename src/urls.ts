/** The path below which the site is served, with slashes at both ends. */
const BASE = withSlashes(import.meta.env?.BASE_URL ?? process.env['BASE_PATH'] ?? '/');

function withSlashes(path: string): string {
  return `/${path}/`.replaceAll(/\/+/g, '/');
}

/** An address of the site from its path below the base. */
const at = (path: string): string => `${BASE}${path}`;

/** Every address of the site is made here; a guidance id, section slug or value id never meets a slash elsewhere. */
export const urls = {
  home: () => at(''),
  search: () => at('search/'),
  page: (slug: string) => at(`${slug}/`),
  glossary: () => at('glossary/'),
  term: (id: string) => at(`glossary/${id}/`),
  guidance: (id: string) => at(`guidance/${id}/`),
  section: (id: string, slug: string) => at(`guidance/${id}/${slug}/`),
  paragraph: (
    id: string,
    paragraph: Readonly<{ number: string; section: Readonly<{ slug: string }> }>,
  ) => at(`guidance/${id}/${paragraph.section.slug}/#${paragraph.number}`),
  full: (id: string) => at(`guidance/${id}/full/`),
  evidence: (id: string) => at(`guidance/${id}/evidence/`),
  result: (id: string, resultId: string) => at(`guidance/${id}/evidence/#${resultId}`),
  studies: (id: string) => at(`guidance/${id}/studies/`),
  study: (id: string, study: string) => at(`guidance/${id}/studies/${study}/`),
  outcomes: (id: string) => at(`guidance/${id}/outcomes/`),
  outcome: (id: string, outcome: string) => at(`guidance/${id}/outcomes/${outcome}/`),
  figures: (id: string) => at(`guidance/${id}/figures/`),
  figure: (id: string, figure: string) => at(`guidance/${id}/figures/${figure}/`),
  checks: (id: string) => at(`guidance/${id}/checks/`),
  searchIndex: () => at('pagefind/'),
} as const;
