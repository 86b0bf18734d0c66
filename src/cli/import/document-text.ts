import { ContentError } from '../../model/content-error.ts';
import { decodeDocument } from './decode-document.ts';
import { htmlText } from './html-text.ts';

const IS_PDF = /^\s*%PDF/;
const IS_HTML = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^]*?-->\s*)*<(?:!doctype html|html)/i;

/**
 * The text of an official document, whatever it was saved as: Markdown or plain text, the issuer's page as
 * HTML, or its PDF.
 *
 * @param bytes the file as it is on disk
 * @param file its name, for messages
 * @throws ContentError when it is something else, or a PDF without text
 */
export async function documentText(bytes: Uint8Array, file: string): Promise<string> {
  if (IS_PDF.test(String.fromCharCode(...bytes.subarray(0, 16)))) {
    try {
      // The reader of PDF is large, and most documents are none.
      const { pdfText } = await import('./pdf-text.ts');
      return await pdfText(bytes);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      const allowed = 'allowed is a PDF with text in it; or save the page of the guidance as HTML';
      throw new ContentError([
        { file, path: ['document'], wrong: `the PDF cannot be read: ${reason}`, allowed },
      ]);
    }
  }
  const text = decodeDocument(bytes, file);
  return IS_HTML.test(text) ? htmlText(text) : text;
}
