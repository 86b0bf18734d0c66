import { problemLine, type Problem } from '../../model/content-error.ts';
import type { LedgerEntry, LedgerItem } from '../../schema/ledger.ts';

/** What an editor has to do in one place of a document: a paragraph, or a file that is none. */
type Step = Readonly<{ place: string; problems: readonly Problem[] }>;

/** How the check ends what it says of a paragraph that has no file. */
const NO_FILE = 'the site does not';

/** How much of a report fits one screen beside its other lines. */
const SHOWN = { problems: 6, steps: 8 };

/**
 * What is left to do in one document, the next step first, on one screen: files that the paragraphs
 * rest on, then the paragraphs in the order of the document. A paragraph without a file comes with one
 * to paste.
 *
 * @param folder - the folder of the document, as messages name it
 * @param problems - those of the whole content
 * @param ledger - the figures that the document prints, by paragraph
 * @returns lines; none when nothing is left
 */
export function leftToDo(
  folder: string,
  problems: readonly Problem[],
  ledger: LedgerEntry['paragraphs'],
): readonly string[] {
  const order = Object.keys(ledger);
  const inFolder = problems.filter(({ file }) => file.startsWith(`${folder}/`));
  const missing = order.filter((number) =>
    inFolder.some(
      (problem) => placeOf(problem, folder) === number && problem.wrong.endsWith(NO_FILE),
    ),
  );
  // Whatever refers to a paragraph that has no file yet is right as soon as it has one.
  const own = inFolder.filter(
    ({ wrong }) => !missing.some((number) => wrong === `there is no paragraph ${number}`),
  );
  const rank = (place: string) => order.indexOf(place);
  const steps = [...Map.groupBy(own, (problem) => placeOf(problem, folder))]
    .map(([place, found]): Step => ({ place, problems: found }))
    .toSorted((a, b) => rank(a.place) - rank(b.place));
  const [next, ...later] = steps;
  if (next === undefined) return [];
  const paragraphs = steps.filter(({ place }) => rank(place) >= 0).length;
  return [
    `${count(own.length, 'problem')} left; ${paragraphs} of ${count(order.length, 'paragraph')} to be done`,
    `Next: ${next.place}`,
    ...shortened(next.problems.map(problemLine), SHOWN.problems),
    ...(missing.includes(next.place)
      ? [
          `Paste into ${folder}/paragraphs/${next.place}.mdx:`,
          ...draft(ledger[next.place]?.flat() ?? []),
        ]
      : []),
    ...(later.length > 0 ? ['Then:'] : []),
    ...shortened(
      later.map(({ place, problems: found }) => `${place}: ${count(found.length, 'problem')}`),
      SHOWN.steps,
    ),
  ];
}

/** The paragraph that a problem belongs to, or its file. */
function placeOf({ file, path }: Problem, folder: string): string {
  const name = file.slice(folder.length + 1);
  const [, number] = /^paragraphs\/(.+)\.mdx$/.exec(name) ?? [];
  if (number !== undefined) return number;
  return name === 'ledger.yaml' && path[0] === 'paragraphs' && typeof path[1] === 'string'
    ? path[1]
    : name;
}

const count = (amount: number, one: string): string => `${amount} ${one}${amount === 1 ? '' : 's'}`;

const shortened = (lines: readonly string[], limit: number): readonly string[] => [
  ...lines.slice(0, limit).map((line) => `  ${line}`),
  ...(lines.length > limit ? [`  … and ${lines.length - limit} more`] : []),
];

/** A paragraph file that only lacks words and the names of values. */
function draft(printed: readonly LedgerItem[]): readonly string[] {
  const figures = printed.flatMap((item) => figureOf(item) ?? []);
  return [
    '---',
    'kind: evidence',
    'heading: …',
    ...(figures.length === 0
      ? ['claims: []']
      : ['claims:', ...figures.map((figure) => `  - … # ${figure}`)]),
    '---',
    '',
    '…',
  ];
}

function figureOf(item: LedgerItem): string | undefined {
  if (typeof item === 'string') return item;
  if (!('figure' in item)) return undefined;
  const { figure, unit, statistic, measure } = item;
  const means = [measure, statistic, unit].filter((one) => one !== undefined).join(', ');
  return means === '' ? figure : `${figure} (${means})`;
}
