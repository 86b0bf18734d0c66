import type { EditionChange } from '../../exports/edition-changes.ts';
import type { GuidanceEntry } from '../../schema/guidance.ts';

/** What an edition changed, in the editor's words. */
export type SaidChanges = GuidanceEntry['editions'][number]['changes'];

const FIGURES = /[\d.,%]+/g;

/**
 * What changed and no line of the edition tells. A line tells the changes of its kind in its paragraphs, or,
 * where it names none, those that stand in no paragraph; one of a figure also tells of a sentence in which
 * nothing but figures changed.
 */
export const unsaidChanges = (
  changes: readonly EditionChange[],
  said: SaidChanges,
): readonly EditionChange[] =>
  changes.filter((change) => {
    const kinds = isOfFigures(change) ? [change.kind, 'figure'] : [change.kind];
    return !said.some(
      ({ kind, paragraphs }) =>
        kinds.includes(kind) &&
        (change.paragraph === undefined
          ? paragraphs.length === 0
          : paragraphs.includes(change.paragraph)),
    );
  });

const isOfFigures = ({ was, now }: EditionChange): boolean =>
  was?.replaceAll(FIGURES, '') === now?.replaceAll(FIGURES, '');
