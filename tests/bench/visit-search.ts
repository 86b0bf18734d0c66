import type { Browser } from 'playwright-core';

import { slowLine } from './slow-line.ts';
import { CPU_SLOWDOWN, TELEPHONE } from './visit-page.ts';

/** How the search of a site is opened, typed into and read. */
export type SearchOf = Readonly<{ key: string; field: string; result: string }>;

/** A first and a later search: milliseconds from the key that opens it, and bytes over the network. */
export type Searches = Readonly<
  Record<'first' | 'later', Readonly<{ milliseconds: number; bytes: number }>>
>;

/** Words that a few places of the document hold each. */
const [FIRST, LATER] = ['fever', 'governance'];

/** Searches twice as a reader does who has just opened a page for the first time, on slow 4G. */
export async function visitSearch(
  browser: Browser,
  { port, path }: Readonly<{ port: number; path: string }>,
  { key, field, result }: SearchOf,
): Promise<Searches> {
  const line = await slowLine(port);
  const reader = await browser.newContext(TELEPHONE);
  try {
    const page = await reader.newPage();
    const devtools = await reader.newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
    await page.goto(`http://localhost:${line.port}${path}`);
    await page.waitForLoadState('networkidle');
    const cost = async (ask: () => Promise<void>, words: string) => {
      const [start, before] = [performance.now(), line.bytes()];
      await ask();
      await page
        .locator(result)
        .filter({ hasText: new RegExp(words, 'i') })
        .first()
        .waitFor();
      const milliseconds = performance.now() - start;
      await page.waitForLoadState('networkidle');
      return { milliseconds, bytes: line.bytes() - before };
    };
    const first = await cost(async () => {
      await page.keyboard.press(key);
      await page.locator(field).fill(FIRST);
    }, FIRST);
    const later = await cost(() => page.locator(field).fill(LATER), LATER);
    return { first, later };
  } finally {
    await reader.close();
    line.close();
  }
}
