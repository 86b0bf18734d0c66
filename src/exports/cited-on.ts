// Apart from cited-date.ts, which comes with every page: this comes with the dialog.
import { OPEN_DAY, withCitedDate, type Day } from './cited-date.ts';
import type { ReferenceFormats } from './reference-formats.ts';

/** The languages in which other styles write a day: `January 2, 2026`, `2 January 2026`. */
const DAY_LANGUAGES = { ama: 'en-US', apa: 'en-US', harvard: 'en-GB' } as const;

const isOther = (format: keyof ReferenceFormats): format is keyof typeof DAY_LANGUAGES =>
  format in DAY_LANGUAGES;

const two = (number: number): string => String(number).padStart(2, '0');

/**
 * A reference in one of its formats, with the reader's own day wherever its source is seen on the web:
 * `[cited 2026 Jan 2]` in words, `urldate` in BibTeX, `Y2` in RIS, `accessed` in CSL-JSON.
 */
export function citedOn(
  reference: ReferenceFormats,
  format: keyof ReferenceFormats,
  day: Day,
): string {
  if (isOther(format)) {
    const seen = new Date(Date.UTC(day.year, day.month - 1, day.day));
    const style = { dateStyle: 'long', timeZone: 'UTC' } as const;
    return reference[format].replaceAll(
      OPEN_DAY,
      seen.toLocaleDateString(DAY_LANGUAGES[format], style),
    );
  }
  const text = withCitedDate(reference[format], day);
  if (!reference.vancouver.includes(OPEN_DAY)) return text;
  const parts = [day.year, two(day.month), two(day.day)];
  switch (format) {
    case 'vancouver':
    case 'markdown':
      return text;
    case 'bibtex':
      return text.replace(/(?=\}\s*$)/, () => `\turldate = {${parts.join('-')}},\n`);
    case 'ris':
      return text.replace(/^(?=ER {2}- )/m, () => `Y2  - ${parts.join('/')}/\n`);
    case 'csl': {
      const accessed = `{ "date-parts": [[${[day.year, day.month, day.day].join(', ')}]] }`;
      return text.replace(/(?=\n {2}\}\n\]\s*$)/, () => `,\n    "accessed": ${accessed}`);
    }
    default:
      return format satisfies never;
  }
}
