import { basename, dirname, extname } from 'node:path';
import { failedProofs, proofs } from '../evidence/proofs.ts';
import { reconcile } from '../evidence/reconcile.ts';
import { assemble } from '../model/assemble.ts';
import { checkLibrary } from '../model/check-library.ts';
import type { Problem } from '../model/content-error.ts';
import type { GuidanceEntries, UnreadableFile } from '../model/entries.ts';
import type { Guidance } from '../model/guidance.ts';
import { Problems } from '../model/problems.ts';
import { loadContent, type LoadedContent } from './load-content.ts';

/** A document with what was proven of it. */
export type ProvenDocument = Readonly<{
  document: Guidance;
  entries: GuidanceEntries;
  /** How many printed figures agree with the ledger. */
  figures: number;
  /** How many sums hold. */
  proofs: number;
  /** Whether every file of it could be read and every reference resolved. */
  isWhole: boolean;
}>;

/** The content of a folder with its documents joined, and everything that is wrong with it. */
export type ProvenContent = Readonly<{
  loaded: LoadedContent;
  problems: readonly Problem[];
  guidance: readonly ProvenDocument[];
}>;

const nameOf = (file: string): UnreadableFile => ({
  folder: basename(dirname(file)),
  id: basename(file, extname(file)),
});

/**
 * Reads and proves a content folder: schemas, references, prose, arithmetic and the ledger, all at
 * once, for the check, the build and the tests alike. What follows from a fault already told is not
 * told again: neither names of something in a file that cannot be read, nor the ledger of a paragraph
 * whose figures do not resolve.
 *
 * @param content - the folder that holds `site.yaml`, `glossary/`, `pages/` and `guidance/`
 * @param root - the folder that file names in messages are relative to
 */
export function proveContent(content: string, root: string): ProvenContent {
  const loaded = loadContent(content, root);
  const unreadable = [...loaded.unreadable].map(nameOf);
  const library = new Problems(unreadable.map(({ id }) => id));
  checkLibrary(loaded, library);
  // The glossary may name paragraphs of any document, so it cannot be judged without one of them.
  const hasEveryDocument = !unreadable.some(
    ({ folder, id }) => id === 'guidance' || folder === 'vocabulary',
  );
  const problems: Problem[] = [
    ...loaded.problems,
    ...library.all.filter(({ path }) => hasEveryDocument || path[0] !== 'paragraphs'),
  ];
  const guidance = loaded.guidance.map((entries) => {
    const { problems: found, ...proven } = proveDocument(entries, loaded.unreadable);
    problems.push(...found);
    return proven;
  });
  const located = problems.map((problem) => ({
    ...problem,
    line: problem.line ?? loaded.lineOf(problem.file, problem.path),
  }));
  return { loaded, problems: located, guidance };
}

function proveDocument(
  entries: GuidanceEntries,
  unreadable: ReadonlySet<string>,
): ProvenDocument & Readonly<{ problems: readonly Problem[] }> {
  const folder = dirname(entries.guidance.file);
  const lost = [...unreadable].filter((file) => file.startsWith(`${folder}/`)).map(nameOf);
  const { guidance: document, problems } = assemble(entries, lost);
  const isWhole = problems.length === 0 && lost.length === 0;
  const written = [...lost, ...entries.paragraphs].map(({ id }) => id);
  const reconciled = reconcile(document, folder, written, isWhole);
  return {
    document,
    entries,
    figures: reconciled.paragraphs.reduce((sum, { figures }) => sum + figures.length, 0),
    proofs: proofs(document).length,
    isWhole,
    problems: [
      ...problems,
      ...failedProofs(document, folder),
      ...(unreadable.has(entries.ledger.file) ? [] : reconciled.problems),
    ],
  };
}
