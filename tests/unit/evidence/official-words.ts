import { resolve } from 'node:path';
import type { z } from 'zod';
import { figureUnits } from '../../../src/cli/import/figure-units.ts';
import { ledgerParagraph } from '../../../src/cli/import/ledger-paragraph.ts';
import { ledgerSeal } from '../../../src/evidence/ledger-seal.ts';
import { loadContent } from '../../../src/loader/load-content.ts';
import { assemble } from '../../../src/model/assemble.ts';
import type { Guidance } from '../../../src/model/guidance.ts';
import { study } from '../../../src/schema/study.ts';

const FIXTURES = resolve(import.meta.dirname, '../../fixtures/guidance');

/** The invented document without any study, of which paragraph 2.1 is written anew. */
const [base] = loadContent(resolve(FIXTURES, 'slips'), FIXTURES).guidance;

type StudyInput = z.input<typeof study>;
/** What a test says of a study: its arms by their names, and what it reports. */
export type Reported = Readonly<{
  arms: Readonly<Record<string, Partial<StudyInput['arms'][string]>>>;
  results: readonly unknown[];
}> &
  Partial<Omit<StudyInput, 'arms' | 'results'>>;

const studyOf = ({ arms, results, ...more }: Reported) =>
  study.parse({
    design: 'randomised-controlled-trial',
    size: 'not-stated',
    population: 'not-stated',
    approach: 'not-stated',
    publication: 'not-identified',
    arms: Object.fromEntries(
      Object.entries(arms).map(([id, one]) => [
        id,
        { label: id, short: id, role: 'not-stated', total: 'not-stated', ...one },
      ]),
    ),
    results: results.map((one) => ({
      outcome: 'relapse',
      paragraph: '2.1',
      followUp: 'not-stated',
      ...(one as object),
    })),
    ...more,
  });

/**
 * An invented document whose paragraph 2.1 has these official words, with the studies that an editor
 * has entered from them and the values in the order in which the paragraph prints them.
 */
export function officialWords(
  words: string,
  studies: Readonly<Record<string, Reported>>,
  claims: Guidance['paragraphs'][number]['data']['claims'],
): Guidance {
  if (base === undefined) throw new Error('no invented document');
  const { units } = base.vocabulary;
  const { document } = base.ledger.data;
  const paragraphs = { '1.1': [], '2.1': ledgerParagraph(words, figureUnits(units)) };
  return assemble({
    ...base,
    guidance: {
      ...base.guidance,
      data: {
        ...base.guidance.data,
        sections: base.guidance.data.sections.map((section) =>
          'paragraphs' in section
            ? {
                ...section,
                paragraphs: section.paragraphs.filter((number) => number in paragraphs),
              }
            : section,
        ),
      },
    },
    ledger: {
      ...base.ledger,
      data: { document, seal: ledgerSeal({ document, paragraphs }), paragraphs },
    },
    official: {
      id: 'official',
      file: 'official.json',
      data: { document, paragraphs: { '2.1': words } },
    },
    paragraphs: base.paragraphs
      .filter(({ id }) => id in paragraphs)
      .map((entry) => (entry.id === '2.1' ? { ...entry, data: { ...entry.data, claims } } : entry)),
    studies: Object.entries(studies).map(([id, one]) => ({
      id,
      file: `studies/${id}.yaml`,
      data: studyOf(one),
    })),
  }).guidance;
}
