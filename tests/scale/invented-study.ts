import type { LedgerItem } from '../../src/schema/ledger.ts';
import type { Chance } from './chance.ts';
import { capital } from './invented-words.ts';

/** A paragraph of evidence: what it shows, and what the invented source prints in it. */
export type Evidence = Readonly<{
  domain: 'efficacy' | 'safety';
  heading: string;
  claims: readonly string[];
  shown: readonly string[];
  printed: readonly LedgerItem[];
  /** The result as the file of its study holds it; its paragraph is not known yet. */
  result: Readonly<Record<string, unknown>>;
  /** The chart of it, where one can be drawn. */
  figure: Readonly<Record<string, unknown>> | undefined;
}>;

export type InventedStudy = Readonly<{
  id: string;
  /** What it is called in sentences. */
  word: string;
  /** The file of the study but its results and where its size is printed. */
  data: Readonly<Record<string, unknown>>;
  size: number;
  evidence: readonly Evidence[];
}>;

type Arm = Readonly<{ id: string; name: string; total: number }>;

const DESIGNS = [
  ['randomised-controlled-trial', 'trial'],
  ['non-randomised-comparative-study', 'comparison'],
  ['case-series', 'series'],
] as const;

/** Events and their share of a total, as a source prints it. */
const percentage = (events: number, total: number): string =>
  `${Math.round((100 * events) / total)}%`;

/** A study with a result for each of some outcomes, of several kinds. */
export function inventedStudy(
  chance: Chance,
  number: number,
  names: Readonly<{ treatment: string; comparator: string }>,
  outcomes: readonly Readonly<{ domain: 'efficacy' | 'safety'; name: string }>[],
): InventedStudy {
  const [design, word] = chance.oneOf(DESIGNS);
  const treated: Arm = { id: 'treated', name: names.treatment, total: chance.between(12, 400) };
  const rested: Arm = { id: 'rested', name: names.comparator, total: chance.between(12, 400) };
  const arms = word === 'series' ? [treated] : [treated, rested];
  const size = arms.reduce((sum, { total }) => sum + total, 0);
  const id = `${word}-${number}`;
  const printedSize: LedgerItem = { figure: String(size), unit: 'patients' };
  return {
    id,
    word,
    size,
    data: {
      design,
      population: 'not-stated',
      approach: 'not-stated',
      arms: Object.fromEntries(
        arms.map(({ id: arm, name, total }, index) => [
          arm,
          {
            label: capital(name),
            short: capital(name),
            role: index === 0 ? 'intervention' : 'comparator',
            total,
          },
        ]),
      ),
      publication: 'not-identified',
    },
    evidence: outcomes.map(({ domain, name }) => {
      const make = chance.oneOf(
        word === 'series' ? [proportion, proportion, parts] : [proportion, proportion, medians],
      );
      const made = make(chance, `${id}.${name}`, arms);
      return {
        domain,
        heading: `${capital(name)} in a ${word}`,
        ...made,
        claims: [id, ...made.claims],
        shown: [id, ...made.shown],
        printed: [printedSize, ...made.printed],
        result: { id: name, outcome: name, followUp: 'not-stated', ...made.result },
        figure: made.figure && {
          subtitle: `What the invented source prints of ${name}.`,
          caption: 'Everything in this chart is invented.',
          ...made.figure,
        },
      };
    }),
  };
}

/** What is printed of the difference between two arms, with its value: sometimes a p value. */
function difference(
  chance: Chance,
  place: string,
  arms: readonly Arm[],
): Pick<Evidence, 'claims' | 'printed'> & Readonly<{ contrasts: readonly unknown[] | undefined }> {
  if (arms.length < 2) return { claims: [], printed: [], contrasts: undefined };
  const p = chance.oneOf([undefined, '0.04', '0.21', '0.63']);
  return {
    claims: p === undefined ? [] : [`${place}.treated-vs-rested`],
    printed: p === undefined ? [] : [{ figure: p, operator: '=', measure: 'p' }],
    contrasts: [
      {
        of: 'treated',
        against: 'rested',
        significance:
          p === undefined
            ? 'not-stated'
            : { p: { operator: '=', reported: p }, called: 'not-stated' },
      },
    ],
  };
}

type MadeResult = Pick<Evidence, 'claims' | 'shown' | 'printed' | 'result' | 'figure'>;

function proportion(chance: Chance, place: string, arms: readonly Arm[]): MadeResult {
  const counted = arms.map((arm) => ({ ...arm, events: chance.between(0, arm.total) }));
  const values = counted.map(({ id }) => `${place}.${id}`);
  const { claims, printed, contrasts } = difference(chance, place, arms);
  return {
    claims: [...values, ...claims],
    shown: [...values, ...claims],
    printed: [
      ...counted.flatMap(({ events, total }) => [
        percentage(events, total),
        String(events),
        String(total),
      ]),
      ...printed,
    ],
    result: {
      kind: 'proportion',
      arms: Object.fromEntries(
        counted.map(({ id, events, total }) => [
          id,
          { events, total, reported: percentage(events, total) },
        ]),
      ),
      ...(contrasts && { contrasts }),
    },
    figure:
      contrasts && chance.between(1, 3) === 1
        ? {
            kind: 'forest',
            measure: 'risk-ratio',
            title: 'Both arms as a risk ratio',
            contrasts: [`${place}.treated-vs-rested`],
          }
        : {
            kind: chance.oneOf(['proportions', 'proportions', 'icon-array']),
            title: `{${values[0]}} after treatment`,
            values,
          },
  };
}

function medians(chance: Chance, place: string, arms: readonly Arm[]): MadeResult {
  const timed = arms.map(({ id }) => ({ id, reported: String(chance.between(2, 60)) }));
  const values = timed.map(({ id }) => `${place}.${id}`);
  const { claims, printed, contrasts } = difference(chance, place, arms);
  return {
    claims: [...values, ...claims],
    shown: [...values, ...claims],
    printed: [
      ...timed.map(({ reported }): LedgerItem => ({
        figure: reported,
        statistic: 'median',
        unit: 'months',
      })),
      ...printed,
    ],
    result: {
      kind: 'time',
      statistic: 'median',
      unit: 'months',
      from: 'not-stated',
      arms: Object.fromEntries(
        timed.map(({ id, reported }) => [id, { reported, spread: 'not-stated' }]),
      ),
      ...(contrasts && { contrasts }),
    },
    figure: { kind: 'points', title: `{${values[0]}} after treatment`, values },
  };
}

function parts(chance: Chance, place: string, [arm]: readonly Arm[]): MadeResult {
  const total = arm?.total ?? 0;
  const none = chance.between(0, total);
  const some = chance.between(0, total - none);
  const counts = { none, some, much: total - none - some };
  const values = Object.keys(counts).map((part) => `${place}.${part}`);
  return {
    claims: values,
    shown: values,
    printed: Object.values(counts).flatMap((events) => [
      percentage(events, total),
      String(events),
      String(total),
    ]),
    result: {
      kind: 'parts',
      whole: { arm: 'treated' },
      totalOf: 'patients',
      parts: Object.fromEntries(
        Object.entries(counts).map(([part, events]) => [
          part,
          { label: capital(part), events, reported: percentage(events, total) },
        ]),
      ),
      remainder: 'none',
    },
    figure: { kind: 'parts', title: `None in {${values[0]}}`, result: place },
  };
}
