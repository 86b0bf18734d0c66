import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ledgerFigures } from '../evidence/ledger-figures.ts';
import { ContentError } from '../model/content-error.ts';
import { importReport } from './import/import-report.ts';
import { importSettings } from './import/import-settings.ts';
import { tellError } from './import/tell-error.ts';
import { makeDocument, type MadeDocument } from './new/make-document.ts';
import { writeFolder } from './write-folder.ts';

// `npm run new`: makes the folder of a guidance document from its official text, with what can be read
// from its words as suggestions.
try {
  await newDocument(process.argv.slice(2));
} catch (error) {
  tellError(error);
}

async function newDocument(args: readonly string[]): Promise<void> {
  const { id, file, content, allowMissing } = importSettings('new', args);
  const folder = join(content, 'guidance', id);
  refuse(id, folder);
  const made = await makeDocument(id, file, { content, allowMissing });
  writeFolder(folder, made.files);
  for (const warning of made.imported.warnings) console.error(`Warning: ${warning}`);
  for (const line of importReport(made.imported.official, made.imported.ledger)) console.log(line);
  console.log(`Wrote ${folder}; next: npm run check -- ${id}`);
  console.log(summary(made));
}

/** A document is made once; what an editor has written is never touched. */
function refuse(id: string, folder: string): void {
  const fault = !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id)
    ? {
        wrong: `${id} cannot stand in an address`,
        allowed: 'allowed are lower-case letters and digits, words joined by hyphens',
      }
    : existsSync(folder)
      ? {
          wrong: `${folder} exists already, and nothing in it was touched`,
          allowed: `allowed is another id; npm run import -- ${id} brings a ledger up to date`,
        }
      : undefined;
  if (fault !== undefined) throw new ContentError([{ file: 'new', path: ['id'], ...fault }]);
}

function summary({ suggestions, imported, left }: MadeDocument): string {
  const figures = Object.entries(imported.ledger).flatMap(([number, sentences]) =>
    ledgerFigures(sentences).figures.flatMap(({ isWord }, index) =>
      isWord ? [] : [suggestions.claims.get(number)?.has(index) === true],
    ),
  );
  const placed = figures.filter(Boolean).length;
  const made =
    suggestions.studies.reduce((sum, { results }) => sum + 1 + results.length, 0) +
    suggestions.measures.length;
  return `placed ${placed} of ${figures.length} figures in ${made} suggestions; ${left} left to do`;
}
