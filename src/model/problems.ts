import type { Entry } from './entries.ts';
import type { Problem } from './content-error.ts';

/** How many names a message lists before it keeps to those that resemble what was written. */
const LONG_LIST = 12;

/** Collects what is wrong while the model is put together. */
export class Problems {
  readonly all: Problem[] = [];
  readonly #lost: Set<string>;

  /** @param lost - see {@link Problems.lose} */
  constructor(lost: readonly string[] = []) {
    this.#lost = new Set(lost);
  }

  /** Notes a problem of a content file, at the keys and positions that lead to it. */
  add(
    entry: Pick<Entry<unknown>, 'file'>,
    path: Problem['path'],
    wrong: string,
    allowed: string,
  ): void {
    this.all.push({ file: entry.file, path, wrong, allowed });
  }

  /** Notes a name that stands for nothing. */
  addUnknown(
    entry: Pick<Entry<unknown>, 'file'>,
    path: Problem['path'],
    kind: string,
    name: string,
    names: Iterable<string>,
  ): void {
    if (this.isLost(name)) return;
    this.add(entry, path, `there is no ${kind} ${name}`, oneOf(names, name));
  }

  /**
   * Remembers a study, paragraph, result … that is left out because of a problem of its own, so that
   * whatever names it, or a part of it, is not told as well.
   */
  lose(name: string): void {
    this.#lost.add(name);
  }

  /** Whether a name, or what it is part of, is left out because of a problem that was told. */
  isLost(name: string): boolean {
    const steps = name.split('.');
    return steps.some((_, index) => this.#lost.has(steps.slice(0, index + 1).join('.')));
  }
}

/**
 * What may be written in place of an unknown name, for the second half of a message.
 *
 * @param like - what was written; of a long list, the names that begin most like it are given
 */
export function oneOf(names: Iterable<string>, like = ''): string {
  const sorted = [...names].toSorted();
  if (sorted.length === 0) return 'nothing is defined yet';
  if (sorted.length <= LONG_LIST) return `use one of ${sorted.join(', ')}`;
  const longest = Math.max(...sorted.map((name) => sharedStart(name, like)));
  return `use one of ${sorted.filter((name) => sharedStart(name, like) === longest).join(', ')}`;
}

/** How many characters two names have in common from their beginning. */
function sharedStart(name: string, other: string): number {
  let length = 0;
  while (length < name.length && name[length] === other[length]) length += 1;
  return length;
}
