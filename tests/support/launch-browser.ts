import { type BrowserServer, chromium } from 'playwright-core';

/** Nothing of the browser's own talks to the network, so that every request seen is the site's. */
const QUIET = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Pages of a reader share a process, which has compiled the site's scripts once. */
const SHARED = ['--process-per-site'];

/**
 * Starts a headless browser that connect-browser.ts reaches from every test file; whoever starts it
 * closes it.
 *
 * @param executablePath the browser that find-browser.ts found
 * @example const server = await launchBrowser('/usr/bin/chromium'); server.wsEndpoint();
 */
export function launchBrowser(executablePath: string): Promise<BrowserServer> {
  // Chromium refuses to run as root inside its sandbox, which is how containers run it.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return chromium.launchServer({
    executablePath,
    host: '127.0.0.1',
    args: [...sandbox, ...QUIET, ...SHARED],
  });
}
