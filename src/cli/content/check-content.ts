import { failedProofs, proofs } from '../../evidence/proofs.ts';
import { reconcile } from '../../evidence/reconcile.ts';
import { assemble } from '../../model/assemble.ts';
import { checkLibrary } from '../../model/check-library.ts';
import type { Problem } from '../../model/content-error.ts';
import type { Guidance } from '../../model/guidance.ts';
import { Problems } from '../../model/problems.ts';
import { loadContent } from './load-content.ts';

/** What a check of the content found. */
export type ContentCheck = Readonly<{
  problems: readonly Problem[];
  guidance: readonly Readonly<{ document: Guidance; figures: number; proofs: number }>[];
}>;

/**
 * Checks a content folder: schemas, references, prose, arithmetic and the ledger. The ledger and the
 * arithmetic are held against a document only when its references resolve; otherwise one slip
 * would be told many times.
 */
export function checkContent(content: string, root: string): ContentCheck {
  const loaded = loadContent(content, root);
  const problems: Problem[] = [...loaded.problems];
  const library = new Problems();
  checkLibrary(loaded, library);
  problems.push(...library.all);

  const broken = (id: string) =>
    loaded.problems.some(
      ({ file }) => file.includes(`/guidance/${id}/`) || file.startsWith(`guidance/${id}/`),
    );
  const guidance = loaded.guidance.map((entries) => {
    const { guidance: document, problems: found } = assemble(entries);
    const reconciled = reconcile(document);
    if (!broken(entries.id)) {
      problems.push(...found, ...failedProofs(document));
      if (found.length === 0) problems.push(...reconciled.problems);
    }
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
