import { ContentError } from '../../model/content-error.ts';
import { rounded } from '../../statistics/rounded.ts';

/** The longest official text of a guideline is well below one megabyte. */
const LARGEST = 2_000_000;

const ALLOWED =
  'allowed is the guidance as Markdown, plain text or a saved HTML page, in UTF-8, or its PDF';

const KINDS = [
  { kind: 'a Word document or another zipped file', magic: 'PK\u0003\u0004' },
  { kind: 'an RTF document', magic: '{\\rtf' },
] as const;

/**
 * The text of an official document, from its bytes. What is not text would otherwise be read as a
 * document without figures, and an empty ledger agrees with everything.
 *
 * @param bytes the file as it is on disk
 * @param file its name, for messages
 * @returns the text without byte order mark
 * @throws ContentError for an empty file, a binary, bytes that are not UTF-8,
 *   and a file above 2 MB
 */
export function decodeDocument(bytes: Uint8Array, file: string): string {
  const refuse = (wrong: string, line?: number) =>
    new ContentError([{ file, path: ['document'], line, wrong, allowed: ALLOWED }]);

  if (bytes.length > LARGEST) {
    throw refuse(`is ${rounded(bytes.length / 1e6, 1)} MB, more than 2 MB`);
  }
  const start = String.fromCharCode(...bytes.subarray(0, 1024));
  const binary = KINDS.find(({ magic }) => start.trimStart().startsWith(magic));
  if (binary) throw refuse(`is ${binary.kind}`);

  const binaryAt = bytes.findIndex(isBinary);
  if (binaryAt !== -1) throw refuse('is a binary file', lineAt(bytes, binaryAt));
  const text = decodeUtf8(bytes);
  if (text === undefined) throw refuse('is not UTF-8 text');
  if (text.trim() === '') throw refuse('is empty');
  return text;
}

/** Control characters that no text export contains; tabs, line ends and form feeds are text. */
function isBinary(byte: number): boolean {
  return byte < 0x09 || (byte > 0x0d && byte < 0x20) || byte === 0x7f;
}

function lineAt(bytes: Uint8Array, end: number): number {
  return bytes.subarray(0, end).filter((byte) => byte === 0x0a).length + 1;
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
