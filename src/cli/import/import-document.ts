import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { ledgerSeal } from '../../evidence/ledger-seal.ts';
import { ContentError } from '../../model/content-error.ts';
import type { LedgerEntry } from '../../schema/ledger.ts';
import { documentText } from './document-text.ts';
import { distinctWords } from './distinct-words.ts';
import type { FigureUnits } from './figure-units.ts';
import { ledgerParagraph } from './ledger-paragraph.ts';
import { ledgerText } from './ledger-text.ts';
import { numberingProblems } from './numbering-problems.ts';
import { officialText } from './official-text.ts';
import { plainText } from './plain-text.ts';
import { readDocument, type OfficialDocument } from './read-document.ts';

/** An official document, its ledger, and the texts of the files that an import writes. */
export type ImportedDocument = Readonly<{
  official: OfficialDocument;
  ledger: LedgerEntry['paragraphs'];
  /** The files by their names in the folder of the document. */
  texts: Readonly<Record<'ledger.yaml' | 'words.txt' | 'official.json', string>>;
  /** Numbers that are missing and were allowed to be, a line each. */
  warnings: readonly string[];
}>;

/**
 * Reads an official document into its ledger.
 *
 * A document with a hole must not become a ledger unnoticed: the checks would then agree with it.
 *
 * @param known - the paragraphs of an earlier ledger
 * @param names - the names with digits that the document declares
 * @throws ContentError when there is no such file, when it is no text, or when its numbers do not add up
 */
export async function importDocument(
  file: string,
  {
    units,
    names,
    known,
    allowMissing,
  }: Readonly<{
    units: FigureUnits;
    names: readonly string[];
    known: readonly string[];
    allowMissing: boolean;
  }>,
): Promise<ImportedDocument> {
  const bytes = readBytes(file);
  const text = await documentText(bytes, file);
  const official = readDocument(text);
  if (official.paragraphs.length === 0) {
    throw problem(
      file,
      'has no numbered paragraph',
      'allowed is a document with paragraphs such as "1.1 …" or "2.3.1 …"',
    );
  }
  const warnings = missingNumbers(file, official, known, allowMissing);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const document = { name: basename(file), sha256 };
  const paragraphs = Object.fromEntries(
    official.paragraphs.map(({ number, words }) => [number, ledgerParagraph(words, units, names)]),
  );
  return {
    official,
    ledger: paragraphs,
    texts: {
      'ledger.yaml': ledgerText({
        document,
        seal: ledgerSeal({ document, paragraphs }),
        paragraphs,
      }),
      'words.txt': distinctWords(plainText(text)),
      'official.json': officialText(document, official.paragraphs),
    },
    warnings,
  };
}

function readBytes(file: string): Uint8Array {
  const allowed = 'allowed is the guidance as Markdown, plain text, a saved HTML page or a PDF';
  if (!existsSync(file)) throw problem(file, 'there is no such file', allowed);
  if (!statSync(file).isFile()) throw problem(file, 'is not a file', allowed);
  return readFileSync(file);
}

function missingNumbers(
  file: string,
  official: OfficialDocument,
  known: readonly string[],
  allowMissing: boolean,
): readonly string[] {
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
  return found.map(({ number, wrong }) => `${number}: ${wrong}`);
}

const problem = (file: string, wrong: string, allowed: string): ContentError =>
  new ContentError([{ file, path: ['document'], wrong, allowed }]);
