import { buffer } from 'node:stream/consumers';

import type { Download } from 'playwright-core';

/** The bytes of a file that a page has saved: the shared browser has no path of ours to save it to. */
export async function downloaded(download: Download): Promise<Buffer> {
  return buffer(await download.createReadStream());
}
