import type { Mutation } from './mutations.ts';

/** What a slip changes that is no figure of the evidence, and why the check cannot find it. */
export type Explanation = Readonly<{
  reason: string;
  covers: (file: string, mutation: Mutation) => boolean;
}>;

const lineOf = (text: string, line: number): string => text.split('\n')[line - 1] ?? '';

/** Whether a line stands under a key at the left edge of a YAML file. */
function standsIn(key: string, text: string, line: number): boolean {
  const above = text.split('\n').slice(0, line);
  return above.findLast((one) => /^\w/.test(one))?.startsWith(`${key}:`) ?? false;
}

/** The key whose word a slip changes. */
const keyOf = ({ text, at }: Mutation): string =>
  /([a-z]+): '?$/.exec(text.slice(0, at))?.[1] ?? '';

const WHAT_IS_MISSING = ['follow-up', 'follow-up-period', 'timing-of-events'];

/** Every kind of slip that may survive, with its reason. Nothing else may. */
export const explanations: readonly Explanation[] = [
  {
    reason: 'the file name of the official document, which the repository does not hold',
    covers: (file, { text, line }) =>
      file.endsWith('ledger.yaml') && /^ {2}name:/.test(lineOf(text, line)),
  },
  {
    reason:
      'the SHA-256 of the official document, which the repository does not hold; where official.json is, the check compares them',
    covers: (file, { text, line }) =>
      file.endsWith('ledger.yaml') && /^ {2}sha256:/.test(lineOf(text, line)),
  },
  {
    reason:
      'what a publication says of itself (title, year, journal, DOI, PubMed number) and the figures that it prints and the guidance does not; the official document holds none of them',
    covers: (file, { text, line }) =>
      file.includes('/studies/') &&
      standsIn('publication', text, line) &&
      /^ +(title|year|volume|issue|pages|doi|pubmed|.*publication):/.test(lineOf(text, line)),
  },
  {
    reason:
      'which of the things the guidance says was not stated: the ledger keeps that something was not',
    covers: (_, slip) => slip.kind === 'meaning' && WHAT_IS_MISSING.includes(slip.from),
  },
  {
    reason:
      'which arm is compared with which, or favoured: the ledger keeps no arms; the checks page says so',
    covers: (_, slip) =>
      slip.kind === 'meaning' && ['of', 'against', 'reference', 'favours'].includes(keyOf(slip)),
  },
  {
    reason:
      'a verdict that the sentence gives of another difference: the ledger keeps verdicts by sentence',
    covers: (_, slip) => slip.kind === 'meaning' && keyOf(slip) === 'called',
  },
  {
    reason:
      'what the words around a figure do not say (a unit, mean or median, within): the checks page counts it as read by the editor',
    covers: (_, slip) =>
      slip.kind === 'meaning' && ['unit', 'among', 'statistic', 'kind'].includes(keyOf(slip)),
  },
];
