import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { siteSettings } from './src/cli/build/site-settings.ts';
import { contentReload } from './src/integrations/content-reload.ts';
import { dataArchives } from './src/integrations/data-archives.ts';
import { hostFiles } from './src/integrations/host-files.ts';
import { offlineLists } from './src/integrations/offline-lists.ts';
import { pageRendering } from './src/integrations/page-rendering.ts';
import { searchIndex } from './src/integrations/search-index.ts';
import { sharePictures } from './src/integrations/share-pictures.ts';
import { shippedLicences } from './src/integrations/shipped-licences.ts';
import { siteMap } from './src/integrations/site-map.ts';

/**
 * Runs before first paint, so it stands in the page itself, in as few letters as it can be written, and the
 * policy names its hash.
 */
const FIRST_PAINT = 'first-paint.js';
/** What a browser may fetch ahead when a reader is about to follow a link; it stands there too. */
const SPECULATION_RULES = 'speculation-rules.json';
const hashOf = (name) => {
  const script = readFileSync(new URL(`./src/islands/${name}`, import.meta.url));
  return `sha256-${createHash('sha256').update(script).digest('base64')}`;
};

const { site, base } = siteSettings(process.env);

export default defineConfig({
  ...(site !== '' && { site }),
  base,
  trailingSlash: 'always',
  integrations: [
    mdx({ smartypants: false, optimize: false }),
    contentReload(),
    pageRendering(),
    searchIndex(),
    dataArchives(),
    // A site map holds whole addresses and nothing else.
    ...(site === '' ? [] : [siteMap()]),
    sharePictures(),
    shippedLicences(),
    offlineLists(),
    hostFiles(),
  ],
  build: { format: 'directory', inlineStylesheets: 'always' },
  vite: {
    build: {
      assetsInlineLimit: 0,
      rolldownOptions: {
        output: {
          codeSplitting: {
            groups: [
              {
                name: 'every-page',
                test: /vite\/preload-helper|src\/layouts\/Page\.astro|src\/islands\/(?:notice|load-part|kept-text|element|every-page)\.ts/,
              },
              // Small, and asked for together: each file of its own would cost more in headers.
              {
                name: 'shared',
                test: /src\/(?:urls|search\/search-words|format\/words|islands\/(?:load-styles|trusted-address))\.ts/,
              },
            ],
          },
        },
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
        "worker-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
        // No script writes markup; it makes elements. One policy lets the site's own workers run.
        "require-trusted-types-for 'script'",
        'trusted-types own-workers',
      ],
      scriptDirective: {
        resources: ["'self'"],
        hashes: [hashOf(FIRST_PAINT), hashOf(SPECULATION_RULES)],
      },
      styleDirective: { resources: ["'self'"] },
    },
  },
});
