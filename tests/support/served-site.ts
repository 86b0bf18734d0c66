import type { TestProject } from 'vitest/node';

import { siteSettings } from '../../src/cli/build/site-settings.ts';
import { listen } from '../../src/cli/serve/listen.ts';
import { createSiteServer } from '../../src/cli/serve/site-server.ts';
import { setup as buildWhenOutOfDate } from './built-site.ts';
import { demoSite } from './demo-site.ts';
import { findBrowser } from './find-browser.ts';
import { findHeadlessShell } from './find-headless-shell.ts';
import { launchBrowser } from './launch-browser.ts';
import { thisMachine } from './this-machine.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the served site, with its base path and a slash at the end. */
    siteAddress: string;
    /** Address of the site of HTG241 and the invented documents, which hold every kind of figure. */
    demoAddress: string;
    /** Where connect-browser.ts reaches the browser that all test files share. */
    browserAddress: string;
  }
}

/**
 * Vitest's global set-up of the browser tests: serves the built site on a free port, as `npm start`
 * does, beside it a site of the invented documents, and starts one browser for all test files.
 *
 * @returns how to stop both again
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const [demo] = await Promise.all([demoSite(), buildWhenOutOfDate(project)]);
  const machine = thisMachine();
  const whole = findBrowser(machine);
  const browser = await launchBrowser(findHeadlessShell(machine) ?? whole);
  project.provide('browserAddress', browser.wsEndpoint());

  const { base } = siteSettings(process.env);
  const server = createSiteServer(project.getProvidedContext().siteFolder, { base });
  const port = await listen(server, 0);
  project.provide('siteAddress', `http://localhost:${port}${base}`);
  const demoServer = createSiteServer(demo, { base: '/' });
  project.provide('demoSite', demo);
  project.provide('demoAddress', `http://localhost:${await listen(demoServer, 0)}`);

  return async () => {
    await browser.close();
    for (const one of [server, demoServer]) {
      one.closeAllConnections();
      await new Promise((closed) => one.close(closed));
    }
  };
}
