import type { GuidanceEntries } from './entries.ts';
import type { Problems } from './problems.ts';

/**
 * Notes what refers to itself, by itself or round a circle: a study that is part of itself, a follow-up
 * that is the same as its own, a paragraph that refers to itself.
 */
export function checkSelf({ studies, paragraphs }: GuidanceEntries, problems: Problems): void {
  const partOf = new Map(studies.map(({ id, data }) => [id, data.partOf]));
  for (const entry of studies) {
    if (comesBack(partOf, entry.id)) {
      problems.add(
        entry,
        ['partOf'],
        `${entry.id} is part of itself`,
        'name the review that reports the study',
      );
    }
    const sameAs = new Map(
      entry.data.results.map(({ id, followUp }) => [
        id,
        typeof followUp !== 'string' && followUp.kind === 'same-as' ? followUp.result : undefined,
      ]),
    );
    entry.data.results.forEach(({ id }, index) => {
      if (comesBack(sameAs, id)) {
        problems.add(
          entry,
          ['results', index, 'followUp', 'result'],
          `the follow-up of ${id} is said to be its own`,
          'name the result that holds it',
        );
      }
    });
  }
  for (const entry of paragraphs) {
    const { data, id } = entry;
    const references = [
      { path: ['crossReferences'], numbers: data.crossReferences },
      ...(data.kind === 'action'
        ? data.actions.map(({ see }, index) => ({ path: ['actions', index, 'see'], numbers: see }))
        : []),
    ];
    for (const { path, numbers } of references) {
      if (numbers.includes(id)) {
        problems.add(entry, path, `paragraph ${id} refers to itself`, 'take it off the list');
      }
    }
  }
}

/** Whether a name leads back to itself. */
function comesBack(leads: ReadonlyMap<string, string | undefined>, start: string): boolean {
  const seen = new Set<string>();
  let at = leads.get(start);
  while (at !== undefined && !seen.has(at)) {
    if (at === start) return true;
    seen.add(at);
    at = leads.get(at);
  }
  return false;
}
