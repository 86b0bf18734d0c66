import type { Entry } from './entries.ts';
import type { Problem } from './content-error.ts';

/** Collects what is wrong while the model is put together. */
export class Problems {
  readonly all: Problem[] = [];

  /** Notes a problem of a content file, at the keys and positions that lead to it. */
  add(
    entry: Pick<Entry<unknown>, 'file'>,
    path: Problem['path'],
    wrong: string,
    allowed: string,
  ): void {
    this.all.push({ file: entry.file, path, wrong, allowed });
  }
}

/** What may be written in place of an unknown name, for the second half of a message. */
export function oneOf(names: Iterable<string>): string {
  const sorted = [...names].toSorted();
  return sorted.length === 0 ? 'nothing is defined yet' : `use one of ${sorted.join(', ')}`;
}
