import type { Figure, Study } from '../../model/guidance.ts';
import type { GlossaryEntry } from '../../schema/glossary-term.ts';

/** What stands on a page, where that has a type of its own. */
export type PageContent = Readonly<
  | {
      kind: 'data';
      /** The downloads, by their names below the folder of data. */
      files: readonly Readonly<{ file: string; about: string; mediaType: string }>[];
    }
  | { kind: 'study'; study: Study }
  | { kind: 'figure'; figure: Figure }
  | { kind: 'glossary' }
  | { kind: 'term'; term: Readonly<{ id: string }> & GlossaryEntry }
>;
