import { join } from 'node:path';
import { proveContent } from '../../src/loader/prove-content.ts';
import type { Guidance } from '../../src/model/guidance.ts';
import { FIXTURES } from './cli/content/overlaid-content.ts';

const { guidance } = proveContent(join(FIXTURES, 'demo'), FIXTURES);

/** One of the invented documents, each made from an official text in `tests/fixtures/official/`. */
export const demoGuidance = (id: string): Guidance =>
  guidance.find(({ document }) => document.id === id)!.document;
