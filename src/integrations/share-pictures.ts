import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { rounded } from '../statistics/rounded.ts';
import { urls } from '../urls.ts';
import { keptFromBefore } from './kept.ts';
import { pagePicture } from './share-pictures/page-picture.ts';

/** As many as there are threads that compress pictures. */
const AT_ONCE = 4;

/**
 * Draws the picture that stands beside a link to a page where people share it, from what the built page
 * tells machines of itself: one of the site, of every document and of every figure, without a word being
 * said. Other pages share the picture of the page above them.
 */
export function sharePictures(): AstroIntegration {
  return {
    name: 'share-pictures',
    hooks: {
      'astro:build:done': async ({ dir, pages, logger }) => {
        // The canvas takes a while to load, and most commands of Astro never draw.
        const { drawPicture } = await import('./share-pictures/draw-picture.ts');
        const site = fileURLToPath(dir);
        const kept = keptFromBefore();
        const owners = new Map<string, string>();
        for (const { pathname } of pages.toSorted((a, b) => (a.pathname < b.pathname ? -1 : 1))) {
          const file = urls.picture(urls.home() + pathname).slice(urls.home().length);
          if (!owners.has(file)) owners.set(file, pathname);
        }
        const left = [...owners];
        const draw = async (): Promise<number> => {
          let drawn = 0;
          for (let next = left.pop(); next !== undefined; next = left.pop()) {
            const [file, pathname] = next;
            const html = await readFile(join(site, pathname, 'index.html'), 'utf8').catch(() => '');
            const picture = pagePicture(html);
            if (picture === undefined) continue;
            await mkdir(dirname(join(site, file)), { recursive: true });
            const make = () => drawPicture(picture);
            const made = kept?.made(`picture ${JSON.stringify(picture)}`, make) ?? make();
            await writeFile(join(site, file), await made);
            drawn += 1;
          }
          return drawn;
        };
        const start = performance.now();
        const drawn = await Promise.all(Array.from({ length: AT_ONCE }, draw));
        const seconds = rounded((performance.now() - start) / 1000, 1);
        logger.info(`${drawn.reduce((sum, some) => sum + some, 0)} pictures in ${seconds} s`);
      },
    },
  };
}
