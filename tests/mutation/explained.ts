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
];
