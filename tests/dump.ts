import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { checkContent } from '../src/cli/content/check-content.ts';
import { problemLine } from '../src/model/content-error.ts';
import { FIXTURES, overlaidContent } from './unit/cli/content/overlaid-content.ts';
const only = process.argv.slice(2);
for (const name of only.length ? only : readdirSync(FIXTURES).filter((n) => n.startsWith('broken-'))) {
  const root = overlaidContent([name]);
  console.log(`## ${name}`);
  try { for (const p of checkContent(join(root, 'content'), root).problems) console.log(problemLine(p)); } catch (e) { console.log('THROWS', e); }
  rmSync(root, { recursive: true });
}
