import { resolve } from 'node:path';

import type { TestProject } from 'vitest/node';

import { setup as buildWhenOutOfDate } from './built-site.ts';
import { buildOtherSite } from './other-site.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** A site at another address, with the official words that its tests invent. */
    otherSite: Readonly<{ folder: string; base: string; host: string }>;
    /** The built folder of a site of the invented documents, which hold every kind of figure. */
    demoSite: string;
  }
}

const HOST = 'https://evidence.example';
const BASE = '/some/path/';
const DEMO = resolve(import.meta.dirname, '../fixtures/guidance/demo');

/** Invented words that stand for the official ones, which the repository does not hold. */
const WORDS =
  'Invented official sentence.\n- An invented first point.\n- An invented second point.';

/**
 * Vitest's global set-up of the tests over files: the site as this clone describes it and, built
 * beside it, one that differs in all that can differ: for a sub-folder of a named host, and with
 * official words for paragraph 2.3.1. A third is made of the invented documents.
 *
 * @returns how to remove the other sites again
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const [other, demo] = await Promise.all([
    buildOtherSite({ env: { BASE_PATH: BASE, SITE_URL: HOST }, words: { '2.3.1': WORDS } }),
    buildOtherSite({ env: { CONTENT: DEMO } }),
    buildWhenOutOfDate(project),
  ]);
  project.provide('demoSite', demo.folder);
  project.provide('otherSite', { folder: other.folder, base: BASE, host: HOST });
  return async () => {
    await Promise.all([other.remove(), demo.remove()]);
  };
}
