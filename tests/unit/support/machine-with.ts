import type { Machine } from '../../support/find-browser.ts';

/** What a machine of a test has. */
interface Given extends Partial<Machine> {
  /** Files that are there from the start. */
  readonly files?: readonly string[];
  /** Files that are there and are no browsers, as Ubuntu's stub for a snap. */
  readonly stubs?: readonly string[];
  /** What a command leaves behind; a text is the reason why it fails. */
  readonly commands?: Readonly<Record<string, readonly string[] | string>>;
}

/** A machine with nothing but what the test gives it, and a list of the commands it was asked for. */
export function machineWith({ files = [], stubs = [], commands = {}, ...rest }: Given) {
  const present = new Set([...files, ...stubs]);
  const asked: string[] = [];
  const machine: Machine = {
    environment: {},
    platform: 'linux',
    isRoot: false,
    hasApt: false,
    playwrightBrowser: '/playwright/chrome',
    playwrightCli: '/cli.js',
    exists: (path) => present.has(path),
    onPath: (name) => (present.has(`/usr/bin/${name}`) ? `/usr/bin/${name}` : undefined),
    isBrowser: (path) => !stubs.includes(path),
    run: (command, args) => {
      const line = [command === process.execPath ? 'node' : command, ...args].join(' ');
      asked.push(line);
      const effect = commands[line] ?? 'no network';
      if (typeof effect === 'string') return effect;
      for (const file of effect) present.add(file);
      return undefined;
    },
    ...rest,
  };
  return { machine, asked };
}
