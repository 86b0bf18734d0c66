import { join } from 'node:path';

/** What the search for a browser may ask of the machine; a test gives its own answers. */
export interface Machine {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  readonly isRoot: boolean;
  /** Whether Debian's package manager installs programs here. */
  readonly hasApt: boolean;
  /** Where Playwright keeps the browser that it installs, installed or not. */
  readonly playwrightBrowser: string;
  /** The script of Playwright's command line. */
  readonly playwrightCli: string;
  exists(path: string): boolean;
  /** Full path of a program on the search path. */
  onPath(name: string): string | undefined;
  /** Whether the program at the path is a browser that starts. */
  isBrowser(path: string): boolean;
  /** Runs a program to its end; a text says why it failed. */
  run(command: string, args: readonly string[]): string | undefined;
}

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];

/**
 * Finds a browser for the browser tests, and gets one when the machine has none, so that the tests
 * never have to be skipped. In this order:
 *
 * 1. the path in `EVIDENCE_LEDGER_BROWSER`, which must then be a browser;
 * 2. Chromium or Chrome on the machine;
 * 3. the browser that Playwright has installed earlier;
 * 4. Debian's package, where we may install it (on Ubuntu it can be an empty stub, so it is tried);
 * 5. Playwright's own installer.
 *
 * @returns path of a browser that starts
 * @throws Error, one line that says everything that was tried
 * @example findBrowser(thisMachine()); // '/usr/bin/chromium'
 */
export function findBrowser(machine: Machine): string {
  const wanted = machine.environment.EVIDENCE_LEDGER_BROWSER;
  if (wanted !== undefined && wanted !== '') {
    if (machine.exists(wanted) && machine.isBrowser(wanted)) return wanted;
    throw new Error(
      `EVIDENCE_LEDGER_BROWSER is "${wanted}", which is not a browser that starts; ` +
        'give the path of Chromium or Chrome, or leave the variable out',
    );
  }

  const installed = findInstalled(machine);
  if (installed !== undefined) return installed;
  const tried = [`no Chromium or Chrome on the machine (${NAMES.join(', ')})`];

  if (works(machine, machine.playwrightBrowser)) return machine.playwrightBrowser;
  tried.push('none from Playwright');

  if (machine.hasApt && machine.isRoot) {
    const problem =
      machine.run('apt-get', ['update']) ??
      machine.run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium']);
    const packaged = problem === undefined ? findInstalled(machine) : undefined;
    if (packaged !== undefined) return packaged;
    tried.push(`apt-get install chromium: ${problem ?? 'what it installed does not start'}`);
  }

  const withLibraries = machine.hasApt && machine.isRoot ? ['--with-deps'] : [];
  const problem = machine.run(process.execPath, [
    machine.playwrightCli,
    'install',
    ...withLibraries,
    'chromium',
  ]);
  if (problem === undefined && works(machine, machine.playwrightBrowser)) {
    return machine.playwrightBrowser;
  }
  tried.push(`playwright install chromium: ${problem ?? 'what it installed does not start'}`);

  throw new Error(
    `No browser for the browser tests: ${tried.join('; ')}. ` +
      'Install Chromium or Chrome, or give its path in EVIDENCE_LEDGER_BROWSER',
  );
}

function findInstalled(machine: Machine): string | undefined {
  const named = NAMES.map((name) => machine.onPath(name)).filter((path) => path !== undefined);
  return [...named, ...usualPlaces(machine)].find((path) => works(machine, path));
}

function works(machine: Machine, path: string): boolean {
  return machine.exists(path) && machine.isBrowser(path);
}

/** Where macOS and Windows keep the programs that they do not put on the search path. */
function usualPlaces({ environment, platform }: Machine): readonly string[] {
  if (platform === 'darwin') {
    return ['Google Chrome', 'Chromium'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  if (platform === 'win32') {
    return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
      .map((variable) => environment[variable])
      .filter((folder) => folder !== undefined)
      .flatMap((folder) => [
        join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
        join(folder, 'Chromium', 'Application', 'chrome.exe'),
      ]);
  }
  return [];
}
