import { describe, expect, test } from 'vitest';

import { findHeadlessShell } from '../../support/find-headless-shell.ts';
import { machineWith } from './machine-with.ts';

const SHELL = '/usr/bin/chromium-headless-shell';
const INSTALL =
  'apt-get -o Acquire::Retries=0 -o Acquire::http::Timeout=20 ' +
  'install -y --no-install-recommends chromium-headless-shell';

describe('findHeadlessShell', () => {
  test('the shell on the machine is taken, and nothing is installed', () => {
    const { machine, asked } = machineWith({ files: [SHELL], isRoot: true, hasApt: true });
    expect(findHeadlessShell(machine)).toBe(SHELL);
    expect(asked).toEqual([]);
  });

  test('root on Debian installs it', () => {
    const { machine, asked } = machineWith({
      isRoot: true,
      hasApt: true,
      commands: { [INSTALL]: [SHELL] },
    });
    expect(findHeadlessShell(machine)).toBe(SHELL);
    expect(asked).toEqual([INSTALL]);
  });

  test.each([
    { isRoot: true, hasApt: true },
    { isRoot: false, hasApt: true },
    { isRoot: true, hasApt: true, stubs: [SHELL] },
  ])('there is none where it cannot be had: %j', (given) => {
    expect(findHeadlessShell(machineWith(given).machine)).toBeUndefined();
  });

  test('a browser that the environment names is the one to use', () => {
    const environment = { EVIDENCE_LEDGER_BROWSER: '/mine' };
    const { machine } = machineWith({ files: [SHELL, '/mine'], environment });
    expect(findHeadlessShell(machine)).toBeUndefined();
  });
});
