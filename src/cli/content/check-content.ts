import { dirname } from 'node:path';
import type { Problem } from '../../model/content-error.ts';
import {
  proveContent,
  type DraftDocument,
  type ProvenDocument,
} from '../../loader/prove-content.ts';
import { unmakeable } from './unmakeable.ts';

/** What a check of the content found. */
export type ContentCheck = Readonly<{
  problems: readonly Problem[];
  guidance: readonly ProvenDocument[];
  drafts: readonly DraftDocument[];
}>;

/**
 * Checks a content folder: whatever the build would prove, and whether every chart and every card of
 * a document that holds can be made.
 *
 * @param content - the folder that holds `site.yaml`, `glossary/`, `pages/` and `guidance/`
 * @param root - the folder that file names in messages are relative to
 * @param only - the document that is checked; what is wrong elsewhere is then not known
 */
export function checkContent(content: string, root: string, only?: string): ContentCheck {
  const { loaded, problems, guidance, drafts } = proveContent(content, root, { only });
  const made = guidance
    .filter(({ isWhole }) => isWhole)
    .flatMap(({ document, entries }) => unmakeable(document, dirname(entries.guidance.file)))
    .map((problem) => ({
      ...problem,
      line: problem.line ?? loaded.lineOf(problem.file, problem.path),
    }));
  return { problems: [...problems, ...made], guidance, drafts };
}
