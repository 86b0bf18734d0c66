import { dateText } from '../format/document.ts';
import { notEnteredText } from '../format/not-entered.ts';
import type { Guidance } from '../model/guidance.ts';
import type { SiteEntry } from '../schema/site.ts';
import { licenceOf } from './licence.ts';
import { VOICES } from './read-me.ts';

/** What the first sheet of a workbook says: the guidance, the edition, what the voices mean, the notices. */
export function workbookNotes(
  guidance: Guidance,
  { site, edition }: Readonly<{ site: SiteEntry; edition: string }>,
): readonly (readonly [name: string, text: string])[] {
  const { about } = guidance;
  const notEntered = notEnteredText(guidance);
  return [
    ['Guidance', `${about.issuer.short} ${about.kind} ${about.number}: ${about.title}`],
    ['Published', dateText(about.published)],
    ['Official page', about.officialUrl],
    ['Edition', `${site.title}, edition ${edition}`],
    ...Object.entries(VOICES).map(([voice, meaning]) => [voice, meaning] as const),
    ['not stated', 'a value that the guidance does not give'],
    ['empty', 'a calculation that does not exist, or a column that does not apply'],
    ...(notEntered === '' ? [] : [['Not entered', notEntered] as const]),
    ['Independence', site.disclaimers.independence],
    ['Use', site.disclaimers.clinical],
    ['Age', site.disclaimers.age],
    ['Rights', site.disclaimers.rights],
    ['Licence', licenceOf(site).notice],
  ];
}
