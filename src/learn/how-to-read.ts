import { countsOf, estimateProportion } from '../evidence/estimates.ts';
import { leadFigure, upperFirst } from '../format.ts';
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
      return figure.contrasts.flatMap((id) =>
        all.filter(({ result, measurement }) =>
          result.contrasts.some(
            (contrast) =>
              contrast.id === id &&
              [contrast.of.id, contrast.against.id].includes(measurement.arm.id),
          ),
        ),
      );
    default:
      return figure.values.flatMap((id) => all.filter(({ measurement }) => measurement.id === id));
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
          `${upperFirst(about)}: ${events} of ${total} ${noun(arm.unit)}. If 100 such ${noun(arm.unit)} did alike, it would be ${aboutOfHundred(estimate.counts)}.`,
        ),
        calculated(
          `With ${total} counted, anything ${rangeOfHundred(estimate.wilson)} of 100 would fit (95% interval, calculated).`,
        ),
      ),
    ];
  }
  if (figure.kind === 'time' && figure.statistic === 'median') {
    return [
      [
        plain(
          `${upperFirst(about)}: the median is ${leadFigure(figure)}; for half of the patients it is less, for half it is more.`,
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
      'The shares that the counts would fit, were chance the only thing at work. The fewer people were counted, the wider it is. It knows nothing of how people were chosen, treated or lost.',
    ),
    applies: (reads) => reads.some(({ measurement }) => countsOf(measurement) !== undefined),
  },
  {
    question: 'Why can a case series not compare?',
    answer: plain(
      'Everyone in it had the treatment. What would have happened to the same people without it, or with another, was not observed.',
    ),
    applies: (reads) => reads.some(({ result }) => result.study.design === 'case-series'),
  },
  {
    question: 'Why can groups that were not randomised mislead?',
    answer: plain(
      'Someone chose who had which treatment, for reasons that may bear on the outcome. A difference may come from the people as well as from the treatment.',
    ),
    applies: (reads) =>
      reads.some(({ result }) => result.study.design === 'non-randomised-comparative-study'),
  },
  {
    question: 'Why is “not significant” not “no difference”?',
    answer: plain(
      'It says that chance could have made a difference as large as the one seen. A real difference can hide in counts this small.',
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
      'Then the guidance says neither that the difference is significant nor that it is not. Silence is no result.',
    ),
    applies: (reads) =>
      someContrast(reads, (one) => one === 'not-stated' || one === 'reported-as-not-stated'),
  },
  {
    question: 'What does a median without a range leave open?',
    answer: plain(
      'How far patients differed from it, and how exactly it is known. Without group sizes or an interval nothing more can be worked out.',
    ),
    applies: (reads) =>
      reads.some(
        ({ measurement: { figure } }) =>
          figure.kind === 'time' && figure.statistic === 'median' && figure.spread === 'not-stated',
      ),
  },
  {
    question: 'What does one patient show?',
    answer: plain('That it has been reported, not how often it happens or why.'),
    applies: (reads) => reads.some(({ result }) => result.study.design === 'case-report'),
  },
  {
    question: 'May these studies be set against each other?',
    answer: plain(
      'No. They counted different people, over different times, in different ways; only arms of one study can be compared.',
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
