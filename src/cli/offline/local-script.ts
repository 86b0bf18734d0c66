import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { build, type Plugin } from 'vite';

const SHEET = '.css?url';

/** The address of a style sheet holds the sheet itself. */
const sheetsInAddresses: Plugin = {
  name: 'sheets-in-addresses',
  enforce: 'pre',
  async load(id) {
    if (!id.endsWith(SHEET)) return null;
    const sheet = await readFile(id.replace(/\?url$/, ''), 'base64');
    return `export default 'data:text/css;base64,${sheet}'`;
  },
};

/**
 * The script of a copy that is opened from a folder, as one classic script with its styles in it: modules
 * and parts that are loaded later come by requests, which browsers refuse from a file. Vite bundles it,
 * as it does the site's own scripts inside Astro.
 *
 * @param root folder of the project
 * @throws Error when it cannot be bundled
 */
export async function localScript(root: string): Promise<string> {
  const built = await build({
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [sheetsInAddresses],
    build: {
      write: false,
      lib: {
        entry: join(root, 'src', 'islands', 'local-copy.ts'),
        formats: ['iife'],
        name: 'localCopy',
      },
    },
  });
  const chunks = [built]
    .flat()
    .flatMap((one) => ('output' in one ? one.output : []))
    .filter((file) => file.type === 'chunk');
  const [script] = chunks;
  if (script === undefined || chunks.length > 1) {
    throw new Error(`the script of the copy became ${chunks.length} files, and must be one`);
  }
  return script.code;
}
