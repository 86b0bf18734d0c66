import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { writeOfflineLists } from './offline-lists/write-offline-lists.ts';
import { writeServiceWorker } from './offline-lists/write-service-worker.ts';

/**
 * Writes what a browser needs to keep guidance for reading without a network: the worker that does it,
 * and of the site and of every document the list of its files. It reads all files,
 * so that whatever writes for readers comes before it.
 */
export function offlineLists(): AstroIntegration {
  return {
    name: 'offline-lists',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const site = fileURLToPath(dir);
        await writeServiceWorker(site);
        const { edition, bytes } = await writeOfflineLists(site);
        const total = bytes.site + Object.values(bytes.guidance).reduce((sum, one) => sum + one, 0);
        logger.info(`edition ${edition}: ${Math.ceil(total / 1000)} kB can be kept`);
      },
    },
  };
}
