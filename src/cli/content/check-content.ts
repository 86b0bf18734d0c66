import { basename, dirname, extname } from 'node:path';
import { failedProofs, proofs } from '../../evidence/proofs.ts';
import { reconcile } from '../../evidence/reconcile.ts';
import { assemble } from '../../model/assemble.ts';
import { checkLibrary } from '../../model/check-library.ts';
import type { Problem } from '../../model/content-error.ts';
import type { UnreadableFile } from '../../model/entries.ts';
import type { Guidance } from '../../model/guidance.ts';
import { Problems } from '../../model/problems.ts';
import { loadContent } from './load-content.ts';
import { unmakeable } from './unmakeable.ts';

/** What a check of the content found. */
export type ContentCheck = Readonly<{
  problems: readonly Problem[];
  guidance: readonly Readonly<{ document: Guidance; figures: number; proofs: number }>[];
}>;

const nameOf = (file: string): UnreadableFile => ({
  folder: basename(dirname(file)),
  id: basename(file, extname(file)),
});

/**
 * Checks a content folder: schemas, references, prose, arithmetic and the ledger, all at once. What
 * follows from a fault already told is not told again: neither names of something in a file that
 * cannot be read, nor the ledger of a paragraph whose figures do not resolve.
 *
 * @param content - the folder that holds `site.yaml`, `glossary/`, `pages/` and `guidance/`
 * @param root - the folder that file names in messages are relative to
 */
export function checkContent(content: string, root: string): ContentCheck {
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
    const folder = dirname(entries.guidance.file);
    const inFolder = [...loaded.unreadable].filter((file) => file.startsWith(`${folder}/`));
    const { guidance: document, problems: found } = assemble(entries, inFolder.map(nameOf));
    problems.push(...found, ...failedProofs(document, folder));
    const written = [...inFolder.map(nameOf), ...entries.paragraphs].map(({ id }) => id);
    const reconciled = reconcile(
      document,
      folder,
      written,
      found.length === 0 && inFolder.length === 0,
    );
    if (!loaded.unreadable.has(entries.ledger.file)) problems.push(...reconciled.problems);
    if (found.length === 0 && inFolder.length === 0) problems.push(...unmakeable(document, folder));
    const figures = reconciled.paragraphs.reduce(
      (sum, paragraph) => sum + paragraph.figures.length,
      0,
    );
    return { document, figures, proofs: proofs(document).length };
  });
  const located = problems.map((problem) => ({
    ...problem,
    line: problem.line ?? loaded.lineOf(problem.file, problem.path),
  }));
  return { problems: located, guidance };
}
