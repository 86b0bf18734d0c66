import type { Machine } from './find-browser.ts';

const NAME = 'chromium-headless-shell';

/**
 * The headless shell of Chromium: the same engine without the parts that draw windows, so a page is open
 * in less than half the time. It keeps no pages for going back; whoever tests that takes find-browser.ts.
 * Where Debian's package can be installed, it is.
 *
 * @returns its path; undefined where there is none, or where the environment names the browser to use
 * @example findHeadlessShell(thisMachine()); // '/usr/bin/chromium-headless-shell'
 */
export function findHeadlessShell(machine: Machine): string | undefined {
  if ((machine.environment.EVIDENCE_LEDGER_BROWSER ?? '') !== '') return undefined;
  const find = () => {
    const path = machine.onPath(NAME);
    return path !== undefined && machine.isBrowser(path) ? path : undefined;
  };
  const there = find();
  if (there !== undefined || !machine.hasApt || !machine.isRoot) return there;
  machine.run('apt-get', [
    ...['-o', 'Acquire::Retries=0', '-o', 'Acquire::http::Timeout=20'],
    ...['install', '-y', '--no-install-recommends', NAME],
  ]);
  return find();
}
