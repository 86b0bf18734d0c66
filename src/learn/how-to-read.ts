import { countsOf, estimateProportion } from '../evidence/estimates.ts';
import { leadFigure } from '../format/figure.ts';
import { upperFirst } from '../format/words.ts';
import type { Figure, Guidance, Measurement, Result } from '../model/guidance.ts';
import type { Phrase } from './card.ts';
import { aboutOfHundred, rangeOfHundred } from './of-hundred.ts';
import { calculated, plain, sentences } from './phrases.ts';
import { whatInWhom } from './what-in-whom.ts';

/** A figure of the guidance with what it belongs to. */
type Read = Readonly<{ result: Result; measurement: Measurement }>;

/** What a reader is told beside a chart or table: its own figures in words, then what limits them. */
export type Reading = Readonly<{
  /** One line a figure. */
  figures: readonly (readonly Phrase[])[];
  /** Why the figures say no more, each with the question that it answers. */
  reasons: readonly Readonly<{ question: string; answer: Phrase }>[];
}>;

/** The results and measurements that a chart shows, in its order. */
export function readOfFigure({ results }: Guidance, figure: Figure): readonly Read[] {
  const all = results.flatMap((result) =>
    result.measurements.map((measurement) => ({ result, measurement })),
  );
  switch (figure.kind) {
    case 'evidence-map':
      return [];
    case 'parts':
      return all.filter(({ result }) => result.id === figure.result);
    case 'forest':
    case 'estimates':
      return figure.contrasts.flatMap((id) =>
        all.filter(({ result, measurement }) =>
          result.contrasts.some(
            (contrast) =>
              contrast.id === id &&
              [contrast.of.id, contrast.against.id].includes(measurement.arm.id),
          ),
        ),
      );
    case 'changes':
      return figure.changes.flatMap((id) =>
        all.filter(({ result, measurement }) =>
          result.changes.some(
            ({ id: change, baseline, followUp }) =>
              change === id && [baseline?.id, followUp?.id].includes(measurement.id),
          ),
        ),
      );
    case 'proportions':
    case 'points':
    case 'icon-array':
      return figure.values.flatMap((id) => all.filter(({ measurement }) => measurement.id === id));
    default:
      return figure satisfies never;
  }
}

/** Everything measured in some results. */
export const readOfResults = (results: readonly Result[]): readonly Read[] =>
  results.flatMap((result) => result.measurements.map((measurement) => ({ result, measurement })));

/** Figures read in words by templates, and the reasons that apply to just these figures. */
export function howToRead(reads: readonly Read[]): Reading {
  return { figures: reads.flatMap(inWords), reasons: reasonsFor(reads) };
}

/** People in words: readers of a chart think of people, not of patients in a table. */
const noun = (unit: string): string => (unit === 'patients' ? 'people' : unit);

function inWords({ result, measurement }: Read): (readonly Phrase[])[] {
  const { figure, arm } = measurement;
  const about = whatInWhom(result, measurement);
  const estimate = estimateProportion(measurement);
  if (estimate !== undefined) {
    const { events, total } = estimate.counts;
    return [
      sentences(
        plain(
          `${upperFirst(about)}: ${events} of ${total} ${noun(arm.unit)}. That is ${aboutOfHundred(estimate.counts)} in every 100.`,
        ),
        calculated(
          `With ${total} ${noun(arm.unit)} counted, the data are compatible with anything ${rangeOfHundred(estimate.wilson)} in every 100 (95% interval, calculated).`,
        ),
      ),
    ];
  }
  if (figure.kind === 'time' && figure.statistic === 'median') {
    return [
      [
        plain(
          `${upperFirst(about)}: the median is ${leadFigure(figure)}; for half of the patients the time was shorter, for half it was longer.`,
        ),
      ],
    ];
  }
  return [[plain(`${upperFirst(about)}: ${leadFigure(figure)}.`)]];
}

type Reason = Readonly<{
  question: string;
  answer: Phrase;
  applies: (reads: readonly Read[]) => boolean;
}>;

const someContrast = (
  reads: readonly Read[],
  test: (significance: Result['contrasts'][number]['significance']) => boolean,
): boolean =>
  reads.some(({ result }) => result.contrasts.some(({ significance }) => test(significance)));

const REASONS: readonly Reason[] = [
  {
    question: 'What is an interval?',
    answer: calculated(
      'The range of percentages that the counts are compatible with, if chance alone is allowed for. The fewer people were counted, the wider it is. It takes no account of how people were chosen, treated or lost to follow-up.',
    ),
    applies: (reads) => reads.some(({ measurement }) => countsOf(measurement) !== undefined),
  },
  {
    question: 'Why can a case series not compare treatments?',
    answer: plain(
      'Everyone in it had the same treatment. What would have happened to them without it, or with another treatment, was not observed.',
    ),
    applies: (reads) => reads.some(({ result }) => result.study.design.evidence === 'series'),
  },
  {
    question: 'Why can comparing groups that were not randomised mislead?',
    answer: plain(
      'Each patient’s treatment was chosen, perhaps for reasons that also affect the outcome. A difference may reflect the patients as well as the treatment.',
    ),
    applies: (reads) => reads.some(({ result }) => result.study.design.evidence === 'comparison'),
  },
  {
    question: 'Why does “not significant” not mean “no difference”?',
    answer: plain(
      'It means that chance alone could plausibly have produced a difference as large as this one. When counts are small, a real difference can be missed.',
    ),
    applies: (reads) =>
      someContrast(
        reads,
        (one) => typeof one !== 'string' && 'called' in one && one.called === 'not-significant',
      ),
  },
  {
    question: 'What if significance is not stated?',
    answer: plain(
      'The guidance then leaves open whether the difference is significant: “not stated” does not mean “not significant”.',
    ),
    applies: (reads) =>
      someContrast(reads, (one) => one === 'not-stated' || one === 'reported-as-not-stated'),
  },
  {
    question: 'What is not known when a median has no range?',
    answer: plain(
      'How much patients varied, and how precise the median is. Without the group sizes or an interval, nothing more can be worked out.',
    ),
    applies: (reads) =>
      reads.some(
        ({ measurement: { figure } }) =>
          figure.kind === 'time' && figure.statistic === 'median' && figure.spread === 'not-stated',
      ),
  },
  {
    question: 'What can a report of one patient show?',
    answer: plain('That the event has been reported, not how often it happens or why.'),
    applies: (reads) => reads.some(({ result }) => result.study.design.evidence === 'one-patient'),
  },
  {
    question: 'Can these studies be compared with each other?',
    answer: plain(
      'No. They counted different people, over different periods, in different ways. Only the arms of one study can be compared.',
    ),
    applies: (reads) => new Set(reads.map(({ result }) => result.study.id)).size > 1,
  },
];

function reasonsFor(reads: readonly Read[]): Reading['reasons'] {
  return REASONS.filter(({ applies }) => applies(reads)).map(({ question, answer }) => ({
    question,
    answer,
  }));
}
