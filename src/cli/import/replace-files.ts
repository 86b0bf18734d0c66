import { renameSync, rmSync, writeFileSync } from 'node:fs';

/** A file, its new text and the text that it has now, if it exists. */
export interface FileChange {
  readonly path: string;
  readonly text: string;
  readonly earlier: string | undefined;
}

/**
 * Writes several files so that either all of them are new or all of them are as they were: each is
 * written beside its place, and they are moved there when all are written.
 *
 * @throws the error of the file system, after everything was put back
 */
export function replaceFiles(changes: readonly FileChange[]): void {
  const moves = changes.map((change) => ({
    ...change,
    temporary: `${change.path}.${String(process.pid)}.new`,
  }));
  const moved: FileChange[] = [];
  try {
    for (const { temporary, text } of moves) writeFileSync(temporary, text);
    for (const move of moves) {
      renameSync(move.temporary, move.path);
      moved.push(move);
    }
  } catch (error) {
    for (const { path, earlier } of moved) {
      if (earlier === undefined) rmSync(path, { force: true });
      else writeFileSync(path, earlier);
    }
    throw error;
  } finally {
    for (const { temporary } of moves) rmSync(temporary, { force: true });
  }
}
