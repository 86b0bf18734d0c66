import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';

/**
 * Writes the search index of the built pages with Pagefind.
 *
 * Full stops belong to words here: without that, `4.1` would be two numbers and match `41%`.
 */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const { index, errors } = await createIndex({
          includeCharacters: '.%',
          forceLanguage: 'en',
        });
        if (index === undefined) throw new Error(errors.join('\n'));
        const added = await index.addDirectory({ path: fileURLToPath(dir) });
        const written = await index.writeFiles({
          outputPath: fileURLToPath(new URL('pagefind/', dir)),
        });
        await close();
        const failed = [...added.errors, ...written.errors];
        if (failed.length > 0) throw new Error(failed.join('\n'));
        logger.info(`read ${added.page_count} pages`);
      },
    },
  };
}
