import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

import { ledgerSeal } from '../evidence/ledger-seal.ts';
import { ContentError } from '../model/content-error.ts';
import { decodeDocument } from './import/decode-document.ts';
import { contentFolder } from '../loader/content-folder.ts';
import { declaredNames } from '../loader/declared-names.ts';
import { distinctWords } from './import/distinct-words.ts';
import { figureUnits } from './import/figure-units.ts';
import { importReport } from './import/import-report.ts';
import { ledgerDifference } from './import/ledger-difference.ts';
import { ledgerParagraph } from './import/ledger-paragraph.ts';
import { ledgerText } from './import/ledger-text.ts';
import { numberingProblems } from './import/numbering-problems.ts';
import { officialText } from './import/official-text.ts';
import { plainText } from './import/plain-text.ts';
import { readDocument } from './import/read-document.ts';
import { readLedger } from './import/read-ledger.ts';
import { readUnits } from './import/read-units.ts';
import { replaceFiles } from './import/replace-files.ts';
import type { FileChange } from './import/replace-files.ts';

const USAGE = 'npm run import -- <id> <document> [--allow-missing] [--content <folder>]';

/** How many problems are printed one by one. */
const MOST_PROBLEMS = 30;

// `npm run import`: reads the official text of a guidance document into its ledger.
try {
  importDocument(process.argv.slice(2));
} catch (error) {
  const lines = (error instanceof Error ? error.message : String(error)).split('\n');
  const more = lines.length - MOST_PROBLEMS;
  console.error(lines.slice(0, MOST_PROBLEMS).join('\n'));
  if (more > 0) console.error(`and ${String(more)} more problems`);
  process.exitCode = 1;
}

function importDocument(args: readonly string[]): void {
  const { id, file, content, allowMissing } = settingsFrom(args);
  const folder = guidanceFolder(content, id);
  const bytes = readBytes(file);
  const official = readDocument(bytes, file);
  if (official.paragraphs.length === 0) {
    throw problem(file, 'document', {
      wrong: 'has no numbered paragraph',
      allowed: 'allowed is a document with paragraphs such as "1.1 …" or "2.3.1 …"',
    });
  }

  const ledgerFile = join(folder, 'ledger.yaml');
  const wordsFile = join(folder, 'words.txt');
  const officialFile = join(folder, 'official.json');
  const earlierText = existingText(ledgerFile);
  const earlier = earlierText === undefined ? undefined : readLedger(earlierText, ledgerFile);
  tellMissing(file, official, Object.keys(earlier?.paragraphs ?? {}), allowMissing);

  const names = declaredNames(existingText(join(folder, 'guidance.yaml')) ?? '');
  const units = figureUnits(readUnits(join(content, 'vocabulary', 'units.yaml')));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const document = { name: basename(file), sha256 };
  const paragraphs = Object.fromEntries(
    official.paragraphs.map(({ number, words }) => [number, ledgerParagraph(words, units, names)]),
  );
  for (const line of importReport(official, paragraphs)) console.log(line);

  const changes = [
    {
      path: ledgerFile,
      text: ledgerText({ document, seal: ledgerSeal({ document, paragraphs }), paragraphs }),
      earlier: earlierText,
    },
    {
      path: wordsFile,
      text: distinctWords(plainText(decodeDocument(bytes, file))),
      earlier: existingText(wordsFile),
    },
    {
      path: officialFile,
      text: officialText(document, official.paragraphs),
      earlier: existingText(officialFile),
    },
  ].filter(({ text, earlier }) => text !== earlier);
  if (earlier) tellDifference(ledgerDifference(earlier.paragraphs, paragraphs));
  replaceFiles(changes);
  tellWritten(changes);
}

function settingsFrom(args: readonly string[]) {
  const options = {
    content: { type: 'string' },
    'allow-missing': { type: 'boolean' },
  } as const;
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options,
      allowPositionals: true,
    });
    const [id, file, ...others] = positionals;
    if (id === undefined || file === undefined || others.length > 0) {
      throw new Error(`${String(positionals.length)} arguments are given`);
    }
    const content = values.content ?? contentFolder(resolve(import.meta.dirname, '../..'));
    return { id, file, content, allowMissing: values['allow-missing'] === true };
  } catch (error) {
    const wrong = error instanceof Error ? error.message.split('. ')[0] : String(error);
    throw problem('import', 'arguments', { wrong: wrong ?? '', allowed: `allowed is ${USAGE}` });
  }
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
  throw problem('import', 'id', {
    wrong: `there is no folder ${join(root, id)}`,
    allowed: ids.length === 0 ? 'no guidance exists yet' : `allowed is ${ids.join(', ')}`,
  });
}

function readBytes(file: string): Uint8Array {
  const allowed = 'allowed is the Markdown or plain-text export of the guidance';
  if (!existsSync(file))
    throw problem(file, 'document', { wrong: 'there is no such file', allowed });
  if (!statSync(file).isFile())
    throw problem(file, 'document', { wrong: 'is not a file', allowed });
  return readFileSync(file);
}

function existingText(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

/** A document with a hole must not become a ledger unnoticed: the checks would then agree with it. */
function tellMissing(
  file: string,
  official: Parameters<typeof numberingProblems>[0],
  known: readonly string[],
  allowMissing: boolean,
): void {
  const found = numberingProblems(official, known);
  const refused = found.filter(({ missing }) => !missing || !allowMissing);
  if (refused.length > 0) {
    throw new ContentError(
      refused.map(({ number, line, missing, wrong, allowed }) => ({
        file,
        path: [number],
        line,
        wrong,
        allowed: missing ? `${allowed}, or --allow-missing if that is intended` : allowed,
      })),
    );
  }
  for (const { number, wrong } of found) console.error(`Warning: ${number}: ${wrong}`);
}

function tellDifference(difference: readonly string[]): void {
  if (difference.length === 0) console.log('The figures are those of the ledger on disk.');
  else console.log(['Changed since the last import:', ...difference].join('\n'));
}

function tellWritten(changes: readonly FileChange[]): void {
  for (const { path } of changes) console.log(`Wrote ${path}`);
  if (changes.length === 0) console.log('Nothing has changed; no file was written.');
}

function problem(
  file: string,
  field: string,
  { wrong, allowed }: { readonly wrong: string; readonly allowed: string },
): ContentError {
  return new ContentError([{ file, path: [field], wrong, allowed }]);
}
