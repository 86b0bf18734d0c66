import { isIPv6 } from 'node:net';
import { resolve } from 'node:path';

import { buildSite } from './build/build-site.ts';
import { siteSettings } from './build/site-settings.ts';
import { currentSite } from './serve/current-site.ts';
import { listen } from './serve/listen.ts';
import { createSiteServer } from './serve/site-server.ts';

// `npm start`: builds what is out of date, serves it, and prints the address when it answers. HOST
// names the address to listen on; without it only this machine is heard.
const root = resolve(import.meta.dirname, '../..');

try {
  const port = portFrom(process.env.PORT);
  if (!(await buildSite(root, { onlyWhenOutOfDate: true }))) {
    throw new Error('The site could not be built, so there is nothing to serve.');
  }
  const { base } = siteSettings(process.env);
  const host = process.env.HOST === '' ? undefined : process.env.HOST;
  const server = createSiteServer(currentSite(root), { base });
  const address = `http://${nameOf(host)}:${await listen(server, port, host)}${base}`;
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address} answers with status ${answer.status}`);
  console.log(`The site is at ${address}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

/** The name by which this machine reaches what listens on an address. */
function nameOf(host = '0.0.0.0'): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost';
  return isIPv6(host) ? `[${host}]` : host;
}

function portFrom(text = '4321'): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) {
    throw new Error(`PORT is "${text}"; allowed is a whole number from 0 to 65535`);
  }
  return port;
}
