import type { DividedDocument } from './split-paragraphs.ts';

/** Something in the numbering that does not add up. */
export interface NumberingProblem {
  /** The number concerned. */
  readonly number: string;
  /** The line that shows it, where there is one. */
  readonly line?: number;
  /** Whether the number is missing; what is missing can be accepted, the rest cannot. */
  readonly missing: boolean;
  readonly wrong: string;
  readonly allowed: string;
}

interface Entry {
  readonly number: string;
  readonly line: number;
}

/**
 * What is wrong with the numbers of a document: one that comes twice or out of order, one that is
 * left out between others, one that the contents list or the earlier ledger has and the document
 * has not, and a paragraph without words. Each means that figures could land in a wrong paragraph.
 *
 * @param document the divided document
 * @param known the paragraphs of the ledger on disk; empty when there is none
 */
export function numberingProblems(
  document: DividedDocument,
  known: readonly string[],
): readonly NumberingProblem[] {
  const entries = [...document.paragraphs, ...document.headings].sort((a, b) => a.line - b.line);
  return [
    ...document.paragraphs.filter(({ words }) => words === '').map(withoutWords),
    ...repeated(document.paragraphs),
    ...outOfOrder(entries),
    ...missing(entries, document, known),
  ];
}

function withoutWords({ number, line }: Entry): NumberingProblem {
  return {
    number,
    line,
    missing: false,
    wrong: 'is a number without words',
    allowed: 'allowed is a number with its paragraph after it',
  };
}

function repeated(paragraphs: readonly Entry[]): readonly NumberingProblem[] {
  const first = new Map<string, number>();
  const problems: NumberingProblem[] = [];
  for (const { number, line } of paragraphs) {
    const earlier = first.get(number);
    if (earlier === undefined) first.set(number, line);
    else {
      problems.push({
        number,
        line,
        missing: false,
        wrong: `is already on line ${String(earlier)}`,
        allowed: 'allowed is one paragraph for each number',
      });
    }
  }
  return problems;
}

function outOfOrder(entries: readonly Entry[]): readonly NumberingProblem[] {
  const seen = new Set<string>();
  const problems: NumberingProblem[] = [];
  let highest: Entry | undefined;
  for (const entry of entries) {
    const isBehind = highest !== undefined && compareNumbers(entry.number, highest.number) < 0;
    if (highest && isBehind && !seen.has(entry.number)) {
      problems.push({
        number: entry.number,
        line: entry.line,
        missing: false,
        wrong: `comes after ${highest.number} (line ${String(highest.line)})`,
        allowed: 'allowed are numbers in rising order',
      });
    }
    seen.add(entry.number);
    if (!isBehind) highest = entry;
  }
  return problems;
}

function missing(
  entries: readonly Entry[],
  { paragraphs, listed }: DividedDocument,
  known: readonly string[],
): readonly NumberingProblem[] {
  const found = new Set(paragraphs.map(({ number }) => number));
  const present = new Set(entries.flatMap(({ number }) => withAncestors(number)));
  const problems = new Map<string, NumberingProblem>();

  for (const number of known.filter((one) => !found.has(one))) {
    problems.set(number, {
      number,
      missing: true,
      wrong: 'PARAGRAPH MISSING: the ledger on disk has it, the document has not',
      allowed: 'allowed is a document with every paragraph of the ledger',
    });
  }
  const accepted = new Set(known.flatMap(withAncestors).flatMap(earlierSiblings));
  for (const { number, line } of entries) {
    for (const absent of withAncestors(number).flatMap(earlierSiblings)) {
      if (present.has(absent) || accepted.has(absent) || problems.has(absent)) continue;
      problems.set(absent, {
        number: absent,
        line,
        missing: true,
        wrong: `NUMBER MISSING: ${number} follows without it`,
        allowed: 'allowed are numbers without a gap',
      });
    }
  }
  for (const number of listed.filter((one) => !present.has(one) && !problems.has(one))) {
    problems.set(number, {
      number,
      missing: true,
      wrong: 'SECTION MISSING: the contents list has it, the text has not',
      allowed: 'allowed is a document with all of its sections',
    });
  }
  return [...problems.values()];
}

/** `2`, `2.3` and `2.3.1` for `2.3.1`. */
function withAncestors(number: string): readonly string[] {
  const parts = number.split('.');
  return parts.map((_, level) => parts.slice(0, level + 1).join('.'));
}

/** `2.3.1` and `2.3.2` for `2.3.3`. */
function earlierSiblings(number: string): readonly string[] {
  const start = number.slice(0, number.lastIndexOf('.') + 1);
  const own = Number(number.slice(start.length));
  return Array.from({ length: own - 1 }, (_, index) => `${start}${String(index + 1)}`);
}

function compareNumbers(one: string, other: string): number {
  const parts = one.split('.').map(Number);
  const others = other.split('.').map(Number);
  const level = parts.findIndex((part, index) => part !== others[index]);
  return level === -1 ? parts.length - others.length : (parts[level] ?? 0) - (others[level] ?? -1);
}
