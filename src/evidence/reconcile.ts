import type { Problem } from '../model/content-error.ts';
import type { Guidance, Paragraph, Value } from '../model/guidance.ts';

/** One figure of the ledger and what accounts for it. */
export type ReconciledFigure = Readonly<{
  /** The figure as the ledger holds it. */
  printed: string;
  /** The value that prints it, or the reason why it is not evidence. */
  by: Readonly<{ value: Value } | { reason: string }>;
}>;

/** One paragraph with its figures in the order of the source. */
export type ReconciledParagraph = Readonly<{
  paragraph: Paragraph;
  figures: readonly ReconciledFigure[];
}>;

/**
 * Holds the ledger, read from the official document, against the structured values, read from the
 * study files: the same figures, in the same order, each accounted for once.
 *
 * The order comes from the paragraph's own list of values, so that two neighbouring figures which
 * change places are found as surely as one that changes its digits. A paragraph whose list names
 * something unknown is left out: assembling the document tells of that.
 *
 * @param folder - the folder of the document, for messages
 * @param written - numbers of paragraphs that have a file, even if the document could not take it up
 */
export function reconcile(
  guidance: Guidance,
  folder = `content/guidance/${guidance.id}`,
  written: readonly string[] = [],
): Readonly<{ paragraphs: readonly ReconciledParagraph[]; problems: readonly Problem[] }> {
  const problems: Problem[] = [];
  const paragraphs = guidance.paragraphs.map((paragraph) => {
    const claimed = claims(guidance, paragraph);
    const ledger = guidance.ledger.paragraphs[paragraph.number];
    const resolves = paragraph.data.values.every(
      (listed) => typeof listed !== 'string' || guidance.values.has(listed),
    );
    problems.push(
      ...(resolves ? ledgerProblems(folder, paragraph, claimed, ledger) : []),
      ...listProblems(folder, guidance, paragraph),
    );
    return { paragraph, figures: claimed };
  });
  const known = new Set([...guidance.paragraphs.map(({ number }) => number), ...written]);
  for (const number of Object.keys(guidance.ledger.paragraphs)) {
    if (!known.has(number)) {
      problems.push({
        file: `${folder}/ledger.yaml`,
        path: ['paragraphs', number],
        wrong: `the document has paragraph ${number}, the site has not`,
        allowed: `add ${folder}/paragraphs/${number}.mdx`,
      });
    }
  }
  problems.push(...orderProblems(folder, guidance));
  return { paragraphs, problems };
}

/** A ledger whose paragraphs changed places. */
function orderProblems(folder: string, guidance: Guidance): Problem[] {
  const order = guidance.paragraphs.map(({ number }) => number);
  const numbers = Object.keys(guidance.ledger.paragraphs).filter((number) =>
    order.includes(number),
  );
  return numbers.flatMap((number, index) => {
    const before = numbers[index - 1];
    return before === undefined || order.indexOf(before) < order.indexOf(number)
      ? []
      : [
          {
            file: `${folder}/ledger.yaml`,
            path: ['paragraphs', number],
            wrong: `${number} stands after ${before}`,
            allowed: 'keep the paragraphs in the order of the document',
          },
        ];
  });
}

/** The figures that the paragraph's list of values lays claim to, in order. */
function claims(guidance: Guidance, paragraph: Paragraph): ReconciledFigure[] {
  return paragraph.data.values.flatMap((listed): ReconciledFigure[] => {
    if (typeof listed !== 'string')
      return [{ printed: listed.notEvidence, by: { reason: listed.reason } }];
    const value = guidance.values.get(listed);
    return value === undefined ? [] : value.printed.map((printed) => ({ printed, by: { value } }));
  });
}

function ledgerProblems(
  folder: string,
  paragraph: Paragraph,
  claimed: readonly ReconciledFigure[],
  ledger: readonly string[] | undefined,
): Problem[] {
  const file = `${folder}/ledger.yaml`;
  const path = ['paragraphs', paragraph.number];
  if (ledger === undefined) {
    return [
      {
        file,
        path: ['paragraphs'],
        wrong: `paragraph ${paragraph.number} is not in the ledger`,
        allowed: 'run npm run import again',
      },
    ];
  }
  const at = claimed.findIndex(({ printed }, index) => printed !== ledger[index]);
  const position = at === -1 ? claimed.length : at;
  if (at === -1 && claimed.length === ledger.length) return [];
  const expected = ledger[position];
  const claim = claimed[position];
  const by =
    claim === undefined
      ? 'no value'
      : 'value' in claim.by
        ? `${claim.by.value.id} with ${claim.printed}`
        : `${claim.printed}, said not to be evidence,`;
  return [
    {
      file,
      path: [...path, position],
      wrong:
        expected === undefined
          ? `the ledger has no figure ${position + 1}, and ${by} stands there in the studies`
          : `figure ${position + 1} is ${expected} in the ledger, and ${by} stands there in the studies`,
      allowed: `compare the source, then correct the study, the ledger or the values of ${paragraph.number}.mdx`,
    },
  ];
}

/** Values printed in a paragraph that its list leaves out, names twice, or names without cause. */
function listProblems(folder: string, guidance: Guidance, paragraph: Paragraph): Problem[] {
  const file = `${folder}/paragraphs/${paragraph.number}.mdx`;
  const listed = paragraph.data.values.filter((value) => typeof value === 'string');
  const problems: Problem[] = [];
  const places = new Set(guidance.paragraphs.map(({ number }) => number));
  for (const value of guidance.values.values()) {
    if (value.paragraphs.some((number) => !places.has(number))) continue;
    const times = listed.filter((id) => id === value.id).length;
    const expected = value.paragraphs.includes(paragraph.number) ? 1 : 0;
    if (times === expected) continue;
    problems.push({
      file,
      path: ['values'],
      wrong:
        expected === 1
          ? `${value.id} is listed ${times} times`
          : `${value.id} is not printed in this paragraph`,
      allowed:
        expected === 1
          ? 'list each value of the paragraph once, where the source prints it'
          : 'take it off the list',
    });
  }
  return problems;
}
