import type { GuidanceEntry } from '../schema/guidance.ts';
import type { Guidance } from './guidance.ts';

type Renamed = GuidanceEntry['renamed'][number];

/** The folder of each kind of page, below the document. */
const FOLDERS = {
  section: '',
  study: 'studies/',
  outcome: 'outcomes/',
  figure: 'figures/',
} as const;

/** A page that has another address now, both as paths below the document: `studies/trial-90`. */
export type RenamedPage = Readonly<{ from: string; to: string }>;

/** The pages of a document that have another address now. */
export const renamedPages = ({ about }: Guidance): readonly RenamedPage[] =>
  about.renamed.flatMap(({ part, from, to }) =>
    part === 'result' ? [] : [{ from: FOLDERS[part] + from, to: FOLDERS[part] + to }],
  );

/** The names that a result had before. */
export const earlierNames = ({ about }: Guidance, result: string): readonly string[] =>
  about.renamed.flatMap(({ part, from, to }) => (part === 'result' && to === result ? [from] : []));

/** The names of all parts of a kind. */
export const namesOfParts = (
  { sections, studies, outcomes, figures, results }: Guidance,
  part: Renamed['part'],
): readonly string[] =>
  ({
    section: () => sections.map(({ slug }) => slug),
    study: () => studies.map(({ id }) => id),
    outcome: () => outcomes.map(({ id }) => id),
    figure: () => figures.map(({ id }) => id),
    result: () => results.map(({ id }) => id),
  })[part]();
