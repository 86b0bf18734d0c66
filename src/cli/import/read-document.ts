import { documentLines } from './document-lines.ts';
import { joinLoneMarks } from './join-lone-marks.ts';
import { withoutPageFurniture } from './page-furniture.ts';
import type { CleanPages } from './page-furniture.ts';
import { splitParagraphs } from './split-paragraphs.ts';
import type { DividedDocument } from './split-paragraphs.ts';

/** An official document as it was read. */
export interface OfficialDocument extends DividedDocument {
  /** The running headers and footers that were left out, and how often each stood there. */
  readonly furniture: CleanPages['removed'];
}

/**
 * Reads the text of an official document into its numbered paragraphs.
 *
 * @param text as {@link documentText} gives it
 */
export function readDocument(text: string): OfficialDocument {
  const { lines, removed } = withoutPageFurniture(documentLines(text));
  return { ...splitParagraphs(joinLoneMarks(lines)), furniture: removed };
}
