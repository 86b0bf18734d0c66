import { describe, expect, test } from 'vitest';

import { findBrowser } from '../../support/find-browser.ts';
import { machineWith } from './machine-with.ts';

const everything = ['/mine', '/usr/bin/chromium', '/usr/bin/google-chrome', '/playwright/chrome'];
const aptInstall = 'apt-get install -y --no-install-recommends chromium';

// Expected values: the order that findBrowser's description gives.
describe('findBrowser', () => {
  test('the browser that the environment names comes first', () => {
    const { machine } = machineWith({
      files: everything,
      environment: { EVIDENCE_LEDGER_BROWSER: '/mine' },
    });
    expect(findBrowser(machine)).toBe('/mine');
  });

  test.each([{ files: ['/usr/bin/chromium'] }, { stubs: ['/mine'], files: ['/usr/bin/chromium'] }])(
    'a named browser that is none is an error although there is another: %j',
    (given) => {
      const { machine } = machineWith({
        ...given,
        environment: { EVIDENCE_LEDGER_BROWSER: '/mine' },
      });
      expect(() => findBrowser(machine)).toThrow(
        'EVIDENCE_LEDGER_BROWSER is "/mine", which is not a browser that starts; ' +
          'give the path of Chromium or Chrome, or leave the variable out',
      );
    },
  );

  test("the machine's own browser comes before Playwright's", () => {
    expect(findBrowser(machineWith({ files: everything }).machine)).toBe('/usr/bin/chromium');
  });

  test('a stub is passed over for the next browser on the machine', () => {
    const { machine } = machineWith({
      stubs: ['/usr/bin/chromium'],
      files: ['/usr/bin/google-chrome'],
    });
    expect(findBrowser(machine)).toBe('/usr/bin/google-chrome');
  });

  test.each([
    ['darwin', {}, '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
    ['darwin', {}, '/Applications/Chromium.app/Contents/MacOS/Chromium'],
    ['win32', { PROGRAMFILES: '/Programs' }, '/Programs/Google/Chrome/Application/chrome.exe'],
  ] as const)('on %s with %j a browser is found at %s', (platform, environment, place) => {
    const { machine } = machineWith({ platform, environment, files: [place] });
    expect(findBrowser(machine)).toBe(place);
  });

  test("Playwright's browser comes before installing one", () => {
    const { machine, asked } = machineWith({
      files: ['/playwright/chrome'],
      isRoot: true,
      hasApt: true,
    });
    expect(findBrowser(machine)).toBe('/playwright/chrome');
    expect(asked).toEqual([]);
  });

  test('where we may install packages, the package comes before a download', () => {
    const { machine, asked } = machineWith({
      isRoot: true,
      hasApt: true,
      commands: { 'apt-get update': [], [aptInstall]: ['/usr/bin/chromium'] },
    });
    expect(findBrowser(machine)).toBe('/usr/bin/chromium');
    expect(asked).toEqual(['apt-get update', aptInstall]);
  });

  test('a package that is only a stub is followed by the download with its libraries', () => {
    const { machine } = machineWith({
      isRoot: true,
      hasApt: true,
      stubs: ['/usr/bin/chromium-browser'],
      commands: {
        'apt-get update': [],
        [aptInstall]: [],
        'node /cli.js install --with-deps chromium': ['/playwright/chrome'],
      },
    });
    expect(findBrowser(machine)).toBe('/playwright/chrome');
  });

  test.each([
    { isRoot: false, hasApt: true },
    { isRoot: true, hasApt: false },
  ])('where we may not install packages, only the download is tried: %j', (given) => {
    const { machine, asked } = machineWith({
      ...given,
      commands: { 'node /cli.js install chromium': ['/playwright/chrome'] },
    });
    expect(findBrowser(machine)).toBe('/playwright/chrome');
    expect(asked).toEqual(['node /cli.js install chromium']);
  });

  test('when there is no browser to be had, one line says what was tried', () => {
    const { machine } = machineWith({ isRoot: true, hasApt: true });
    expect(() => findBrowser(machine)).toThrow(
      'No browser for the browser tests: no Chromium or Chrome on the machine (chromium, ' +
        'chromium-browser, google-chrome-stable, google-chrome, chrome); none from Playwright; ' +
        'apt-get install chromium: no network; playwright install chromium: no network. ' +
        'Install Chromium or Chrome, or give its path in EVIDENCE_LEDGER_BROWSER',
    );
  });
});
