import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { siteSettings } from './src/cli/build/site-settings.ts';
import { dataArchives } from './src/integrations/data-archives.ts';
import { searchIndex } from './src/integrations/search-index.ts';
import { sharePictures } from './src/integrations/share-pictures.ts';

/** Runs before first paint, so it stands in the page itself and the policy names its hash. */
const firstPaint = readFileSync(new URL('./src/islands/first-paint.js', import.meta.url), 'utf8');
const hashOf = (script) => `sha256-${createHash('sha256').update(script).digest('base64')}`;

const { site, base } = siteSettings(process.env);

/** What loads the other scripts of a page and tells what fails. */
const ON_EVERY_PAGE =
  /vite\/preload-helper|src\/islands\/(?:notice|load-part|kept-text|element)\.ts/;

export default defineConfig({
  ...(site !== '' && { site }),
  base,
  trailingSlash: 'always',
  integrations: [
    mdx({ smartypants: false, optimize: false }),
    searchIndex(),
    dataArchives(),
    // A site map holds whole addresses and nothing else.
    ...(site === '' ? [] : [sitemap()]),
    sharePictures(),
  ],
  build: { format: 'directory', inlineStylesheets: 'never' },
  vite: {
    build: {
      assetsInlineLimit: 0,
      // Small, and on almost every page: together they weigh less than one by one.
      rolldownOptions: {
        output: { codeSplitting: { groups: [{ name: 'on-every-page', test: ON_EVERY_PAGE }] } },
      },
    },
  },
  markdown: { syntaxHighlight: false },
  devToolbar: { enabled: false },
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        "connect-src 'self'",
        "font-src 'self'",
        "img-src 'self' data: blob:",
        "manifest-src 'self'",
        "worker-src 'self' blob:",
        "base-uri 'none'",
        "form-action 'self'",
        // No script writes markup; it makes elements.
        "require-trusted-types-for 'script'",
        "trusted-types 'none'",
      ],
      scriptDirective: {
        resources: ["'self'", "'wasm-unsafe-eval'"],
        hashes: [hashOf(firstPaint)],
      },
      styleDirective: { resources: ["'self'"] },
    },
  },
});
