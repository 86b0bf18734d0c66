import { LineCounter, parseDocument } from 'yaml';

import { ContentError } from '../../model/content-error.ts';
import { ledger } from '../../schema/ledger.ts';
import type { LedgerEntry } from '../../schema/ledger.ts';

const ALLOWED = 'allowed is the file as `npm run import` wrote it: restore it, or delete it';

/**
 * Reads a ledger that an earlier import wrote.
 *
 * @param text the text of `ledger.yaml`
 * @param file its name, for messages
 * @throws ContentError when it is not a ledger: a damaged one cannot be compared with
 */
export function readLedger(text: string, file: string): LedgerEntry {
  const lineCounter = new LineCounter();
  const yaml = parseDocument(text, { lineCounter });
  const [error] = yaml.errors;
  if (error) {
    const { line } = lineCounter.linePos(error.pos[0]);
    const [wrong = error.code] = error.message.split(' at line ');
    throw new ContentError([{ file, path: ['yaml'], line, wrong, allowed: ALLOWED }]);
  }
  const result = ledger.safeParse(yaml.toJS());
  if (result.success) return result.data;
  const problems = result.error.issues.map(({ path, message }) => ({
    file,
    path: path.map((key) => (typeof key === 'symbol' ? String(key) : key)),
    wrong: message,
    allowed: ALLOWED,
  }));
  throw new ContentError(problems);
}
