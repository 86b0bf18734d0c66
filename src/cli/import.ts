import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { ContentError } from '../model/content-error.ts';
import { declaredNames } from '../loader/declared-names.ts';
import { figureUnits } from './import/figure-units.ts';
import { importDocument } from './import/import-document.ts';
import { importReport } from './import/import-report.ts';
import { importSettings } from './import/import-settings.ts';
import { ledgerDifference } from './import/ledger-difference.ts';
import { readLedger } from './import/read-ledger.ts';
import { readUnits } from './import/read-units.ts';
import { replaceFiles } from './import/replace-files.ts';
import { tellError } from './import/tell-error.ts';
import type { FileChange } from './import/replace-files.ts';

// `npm run import`: reads the official text of a guidance document into its ledger.
try {
  await importAnew(process.argv.slice(2));
} catch (error) {
  tellError(error);
}

async function importAnew(args: readonly string[]): Promise<void> {
  const { id, file, content, allowMissing } = importSettings('import', args);
  const folder = guidanceFolder(content, id);
  const ledgerFile = join(folder, 'ledger.yaml');
  const earlierText = existingText(ledgerFile);
  const earlier = earlierText === undefined ? undefined : readLedger(earlierText, ledgerFile);
  const { official, ledger, texts, warnings } = await importDocument(file, {
    units: figureUnits(readUnits(join(content, 'vocabulary', 'units.yaml'))),
    names: declaredNames(existingText(join(folder, 'guidance.yaml')) ?? ''),
    known: Object.keys(earlier?.paragraphs ?? {}),
    allowMissing,
  });
  for (const warning of warnings) console.error(`Warning: ${warning}`);
  for (const line of importReport(official, ledger)) console.log(line);
  const changes = Object.entries(texts)
    .map(([name, text]) => ({
      path: join(folder, name),
      text,
      earlier: existingText(join(folder, name)),
    }))
    .filter((change) => change.text !== change.earlier);
  if (earlier) tellDifference(ledgerDifference(earlier.paragraphs, ledger));
  replaceFiles(changes);
  tellWritten(changes);
}

function guidanceFolder(content: string, id: string): string {
  const root = join(content, 'guidance');
  const ids = existsSync(root)
    ? readdirSync(root, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => name)
        .sort()
    : [];
  if (ids.includes(id)) return join(root, id);
  throw new ContentError([
    {
      file: 'import',
      path: ['id'],
      wrong: `there is no folder ${join(root, id)}`,
      allowed: ids.length === 0 ? 'no guidance exists yet' : `allowed is ${ids.join(', ')}`,
    },
  ]);
}

function existingText(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

function tellDifference(difference: readonly string[]): void {
  if (difference.length === 0) console.log('The figures are those of the ledger on disk.');
  else console.log(['Changed since the last import:', ...difference].join('\n'));
}

function tellWritten(changes: readonly FileChange[]): void {
  for (const { path } of changes) console.log(`Wrote ${path}`);
  if (changes.length === 0) console.log('Nothing has changed; no file was written.');
}
