import type { AstroIntegration } from 'astro';
import { sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { contentFolder } from '../loader/content-folder.ts';

/** While the site is developed, a saved file of the content is read again and shown at once. */
export function contentReload(): AstroIntegration {
  let folder = '';
  return {
    name: 'content-reload',
    hooks: {
      'astro:config:setup': ({ config }) => {
        folder = contentFolder(fileURLToPath(config.root));
      },
      'astro:server:setup': ({ server }) => {
        server.watcher.add(folder);
        server.watcher.on('all', (_event, path) => {
          if (!path.startsWith(`${folder}${sep}`)) return;
          for (const environment of Object.values(server.environments)) {
            environment.moduleGraph.invalidateAll();
            environment.hot.send({ type: 'full-reload', path: '*' });
          }
        });
      },
    },
  };
}
