import { resolve } from 'node:path';
import { loadContent } from '../../../src/loader/load-content.ts';
import { assemble } from '../../../src/model/assemble.ts';

const loaded = loadContent(resolve('tests/fixtures/guidance/demo'), resolve('.'));

/** One of the invented documents of tests/fixtures/guidance/demo. */
export const demo = (id: string) =>
  assemble(loaded.guidance.find((one) => one.id === id)!).guidance;
