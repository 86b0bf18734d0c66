import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { format } from 'prettier';
import { proveContent } from '../../loader/prove-content.ts';
import { problemLine } from '../../model/content-error.ts';
import type { Guidance } from '../../model/guidance.ts';
import { figureUnits } from '../import/figure-units.ts';
import { importDocument, type ImportedDocument } from '../import/import-document.ts';
import { readUnits } from '../import/read-units.ts';
import { documentFacts } from './document-facts.ts';
import { draftFiles, type DraftFiles } from './draft-files.ts';
import { paragraphContent } from './paragraph-content.ts';
import { suggestResults, type Suggestions } from './suggest-results.ts';

/** A document that was made from its official text. */
export type MadeDocument = Readonly<{
  imported: ImportedDocument;
  suggestions: Suggestions;
  /** The files by their paths in the folder of the document. */
  files: DraftFiles;
  /** The document as far as it is suggested. */
  guidance: Guidance;
  /** How much is left to do in it. */
  left: number;
}>;

/**
 * Makes a document from its official text, without writing anything into the content.
 *
 * The values that the suggestions make are known when the document is put together: once without words and
 * claims, and then with them. Both happen in a folder that is gone afterwards.
 *
 * @param content - the folder of the content, whose vocabulary is used
 * @throws ContentError when the document cannot be read
 */
export async function makeDocument(
  id: string,
  file: string,
  { content, allowMissing }: Readonly<{ content: string; allowMissing: boolean }>,
): Promise<MadeDocument> {
  const vocabulary = join(content, 'vocabulary');
  const units = figureUnits(readUnits(join(vocabulary, 'units.yaml')));
  const imported = await importDocument(file, { units, names: [], known: [], allowMissing });
  const { official, ledger } = imported;
  const { title } = documentFacts(official, id);
  const suggestions = suggestResults(official.paragraphs, { title, units, ledger });
  const workshop = mkdtempSync(join(tmpdir(), 'new-'));
  try {
    cpSync(vocabulary, join(workshop, 'vocabulary'), { recursive: true });
    const folder = join(workshop, 'guidance', id);
    const empty = draftFiles(id, official, suggestions, () => ({ claims: '', body: '' }));
    writeFiles(folder, { ...(await formatted(empty)), ...imported.texts });
    const guidance = draftIn(workshop);
    const files = {
      ...(await formatted(
        draftFiles(id, official, suggestions, (number) =>
          paragraphContent(guidance, number, suggestions.claims.get(number) ?? new Map()),
        ),
      )),
      ...imported.texts,
    };
    writeFiles(folder, files);
    const left = proveContent(workshop, workshop).drafts[0]?.problems.length ?? 0;
    return { imported, suggestions, files, guidance, left };
  } finally {
    rmSync(workshop, { recursive: true, force: true });
  }
}

/** The files with their YAML laid out as the project's formatter lays it out. */
async function formatted(files: DraftFiles): Promise<DraftFiles> {
  const options = { parser: 'yaml', singleQuote: true, printWidth: 100 };
  const all = await Promise.all(
    Object.entries(files).map(
      async ([name, text]) =>
        [name, name.endsWith('.yaml') ? await format(text, options) : text] as const,
    ),
  );
  return Object.fromEntries<string>(all);
}

function writeFiles(folder: string, files: DraftFiles): void {
  for (const [name, text] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
}

/** The document in a folder of content that has this one alone. */
function draftIn(content: string): Guidance {
  const { drafts, problems } = proveContent(content, content);
  const [draft] = drafts;
  if (draft?.proven !== undefined) return draft.proven.document;
  throw new Error([...problems, ...(draft?.problems ?? [])].map(problemLine).join('\n'));
}
