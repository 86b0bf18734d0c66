import { claimedSlots } from '../model/claimed-slots.ts';
import type { Problem } from '../model/content-error.ts';
import type { Guidance, Paragraph, Value } from '../model/guidance.ts';
import { alignClaims, type Aligned } from './align-claims.ts';
import { armProblems } from './check-arms.ts';
import { contrastWordProblems } from './check-contrast-words.ts';
import { contradictions } from './check-meaning.ts';
import { verdictProblems } from './check-verdicts.ts';
import { claimsOf, type Claim } from './claims.ts';
import { ledgerFigures } from './ledger-figures.ts';
import { ledgerSeal } from './ledger-seal.ts';

/** One paragraph with the figures of the source in their order, each with what accounts for it. */
export type ReconciledParagraph = Readonly<{
  paragraph: Paragraph;
  figures: readonly Aligned[];
}>;

/**
 * Holds the ledger, read from the official document, against the structured values, read from the
 * study files: the same figures, in the same order, each accounted for once and meaning the same.
 *
 * The order comes from the paragraph's own list of values, so that two neighbouring figures which
 * change places are found as surely as one that changes its digits. A paragraph whose list names
 * something unknown is left out: assembling the document tells of that.
 *
 * @param folder - the folder of the document, for messages
 * @param written - numbers of paragraphs that have a file, even if the document could not take it up
 * @param isWhole - whether the document could be assembled without a fault; where it could not, what the
 *   source says of differences is not held against those that are left
 */
export function reconcile(
  guidance: Guidance,
  folder = `content/guidance/${guidance.id}`,
  written: readonly string[] = [],
  isWhole = true,
): Readonly<{ paragraphs: readonly ReconciledParagraph[]; problems: readonly Problem[] }> {
  const problems: Problem[] = [];
  const paragraphs = guidance.paragraphs.map((paragraph) => {
    const found = reconcileParagraph(guidance, folder, paragraph, isWhole);
    problems.push(...found.problems, ...listProblems(folder, guidance, paragraph));
    return { paragraph, figures: found.figures };
  });
  const known = new Set([
    ...guidance.paragraphs.map(({ number }) => number),
    ...guidance.sections.flatMap(({ notEntered }) => notEntered),
    ...written,
  ]);
  for (const number of Object.keys(guidance.ledger.paragraphs)) {
    if (!known.has(number)) {
      problems.push({
        file: `${folder}/ledger.yaml`,
        path: ['paragraphs', number],
        wrong: `the document has paragraph ${number}, the site does not`,
        allowed: `add ${folder}/paragraphs/${number}.mdx, or list ${number} under notEntered of its section`,
      });
    }
  }
  problems.push(
    ...orderProblems(folder, guidance),
    ...sealProblems(folder, guidance),
    ...nameProblems(folder, guidance),
  );
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

/** Figures that the ledger takes for parts of a name which the document does not declare. */
function nameProblems(folder: string, { ledger, about }: Guidance): Problem[] {
  return Object.entries(ledger.paragraphs).flatMap(([number, sentences]) =>
    sentences.flat().flatMap((item) =>
      typeof item === 'string' ||
      !('name' in item) ||
      item.name === undefined ||
      about.names.includes(item.name)
        ? []
        : [
            {
              file: `${folder}/ledger.yaml`,
              path: ['paragraphs', number],
              wrong: `${item.figure} is said to be part of the name “${item.name}”, which is not declared`,
              allowed: 'declare it under names in guidance.yaml, or run npm run import again',
            },
          ],
    ),
  );
}

/** A ledger whose figures are not those that the import wrote. */
function sealProblems(folder: string, { ledger }: Guidance): Problem[] {
  return ledger.seal === ledgerSeal(ledger)
    ? []
    : [
        {
          file: `${folder}/ledger.yaml`,
          path: ['seal'],
          wrong: 'the ledger is not as npm run import wrote it',
          allowed: 'run npm run import again with the official document, or take back the change',
        },
      ];
}

function reconcileParagraph(
  guidance: Guidance,
  folder: string,
  paragraph: Paragraph,
  isWhole: boolean,
): Readonly<{ figures: readonly Aligned[]; problems: readonly Problem[] }> {
  const sentences = guidance.ledger.paragraphs[paragraph.number];
  if (sentences === undefined) {
    const problem = {
      file: `${folder}/ledger.yaml`,
      path: ['paragraphs'],
      wrong: `paragraph ${paragraph.number} is not in the ledger`,
      allowed: 'run npm run import again',
    };
    return { figures: [], problems: [problem] };
  }
  const named = paragraph.data.claims.flatMap((listed) =>
    typeof listed === 'object' && 'reason' in listed ? [] : listed,
  );
  if (named.some((name) => claimedSlots(guidance, name) === undefined)) {
    return { figures: [], problems: [] };
  }
  const claims = claimsOf(guidance, paragraph);
  const { figures, verdicts } = ledgerFigures(sentences);
  const aligned = alignClaims(claims, figures);
  if ('parting' in aligned) {
    const { agreed, figure } = aligned.parting;
    const claim = claims[agreed];
    return {
      figures: [],
      problems: [
        {
          file: fileOf(folder, paragraph, claim),
          path: pathOf(claim),
          wrong:
            figure === undefined
              ? `${paragraph.number} of the source prints no further figure, and ${nameOf(claim)} stands there`
              : `figure ${agreed + 1} of ${paragraph.number} is ${figure.printed} in the source, and ${nameOf(claim)} stands there`,
          allowed: `compare the source, then correct the study or the claims of ${paragraph.number}.mdx`,
        },
      ],
    };
  }
  const { pairs } = aligned;
  const meant = pairs.flatMap((pair) =>
    contradictions(pair).map(({ path, wrong, allowed }) => ({
      file: fileOf(folder, paragraph, pair.claim),
      path,
      wrong,
      allowed,
    })),
  );
  const said = (isWhole ? verdictProblems(guidance, paragraph, pairs, verdicts) : []).map(
    ({ study, ...problem }) => ({
      file:
        study === undefined
          ? `${folder}/paragraphs/${paragraph.number}.mdx`
          : `${folder}/studies/${study}.yaml`,
      ...problem,
    }),
  );
  const exchanged = [
    ...armProblems(guidance, folder, paragraph, pairs),
    ...contrastWordProblems(guidance, folder, paragraph, pairs),
  ];
  return { figures: pairs, problems: [...meant, ...said, ...exchanged] };
}

/** The file that holds what is claimed. */
function fileOf(folder: string, paragraph: Paragraph, claim: Claim | undefined): string {
  const value = typeof claim?.by === 'object' ? claim.by[0]?.value : undefined;
  if (value === undefined) return `${folder}/paragraphs/${paragraph.number}.mdx`;
  return value.kind === 'measure'
    ? `${folder}/guidance.yaml`
    : `${folder}/studies/${studyOf(value)}.yaml`;
}

const studyOf = (value: Exclude<Value, { kind: 'measure' }>): string =>
  'study' in value ? value.study.id : value.result.study.id;

const pathOf = (claim: Claim | undefined): Problem['path'] =>
  (typeof claim?.by === 'object' ? claim.by[0]?.slot.path : undefined) ?? ['claims'];

function nameOf(claim: Claim | undefined): string {
  if (claim === undefined) return 'no value';
  if (typeof claim.by === 'string') return `${claim.printed}, listed as notEvidence,`;
  const [first] = claim.by;
  return `${first?.value.id ?? ''} with ${claim.printed}`;
}

/** Figures printed in a paragraph that its list leaves out, names twice, or names without cause. */
function listProblems(folder: string, guidance: Guidance, paragraph: Paragraph): Problem[] {
  const named = paragraph.data.claims.flatMap((listed) =>
    typeof listed === 'object' && 'reason' in listed ? [] : listed,
  );
  const problem = (wrong: string, allowed: string): Problem => ({
    file: `${folder}/paragraphs/${paragraph.number}.mdx`,
    path: ['claims'],
    wrong,
    allowed,
  });
  const places = new Set(guidance.paragraphs.map(({ number }) => number));
  return [...guidance.values.values()].flatMap((value): Problem[] => {
    if (value.paragraphs.some((number) => !places.has(number))) return [];
    const times = timesListed(value, named);
    if (!value.paragraphs.includes(paragraph.number)) {
      return times.some(({ count }) => count > 0)
        ? [problem(`${value.id} is not printed in this paragraph`, 'take it off the list')]
        : [];
    }
    return times
      .filter(({ count }) => count !== 1)
      .slice(0, times.every(({ count }) => count === times[0]?.count) ? 1 : undefined)
      .map(({ name, count }) =>
        problem(
          `${times.every((one) => one.count === count) ? value.id : name} is listed ${count} times`,
          'list each figure of the paragraph once, where the source prints it',
        ),
      );
  });
}

/** How often each figure of a value is listed; a result without figures counts as one. */
function timesListed(
  value: Value,
  named: readonly string[],
): readonly Readonly<{ name: string; count: number }>[] {
  const whole = named.filter((name) => name === value.id).length;
  if (value.slots.length === 0) return [{ name: value.id, count: whole }];
  return value.slots.map((slot) => {
    const name = `${value.id}.${slot.name}`;
    return { name, count: whole + named.filter((one) => one === name).length };
  });
}
