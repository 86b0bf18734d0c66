import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { join } from 'node:path';
import { cwd } from 'node:process';
import { contentFolder } from './loader/content-folder.ts';
import { page } from './schema/page.ts';

/**
 * The pages of the site itself, which are MDX with headings. All other content is read by the loader,
 * for the pages as for the check.
 */
export const collections = {
  pages: defineCollection({
    loader: glob({
      base: join(contentFolder(cwd()), 'pages'),
      pattern: '*.mdx',
      generateId: ({ entry }) => entry.replace(/\.mdx$/, ''),
    }),
    schema: page,
  }),
};
