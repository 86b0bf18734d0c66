import type { TestProject } from 'vitest/node';

import { setup as buildWhenOutOfDate } from './built-site.ts';
import { demoSite } from './demo-site.ts';
import { buildOtherSite } from './other-site.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** A site at another address, with the official words that its tests invent. */
    otherSite: Readonly<{ folder: string; base: string; host: string }>;
  }
}

const HOST = 'https://evidence.example';
const BASE = '/some/path/';

/** Invented words that stand for the official ones, which the repository does not hold. */
const WORDS =
  'Invented official sentence.\n- An invented first point.\n- An invented second point.';

/**
 * Vitest's global set-up of the tests over files: the site as this clone describes it and, built
 * beside it, one that differs in all that can differ: for a sub-folder of a named host, and with
 * official words for paragraph 2.3.1. A third is made of the invented documents.
 *
 * @returns how to remove the site at the other address again
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const [other, demo] = await Promise.all([
    buildOtherSite({ env: { BASE_PATH: BASE, SITE_URL: HOST }, words: { '2.3.1': WORDS } }),
    demoSite(),
    buildWhenOutOfDate(project),
  ]);
  project.provide('demoSite', demo);
  project.provide('otherSite', { folder: other.folder, base: BASE, host: HOST });
  return other.remove;
}
