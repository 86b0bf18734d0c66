import { BibLatexParser, RISParser } from 'biblatex-csl-converter';
import { expect } from 'vitest';

/** The fields of an entry that were read, as far as it has them. */
export type Read = Readonly<Record<string, unknown>>;

const fieldsOf = (entries: Readonly<Record<string, { fields: Read }>>): readonly Read[] =>
  Object.values(entries).map(({ fields }) => fields);

/** The entries of a BibTeX file as biblatex-csl-converter reads them, which must find no error. */
export function readBibtex(text: string): readonly Read[] {
  const { entries, errors } = new BibLatexParser(text, { processUnexpected: true }).parse();
  expect(errors).toEqual([]);
  return fieldsOf(entries);
}

/** The references of a RIS file as biblatex-csl-converter reads them, which must find no error. */
export function readRis(text: string): readonly Read[] {
  const { entries, errors } = new RISParser(text).parse();
  expect(errors).toEqual([]);
  return fieldsOf(entries);
}

/** The text of a field of biblatex-csl-converter, whatever its marks. */
export function plain(field: unknown): string {
  if (typeof field === 'string') return field;
  if (Array.isArray(field)) return field.map(plain).join('');
  if (typeof field === 'object' && field !== null && 'text' in field) return String(field.text);
  return '';
}
