import { resolve } from 'node:path';
import { chartSpec } from '../../../src/charts/registry.ts';
import { loadContent } from '../../../src/loader/load-content.ts';
import { citations, type Citations, type CitedFigure } from '../../../src/exports/citations.ts';
import type { SiteSource } from '../../../src/exports/csl-items.ts';
import { editionOf } from '../../../src/exports/edition.ts';
import { assemble } from '../../../src/model/assemble.ts';
import type { GuidanceEntries } from '../../../src/model/entries.ts';
import type { Guidance } from '../../../src/model/guidance.ts';

const root = resolve(import.meta.dirname, '../../..');

/** The files of HTG241. */
export const entries: GuidanceEntries = loadContent(resolve(root, 'content'), root).guidance.find(
  ({ id }) => id === 'htg241',
)!;

/** The real guidance HTG241. */
export const htg241: Guidance = assemble(entries).guidance;

/** The host of an invented copy of the site. */
export const ORIGIN = 'https://ledger.example.org';

/** An invented copy of the site. */
export const site: SiteSource = {
  title: 'Evidence Ledger',
  publisher: 'The Evidence Ledger project',
  edition: await editionOf(entries),
};

/** Its charts. */
export const figures: readonly CitedFigure[] = htg241.figures.map((figure) => {
  const { id, title, paragraphs } = chartSpec(htg241, figure);
  return { id, title, paragraphs: paragraphs.map(({ text }) => text) };
});

/** All citations of HTG241, as the site serves them. */
export const served: Citations = citations(htg241, site, figures, ORIGIN);
