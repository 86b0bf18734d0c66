import type { StudyEntry } from '../schema/study.ts';
import type { Entry } from './entries.ts';
import type { Value } from './guidance.ts';
import type { Problems } from './problems.ts';

/** A mention of a value by a publication, with where it stands in the file. */
type Mention = Readonly<{ id: string; path: readonly (string | number)[] }>;

/**
 * Notes what the publication behind a study refers to and is not there: arms and values of that study,
 * each with one verdict.
 */
export function checkPublication(
  entry: Entry<StudyEntry>,
  values: ReadonlyMap<string, Value>,
  problems: Problems,
): void {
  const { publication, arms } = entry.data;
  if (publication === 'not-identified') return;
  const { agrees, differs, unseen, adds, remarks } = publication;
  if (agrees.arms.length + agrees.values.length === 0) {
    problems.add(
      entry,
      ['publication', 'agrees'],
      'nothing of the publication agrees with the study',
      'name arms or values that it has in common, or write not-identified',
    );
  }
  agrees.arms.forEach((id, index) => {
    if (!(id in arms)) {
      const path = ['publication', 'agrees', 'arms', index];
      problems.addUnknown(entry, path, 'arm', id, Object.keys(arms));
    }
  });

  const compared: readonly Mention[] = [
    ...agrees.values.map((id, index) => ({ id, path: ['agrees', 'values', index] })),
    ...differs.map(({ value: id }, index) => ({ id, path: ['differs', index, 'value'] })),
    ...unseen.map((id, index) => ({ id, path: ['unseen', index] })),
  ];
  const inWords: readonly Mention[] = [
    ...adds.flatMap(({ label }, index) => mentions(label, ['adds', index, 'label'])),
    ...remarks.flatMap((remark, index) => mentions(remark, ['remarks', index])),
  ];
  const own = [...values.keys()].filter((id) => id === entry.id || id.startsWith(`${entry.id}.`));
  for (const { id, path } of [...compared, ...inWords]) {
    if (!own.includes(id)) {
      problems.addUnknown(entry, ['publication', ...path], 'value of this study', id, own);
    }
  }
  const seen = new Set<string>();
  for (const { id, path } of compared) {
    if (seen.has(id)) {
      problems.add(
        entry,
        ['publication', ...path],
        `${id} is compared twice`,
        'list it once, as agreeing, differing or unseen',
      );
    }
    seen.add(id);
  }
}

const mentions = (text: string, path: Mention['path']): Mention[] =>
  [...text.matchAll(/\{([^{}]*)\}/g)].map(([, id = '']) => ({ id, path }));
