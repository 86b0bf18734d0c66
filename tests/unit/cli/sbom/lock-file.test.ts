import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import { describe, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../../../..');
const read = (name: string): unknown => JSON.parse(readFileSync(resolve(root, name), 'utf8'));

type Package = Readonly<{
  integrity?: string;
  resolved?: string;
  link?: boolean;
  /** Whether it comes within the package above it, under whose hash it is. */
  inBundle?: boolean;
  hasInstallScript?: boolean;
}>;
const { packages } = read('package-lock.json') as { packages: Record<string, Package> };
const { allowScripts, dependencies, devDependencies } = read('package.json') as Record<
  'allowScripts' | 'dependencies' | 'devDependencies',
  Record<string, unknown>
>;
const installed = Object.entries(packages).filter(([place]) => place !== '');

describe('The lock file', () => {
  test('holds the hash of every package or of the one that brings it, and none that comes from elsewhere than a registry', () => {
    expect(installed.length).toBeGreaterThan(300);
    const unproven = installed.filter(
      ([, { integrity, resolved, link, inBundle }]) =>
        (inBundle !== true && !(integrity ?? '').startsWith('sha512-')) ||
        link === true ||
        !/^(?:https:\/\/registry\.npmjs\.org\/|$)/.test(resolved ?? ''),
    );
    expect(unproven.map(([place]) => place)).toEqual([]);
  });

  test('has no package that runs a script at its installation unless package.json decides on it by name', () => {
    const scripted = installed
      .filter(([, { hasInstallScript }]) => hasInstallScript === true)
      .map(([place]) => place.replace(/^.*node_modules\//, ''));
    expect(scripted.toSorted()).toEqual(Object.keys(allowScripts).toSorted());
  });

  test('is of the versions that package.json names exactly', () => {
    const wanted = { ...dependencies, ...devDependencies };
    const locked = Object.keys(wanted).map((name) => {
      const { version } = packages[`node_modules/${name}`] as { version?: string };
      return [name, version];
    });
    expect(Object.fromEntries(locked)).toEqual(wanted);
  });
});
