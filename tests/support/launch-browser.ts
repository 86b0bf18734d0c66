import { type Browser, chromium } from 'playwright-core';

/** Nothing of the browser's own talks to the network, so that every request seen is the site's. */
const QUIET = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Starts a headless browser; whoever starts it closes it.
 *
 * @param executablePath the browser that find-browser.ts found: `inject('browserPath')` in a test
 * @example const browser = await launchBrowser(inject('browserPath'));
 */
export function launchBrowser(executablePath: string): Promise<Browser> {
  // Chromium refuses to run as root inside its sandbox, which is how containers run it.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return chromium.launch({ executablePath, args: [...sandbox, ...QUIET] });
}
