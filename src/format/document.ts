import { sourcesConsidered } from '../evidence/sources-considered.ts';
import type { Guidance, Outcome } from '../model/guidance.ts';
import { CATEGORIES, type Category } from './categories.ts';
import { notEnteredText } from './not-entered.ts';
import { NOT_STATED, counted } from './words.ts';

/** The name of a recommendation category. */
export const categoryName = (category: Category): string => CATEGORIES[category].name;

/** A date as British readers write it, as exact as it is known: `15 December 2010`, `January 2026`. */
export function dateText(iso: string): string {
  const [year = '', month, day] = iso.split('-');
  if (month === undefined) return year;
  const name = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' }).format(
    new Date(`${year}-${month}-01T00:00:00Z`),
  );
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`;
}

/** Whether more or less of an outcome is good for a patient. */
export const directionText = (direction: Outcome['direction']): string =>
  ({
    'higher-is-better': 'a high figure is desirable',
    'lower-is-better': 'a low figure is desirable',
    neither: 'its parts differ',
    'not-stated': `whether a high or a low figure is desirable is ${NOT_STATED}`,
  })[direction];

/**
 * How much evidence a document holds: `6 studies · 20 results`, or, where it prints none, what it considered:
 * `13 sources considered, no figures printed`. What the editor has not entered is not said to be missing in it.
 */
export function evidenceSize(guidance: Guidance): string {
  const { studies, results, values } = guidance;
  if (results.length === 0) {
    if (notEnteredText(guidance) !== '') return 'no results entered here';
    const considered = sourcesConsidered(guidance);
    const sources =
      considered === undefined ? '' : `${counted(String(considered), 'sources')} considered, `;
    return `${sources}no ${values.size === 0 ? 'figures' : 'results'} printed`;
  }
  const own = studies.filter(({ design }) => design.evidence !== 'advice').length;
  return [
    own === 0 ? 'no studies' : counted(String(own), 'studies', 'study'),
    counted(String(results.length), 'results'),
  ].join(' · ');
}

/** How old the evidence is: `evidence as of 2010`, `year of the evidence not stated`. */
export const evidenceAge = (year: Guidance['about']['evidenceYear']): string =>
  year === 'not-stated' ? `year of the evidence ${NOT_STATED}` : `evidence as of ${year}`;

/**
 * Which document it is and how old: `NICE ABC123 (was DEF45) · published 15 December 2010 · evidence as of
 * 2010 · update noted January 2026`.
 */
export function documentFacts({
  issuer,
  number,
  replaces,
  published,
  evidenceYear,
  updates,
}: Guidance['about']): string {
  const earlier = replaces.map((one) => one.number).join(', ');
  const last = updates.at(-1);
  return [
    `${issuer.short} ${number}${earlier === '' ? '' : ` (was ${earlier})`}`,
    `published ${dateText(published)}`,
    evidenceAge(evidenceYear),
    ...(last !== undefined && updates.length > 1 ? [`update noted ${dateText(last.date)}`] : []),
  ].join(' · ');
}
