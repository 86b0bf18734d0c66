import { checkFigure } from './check-figures.ts';
import { claimedSlots } from './claimed-slots.ts';
import { checkGlance } from './check-glance.ts';
import { checkLearnCard } from './check-learn-card.ts';
import { checkParagraphShows, checkProse } from './check-prose.ts';
import { checkPublication } from './check-publication.ts';
import type { GuidanceEntries, UnreadableFile } from './entries.ts';
import type { AuthoredCard, Guidance, Paragraph } from './guidance.ts';
import { Problems } from './problems.ts';
import { checkRenamed } from './check-renamed.ts';
import { checkWritten } from './check-written.ts';
import { checkSelf } from './check-self.ts';
import { checkStudy } from './check-study.ts';
import { checkVerdicts } from './check-verdicts.ts';
import type { Problem } from './content-error.ts';
import { resolvePatient } from './patient.ts';
import { resolveSections } from './sections.ts';
import { resolveResults } from './results.ts';
import { nameKey, resolveStudy } from './studies.ts';
import { collectGaps, collectValues } from './values.ts';

const byNumber = new Intl.Collator('en', { numeric: true }).compare;

/**
 * Joins the files of one guidance document: every reference becomes the thing it names.
 *
 * Studies stand in the order of the paragraphs that first name them, outcomes by domain and then in
 * that order, figures in the order in which pages show them.
 *
 * @param unreadable - the files of the document that do not meet their schema
 * @returns the document, and everything in it that refers to nothing or contradicts its own
 *   structure. With problems, what could not be resolved is left out.
 */
export function assemble(
  entries: GuidanceEntries,
  unreadable: readonly UnreadableFile[] = [],
): Readonly<{ guidance: Guidance; problems: readonly Problem[] }> {
  const { vocabulary } = entries;
  const problems = new Problems(unreadable.map(({ id }) => id));
  const sections = resolveSections(entries, problems);
  const paragraphs = sections.flatMap((section) => section.paragraphs);
  const known = {
    paragraphs: new Map(paragraphs.map((paragraph) => [paragraph.number, paragraph])),
    outcomes: new Map(entries.outcomes.map(({ id, data }) => [id, { id, ...data }])),
    notEntered: new Set(sections.flatMap(({ notEntered }) => notEntered)),
    studies: new Set(entries.studies.map(({ id }) => id)),
    units: vocabulary.units.counted,
  };

  const order = new Map(paragraphs.map(({ number }, index) => [number, index]));
  const position = (number: string | undefined) =>
    order.get(number ?? '') ?? Number.POSITIVE_INFINITY;

  const studyEntries = entries.studies.toSorted(
    (a, b) =>
      position(a.data.results[0]?.paragraph) - position(b.data.results[0]?.paragraph) ||
      byNumber(a.id, b.id),
  );
  const alike = Map.groupBy(studyEntries, nameKey);
  const resolved = studyEntries.map((entry) => {
    checkStudy(entry, known, problems);
    const isOneOfSeveral = (alike.get(nameKey(entry))?.length ?? 0) > 1;
    const study = resolveStudy(entry, vocabulary, problems, isOneOfSeveral);
    return { study, results: resolveResults(entry, study, known, problems) };
  });
  const studies = resolved.map(({ study }) => study);
  const results = resolved
    .flatMap((one) => one.results)
    .toSorted((a, b) => position(a.paragraph.number) - position(b.paragraph.number));

  const outcomes = [...known.outcomes.values()].toSorted((a, b) => {
    const first = (id: string) =>
      results.findIndex(
        ({ outcome, alsoConcerns }) =>
          outcome.id === id || alsoConcerns.some((other) => other.id === id),
      );
    return a.domain.localeCompare(b.domain, 'en') || first(a.id) - first(b.id);
  });
  const reported = new Set(
    entries.studies.flatMap(({ data }) =>
      data.results.flatMap(({ outcome, alsoConcerns }) => [outcome, ...alsoConcerns]),
    ),
  );
  const hasEveryStudy = !unreadable.some(({ folder }) => folder === 'studies');
  for (const entry of entries.outcomes) {
    if (hasEveryStudy && !reported.has(entry.id)) {
      problems.add(
        entry,
        [],
        `no study reports the outcome ${entry.id}`,
        'name it in a result, or delete the file',
      );
    }
  }

  const measures = Object.entries(entries.guidance.data.measures).map(([id, measure]) => ({
    id,
    ...measure,
  }));
  for (const { id, paragraph } of measures) {
    if (!known.paragraphs.has(paragraph)) {
      problems.addUnknown(
        entries.guidance,
        ['measures', id, 'paragraph'],
        'paragraph',
        paragraph,
        known.paragraphs.keys(),
      );
      problems.lose(`measures.${id}`);
    }
  }

  entries.guidance.data.notMentioned.forEach(({ near }, index) => {
    near.forEach((number, place) => {
      if (!known.paragraphs.has(number)) {
        problems.addUnknown(
          entries.guidance,
          ['notMentioned', index, 'near', place],
          'paragraph',
          number,
          known.paragraphs.keys(),
        );
      }
    });
  });

  const values = new Map(
    collectValues(studies, results, measures).map((value) => [value.id, value]),
  );
  const gaps = collectGaps(studies, results, known.paragraphs, {
    ...vocabulary.gaps,
    ...entries.guidance.data.gaps,
  }).toSorted((a, b) => position(a.paragraph.number) - position(b.paragraph.number));
  const shownThings = {
    ...known,
    names: entries.guidance.data.names,
    values,
    gaps: new Map(gaps.map((gap) => [gap.id, gap])),
    results,
  };

  checkOfficial(entries, problems);
  checkWritten(entries, problems);
  checkSelf(entries, problems);
  checkVerdicts(entries, results, problems);
  checkParagraphs(entries, known.paragraphs, shownThings, problems);
  for (const entry of entries.sections) checkProse(entry, shownThings, problems);
  for (const entry of entries.figures) checkFigure(entry, shownThings, problems);
  for (const entry of studyEntries) checkPublication(entry, values, problems);
  for (const entry of entries.learnCards) checkLearnCard(entry, shownThings, problems);

  const patient = resolvePatient(
    entries.patientTexts,
    shownThings,
    problems,
    !unreadable.some(({ folder }) => folder === 'patient'),
  );

  const { sections: _sections, measures: _measures, ...about } = entries.guidance.data;
  const figures = entries.figures
    .map(({ id, data }) => ({ id, ...data }))
    .toSorted(
      (a, b) => position(a.showAfter) - position(b.showAfter) || a.id.localeCompare(b.id, 'en'),
    );
  const learnCards = entries.learnCards
    .flatMap(({ id, data, body }): AuthoredCard[] => {
      const paragraph = known.paragraphs.get(data.paragraph);
      return paragraph === undefined ? [] : [{ ...data, id, explanation: body, paragraph }];
    })
    .toSorted(
      (a, b) =>
        position(a.paragraph.number) - position(b.paragraph.number) ||
        a.id.localeCompare(b.id, 'en'),
    );
  const guidance = {
    id: entries.id,
    about,
    sections,
    paragraphs,
    studies,
    designs: Object.entries(vocabulary.designs).map(([name, design]) => ({
      id: name,
      ...design,
    })),
    outcomes,
    results,
    values,
    gaps,
    figures,
    learnCards,
    patient,
    ledger: entries.ledger.data,
    official: entries.official?.data,
  };
  checkRenamed(entries, guidance, problems);
  return { guidance, problems: problems.all };
}

/** Official words from another edition would stand beside figures that are not theirs. */
function checkOfficial({ official, ledger }: GuidanceEntries, problems: Problems): void {
  if (official !== undefined && official.data.document.sha256 !== ledger.data.document.sha256) {
    problems.add(
      official,
      ['document', 'sha256'],
      'the official words come from another document than the ledger',
      'run npm run import again, or delete the file',
    );
  }
}

function checkParagraphs(
  entries: GuidanceEntries,
  paragraphs: ReadonlyMap<string, Paragraph>,
  known: Parameters<typeof checkProse>[1],
  problems: Problems,
): void {
  for (const entry of entries.paragraphs) {
    const references = [
      ...entry.data.crossReferences.map((number, index) => ({
        number,
        path: ['crossReferences', index],
      })),
      ...(entry.data.kind === 'action'
        ? entry.data.actions.flatMap(({ see }, index) =>
            see.map((number, position) => ({ number, path: ['actions', index, 'see', position] })),
          )
        : []),
    ];
    for (const { number, path } of references) {
      if (!paragraphs.has(number) && !known.notEntered.has(number)) {
        problems.addUnknown(entry, path, 'paragraph', number, paragraphs.keys());
      }
    }
    entry.data.claims.forEach((listed, index) => {
      if (typeof listed === 'object' && 'reason' in listed) return;
      for (const name of typeof listed === 'string' ? [listed] : listed) {
        if (claimedSlots(known, name) !== undefined) continue;
        problems.addUnknown(entry, ['claims', index], 'value', name, known.values.keys());
      }
    });
    checkGlance(entry, known.values, entries.guidance.data.unanswered, problems);
    const shown = checkProse(entry, known, problems);
    const paragraph = paragraphs.get(entry.id);
    if (paragraph !== undefined) checkParagraphShows(entry, paragraph, shown, known, problems);
  }
}
