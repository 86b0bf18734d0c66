import { existsSync, globSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';

import { ContentError } from '../model/content-error.ts';
import { declaredNames } from '../loader/declared-names.ts';
import { official } from '../schema/official.ts';
import { draftedUpdate, type ChangedParagraphs } from './import/drafted-update.ts';
import { figureUnits } from './import/figure-units.ts';
import { importDocument } from './import/import-document.ts';
import { importReport } from './import/import-report.ts';
import { importSettings } from './import/import-settings.ts';
import { ledgerDifference } from './import/ledger-difference.ts';
import { readLedger } from './import/read-ledger.ts';
import { readUnits } from './import/read-units.ts';
import { replaceFiles } from './import/replace-files.ts';
import { unreadAgain } from './import/unread-again.ts';
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
  const imported = await importDocument(file, {
    units: figureUnits(readUnits(join(content, 'vocabulary', 'units.yaml'))),
    names: declaredNames(existingText(join(folder, 'guidance.yaml')) ?? ''),
    known: Object.keys(earlier?.paragraphs ?? {}),
    allowMissing,
  });
  const { ledger, texts, warnings } = imported;
  for (const warning of warnings) console.error(`Warning: ${warning}`);
  for (const line of importReport(imported.official, ledger)) console.log(line);
  const changes: FileChange[] = Object.entries(texts)
    .map(([name, text]) => ({
      path: join(folder, name),
      text,
      earlier: existingText(join(folder, name)),
    }))
    .filter((change) => change.text !== change.earlier);
  if (earlier) {
    tellDifference(ledgerDifference(earlier.paragraphs, ledger));
    const words = earlierWords(join(folder, 'official.json'));
    const numbers = imported.official.paragraphs.flatMap((paragraph) => {
      const { number } = paragraph;
      const hasOtherFigures = !isDeepStrictEqual(earlier.paragraphs[number], ledger[number]);
      const hasOtherWords = words !== undefined && words[number] !== paragraph.words;
      return hasOtherFigures || hasOtherWords ? number : [];
    });
    const isNew = (number: string) => earlier.paragraphs[number] === undefined;
    const revised = revisedFiles(folder, {
      changed: numbers.filter((number) => !isNew(number)),
      added: numbers.filter(isNew),
      removed: Object.keys(earlier.paragraphs).filter((number) => ledger[number] === undefined),
    });
    changes.push(...revised.changes);
    tellChanged(numbers, revised);
    if (words === undefined && changes.some(({ path }) => path === ledgerFile)) {
      console.log('Words that changed without a figure are not known: there was no official.json.');
    }
  }
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

/** The official words of the last import, where they are still at hand. */
function earlierWords(path: string): Readonly<Record<string, string>> | undefined {
  const text = existingText(path);
  if (text === undefined) return undefined;
  return official.safeParse(JSON.parse(text)).data?.paragraphs;
}

/** What an editor has to look at again, in the files of a document. */
type Revision = Readonly<{
  changes: readonly FileChange[];
  /** How many accepted suggestions are to be read again. */
  unread: number;
  /** Whether the log of updates has a new entry. */
  isLogged: boolean;
}>;

/** The files that rest on changed paragraphs: accepted suggestions to be read again, an update to be written. */
function revisedFiles(folder: string, paragraphs: ChangedParagraphs): Revision {
  const numbers = [...paragraphs.changed, ...paragraphs.added];
  const files = globSync(['guidance.yaml', 'studies/*.yaml'], { cwd: folder })
    .toSorted()
    .map((name) => {
      const path = join(folder, name);
      const earlier = readFileSync(path, 'utf8');
      const { text, count } = unreadAgain(earlier, numbers);
      const logged = name === 'guidance.yaml' ? draftedUpdate(text, paragraphs) : text;
      return { path, text: logged, earlier, count, isLogged: logged !== text };
    });
  return {
    changes: files.filter(({ text, earlier }) => text !== earlier),
    unread: files.reduce((sum, { count }) => sum + count, 0),
    isLogged: files.some(({ isLogged }) => isLogged),
  };
}

function tellChanged(numbers: readonly string[], { unread, isLogged }: Revision): void {
  if (numbers.length > 0) {
    console.log(`To be read again, for figures or words have changed: ${numbers.join(', ')}`);
  }
  if (unread > 0) console.log('Accepted suggestions of these paragraphs are marked as unread.');
  if (isLogged) {
    console.log(
      'An update is drafted in guidance.yaml: write its date and what changed, or take it out if only the copy differs.',
    );
  }
}

function tellWritten(changes: readonly FileChange[]): void {
  for (const { path } of changes) console.log(`Wrote ${path}`);
  if (changes.length === 0) console.log('Nothing has changed; no file was written.');
}
