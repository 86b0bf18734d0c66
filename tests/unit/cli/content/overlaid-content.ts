import { cpSync, globSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** The invented guidance documents of the tests. */
export const FIXTURES = resolve(import.meta.dirname, '../../../fixtures/guidance');

/**
 * The complete invented content in a temporary folder, with the files of some faults laid over it. A
 * file called `<name>.delete` takes `<name>` away.
 *
 * @returns the folder that holds `content/`; whoever asks for it removes it
 */
export function overlaidContent(faults: readonly string[]): string {
  const root = mkdtempSync(join(tmpdir(), 'evidence-ledger-'));
  const content = join(root, 'content');
  for (const folder of ['complete', ...faults]) {
    cpSync(join(FIXTURES, folder), content, { recursive: true });
  }
  rmSync(join(content, 'problems.txt'), { force: true });
  for (const mark of globSync('**/*.delete', { cwd: content })) {
    rmSync(join(content, mark));
    rmSync(join(content, mark.replace(/\.delete$/, '')));
  }
  return root;
}
