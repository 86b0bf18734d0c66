import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout } from 'node:timers/promises';

/** SQLite's result code for a database that another process holds (`SQLITE_BUSY`). */
const BUSY = 5;

/** How often a build that waits looks again, in milliseconds. */
const PATIENCE = 250;

/**
 * Does some work while no other build of the same project works. A build that finds another one
 * running says so once and waits for its end.
 *
 * The lock is that of an empty SQLite database: the operating system gives it back when the process
 * that holds it ends, however it ends, so that no build has to guess whether a lock is stale.
 *
 * @param root folder of the project
 * @param tell receives what the person who waits should read
 * @returns what the work returns; its error is passed on
 * @see https://www.sqlite.org/lang_transaction.html
 * @example await withBuildLock('/site', console.log, () => publish());
 */
export async function withBuildLock<T>(
  root: string,
  tell: (text: string) => void,
  work: () => Promise<T>,
): Promise<T> {
  await mkdir(join(root, '.build'), { recursive: true });
  const lock = new DatabaseSync(join(root, '.build', 'lock'), { timeout: 0 });
  try {
    if (!isTaken(lock)) {
      tell('Another build of this site is running; this one begins when that one ends.');
      do await setTimeout(PATIENCE);
      while (!isTaken(lock));
    }
    return await work();
  } finally {
    lock.close();
  }
}

/** Whether the lock is ours from now on. */
function isTaken(lock: DatabaseSync): boolean {
  try {
    lock.exec('BEGIN EXCLUSIVE');
    return true;
  } catch (error) {
    if (error instanceof Error && 'errcode' in error && error.errcode === BUSY) return false;
    throw error;
  }
}
