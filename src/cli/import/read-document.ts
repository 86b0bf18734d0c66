import { decodeDocument } from './decode-document.ts';
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
 * Reads an official document: bytes to numbered paragraphs.
 *
 * @param bytes the file as it is on disk
 * @param file its name, for messages
 * @throws ContentError when the bytes are not a text export
 */
export function readDocument(bytes: Uint8Array, file: string): OfficialDocument {
  const { lines, removed } = withoutPageFurniture(documentLines(decodeDocument(bytes, file)));
  return { ...splitParagraphs(joinLoneMarks(lines)), furniture: removed };
}
