import type { GuidanceEntries } from './entries.ts';
import type { Problems } from './problems.ts';

/**
 * Notes dates of a document that have not come yet: what it says was published, changed or read cannot
 * lie ahead of the day on which that is said.
 *
 * @param today - that day, as ISO text
 */
export function checkDates(
  { guidance, studies }: GuidanceEntries,
  today: string,
  problems: Problems,
): void {
  const { published, evidenceYear, updates, relatedEvidence } = guidance.data;
  const dates = [
    { file: guidance, path: ['published'], date: published },
    ...(evidenceYear === 'not-stated'
      ? []
      : [{ file: guidance, path: ['evidenceYear'], date: evidenceYear }]),
    ...updates.map(({ date }, index) => ({
      file: guidance,
      path: ['updates', index, 'date'],
      date,
    })),
    ...relatedEvidence.map(({ searchedTo }, index) => ({
      file: guidance,
      path: ['relatedEvidence', index, 'searchedTo'],
      date: searchedTo,
    })),
    ...studies.flatMap((file) =>
      file.data.publication === 'not-identified'
        ? []
        : [{ file, path: ['publication', 'year'], date: file.data.publication.year }],
    ),
  ];
  for (const { file, path, date } of dates) {
    // Of a month or a year as much is compared as is known.
    if (date > today.slice(0, date.length)) {
      problems.add(file, path, `${date} has not come yet`, `give a date up to ${today}`);
    }
  }
}
