import { z } from 'zod';
import { showNames } from './names.ts';

/** A name used in addresses and references: lower-case words joined by hyphens, e.g. `trial-123`. */
export const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case letters and digits, words joined by hyphens');

/** The guidance's own number of a paragraph, quoted: `"2.3.1"`. */
export const paragraphNumber = z
  .string({ error: 'a paragraph number in quotes, e.g. "2.3.1"' })
  .regex(/^\d+(\.\d+)+$/, 'a paragraph number in quotes, e.g. "2.3.1"');

/** A paragraph of a certain document, by the number of each: `ABC123:2.3.1`. */
export const paragraphReference = z
  .string()
  .regex(/^[A-Z0-9]+:\d+(\.\d+)+$/, 'a document and a paragraph, e.g. ABC123:2.3.1');

/** A document by its number: `ABC123`. */
export const documentNumber = z
  .string()
  .regex(/^[A-Z]+\d+$/, 'the number of a document, e.g. ABC123');

const text = z.string().trim().min(1, 'some words');

/** Words of the project's own. Figures from the evidence never stand here: they are values. */
export const words = text.overwrite(showNames);

/**
 * Words without any digit but those of the names that the document declares: what could be mistaken for
 * evidence must be a value.
 */
export const wordsWithoutDigits = text
  .regex(
    /^\D*$/,
    'words without digits (a figure is a value of its own; a name is declared under names)',
  )
  .overwrite(showNames);

/** A name that holds digits: `SF-36`, `type 2 diabetes`. */
export const nameWithDigits = words
  .regex(/^\p{L}[^%]*\d/u, 'a name that begins with a letter and holds a digit')
  .max(60, 'at most 60 characters');

/**
 * Words that may name values in braces, `{trial-90.survival.warmth}`; the page puts the
 * printed figure there. No digits stand outside the braces.
 */
export const wordsWithValues = text
  .refine(
    (text) => !/\d/.test(text.replaceAll(/\{[^{}]*\}/g, '')),
    'words without digits (name a value in braces instead)',
  )
  .overwrite(showNames);

/** A DOI, without the address of its resolver. */
export const doi = z
  .string()
  .regex(/^10\.\d{4,9}\/\S+$/, 'a DOI without an address, e.g. 10.1000/xyz123');

/** A year in quotes. */
export const year = z.string({ error: 'a year in quotes' }).regex(/^\d{4}$/, 'a year in quotes');

/** Whether a date without a day, or that is none, or that the calendar has: no 30 February. */
function isInCalendar(date: string): boolean {
  const day = new Date(date);
  return date.length < 10 || Number.isNaN(day.valueOf()) || day.toISOString().startsWith(date);
}

/** A day, month or year as ISO text, as exactly as the source gives it. */
export const isoDate = z
  .string({ error: 'an ISO date in quotes: "2010-12-15", "2026-01" or "2010"' })
  .regex(
    /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/,
    'an ISO date in quotes: "2010-12-15", "2026-01" or "2010"',
  )
  .refine(isInCalendar, 'a day that the calendar has');

/** An address on the web. */
export const webAddress = z.url({ protocol: /^https$/, error: 'a full https address' });
