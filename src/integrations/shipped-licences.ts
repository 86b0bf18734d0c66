import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { licenceNotices } from '../hosting/licence-notices.ts';

/** What readers get beside the scripts of pages: the search, and what the worker is bundled from. */
export const BESIDE_PAGES = [
  'node_modules/pagefind',
  'node_modules/workbox-core',
  'node_modules/workbox-precaching',
  'node_modules/workbox-routing',
  'node_modules/workbox-strategies',
] as const;

/** The terms of the typefaces, which lie beside them. */
const FONTS = 'src/styles/fonts/OFL.txt';
const RULE = `\n${'-'.repeat(80)}\n\n`;

/**
 * Writes `licences.txt`: the terms of all that readers get with a page and that others wrote, which are
 * the packages that the build bundles for browsers, the search, and the typefaces.
 */
export function shippedLicences(): AstroIntegration {
  let root = '';
  const places = new Set<string>(BESIDE_PAGES);
  return {
    name: 'shipped-licences',
    hooks: {
      'astro:config:setup': ({ config, updateConfig }) => {
        root = fileURLToPath(config.root);
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'shipped-packages',
                generateBundle(_options, bundle) {
                  if (this.environment.name !== 'client') return;
                  for (const file of Object.values(bundle)) {
                    if (file.type !== 'chunk') continue;
                    for (const place of file.moduleIds.flatMap(packageOf)) places.add(place);
                  }
                },
              },
            ],
          },
        });
      },
      'astro:build:done': async ({ dir }) => {
        const terms = await readFile(join(root, FONTS), 'utf8');
        await writeFile(
          join(fileURLToPath(dir), 'licences.txt'),
          `${licenceNotices(root, [...places])}${RULE}Source Sans 3, Source Serif 4: OFL-1.1\n\n${terms.trim()}\n`,
        );
      },
    },
  };
}

/** The place of the package that a module is from: `node_modules/chart.js`; none for the site's own. */
function packageOf(module: string): readonly string[] {
  const [, name] = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(module) ?? [];
  return name === undefined ? [] : [`node_modules/${name}`];
}
