import { type Browser, chromium } from 'playwright-core';
import { inject } from 'vitest';

let connected: Promise<Browser> | undefined;

/**
 * The one browser that all test files share, which served-site.ts has started and closes. What a
 * reader keeps is kept in a context, so a test that makes its own context shares nothing else.
 *
 * @example const browser = await connectBrowser();
 */
export function connectBrowser(): Promise<Browser> {
  connected ??= chromium.connect(inject('browserAddress'));
  return connected;
}
