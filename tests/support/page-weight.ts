import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

import type { SitePage } from './read-pages.ts';

/** What a reader's browser fetches for a page before anything is asked for, without fonts. */
export interface PageWeight {
  /** Bytes of the page, its style sheets and its scripts, compressed with Brotli. */
  readonly total: number;
  /** The part of it that is script, scripts written in the page included. */
  readonly script: number;
  /** Paths of the scripts, with those that they import at once. */
  readonly scripts: readonly string[];
  /** How many style sheets are fetched beside the page. */
  readonly styleSheets: number;
}

/** `import … from "./a.js"`, `import "./a.js"`, `export … from "./a.js"`; not `import("./a.js")`. */
const STATIC_IMPORT =
  /(?:^|[;}\s])(?:im|ex)port\s*(?:[\w$*{][^"'();]*?\bfrom\s*)?["']([^"']+)["']/g;

/** Weighs a page of a built site that lives at the root of its host. */
export function pageWeight(folder: string, { html, document }: SitePage): PageWeight {
  const styles = document
    .querySelectorAll('link[rel="stylesheet"]')
    .map((link) => link.getAttribute('href') ?? '');
  const scripts = withImports(
    folder,
    document.querySelectorAll('script[src]').map((script) => script.getAttribute('src') ?? ''),
  );
  const written = document
    .querySelectorAll('script:not([src]):not([type$="json"])')
    .map((script) => compressed(script.textContent));
  const fetched = sum(scripts.map((path) => compressed(readFileSync(join(folder, path)))));
  return {
    total:
      compressed(html) +
      fetched +
      sum(styles.map((path) => compressed(readFileSync(join(folder, path))))),
    script: fetched + sum(written),
    scripts,
    styleSheets: styles.length,
  };
}

/** Bytes after Brotli at its highest quality, as a static host keeps them. */
export function compressed(contents: string | Buffer): number {
  return brotliCompressSync(contents).byteLength;
}

function withImports(folder: string, paths: readonly string[]): readonly string[] {
  const found = new Set<string>(paths);
  for (const path of found) {
    const code = readFileSync(join(folder, path), 'utf8');
    for (const [, imported = ''] of code.matchAll(STATIC_IMPORT)) {
      found.add(new URL(imported, `http://site.invalid${path}`).pathname);
    }
  }
  return [...found];
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
