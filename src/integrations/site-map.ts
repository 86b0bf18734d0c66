import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';

/** The map of the site for search engines, without the pages that say they are not for them. */
export function siteMap(): AstroIntegration {
  let folder = '';
  let base = '/';
  const usual = sitemap({ filter: (page) => isListed(pageFile(folder, base, page)) });
  return {
    ...usual,
    hooks: {
      ...usual.hooks,
      'astro:config:done': async (options) => {
        base = options.config.base;
        folder = fileURLToPath(options.config.outDir);
        await usual.hooks['astro:config:done']?.(options);
      },
    },
  };
}

const pageFile = (folder: string, base: string, address: string): string =>
  join(folder, new URL(address).pathname.slice(base.replace(/\/$/, '').length), 'index.html');

const isListed = (file: string): boolean =>
  !readFileSync(file, 'utf8').includes('<meta name="robots" content="noindex"');
