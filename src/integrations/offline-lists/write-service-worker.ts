import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const WORKER = fileURLToPath(new URL('../../islands/offline/service-worker.js', import.meta.url));

/**
 * Writes the service worker into the root of a built site, below which it answers, as one script:
 * browsers do not all run modules there.
 *
 * @param site - folder of the built site
 */
export async function writeServiceWorker(site: string): Promise<void> {
  await build({
    entryPoints: [WORKER],
    outfile: join(site, 'service-worker.js'),
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    define: { 'process.env.NODE_ENV': '"production"' },
  });
}
