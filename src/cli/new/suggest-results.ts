import type { LedgerEntry } from '../../schema/ledger.ts';
import type { FigureUnits } from '../import/figure-units.ts';
import { sentencesOf } from '../../evidence/sentences-of.ts';
import type { OfficialParagraph } from '../import/split-paragraphs.ts';
import { CLAUSE_PATTERNS } from './clause-patterns.ts';
import { DraftStudies, type DraftStudy } from './draft-studies.ts';
import type { Finding } from './finding.ts';
import { markSentence } from './mark-sentence.ts';
import { introduceArms, placeFinding } from './place-finding.ts';
import { readFrame, type Frame } from './sentence-frame.ts';
import { sideFigures } from './side-figures.ts';

/** A measure that is suggested: its fields in `guidance.yaml`. */
export type DraftMeasure = Readonly<{
  id: string;
  label: string;
  paragraph: string;
  reported: string;
  unit: string;
  operator: string;
}>;

/** What accounts for one figure of a paragraph: names of values, or why it is no evidence. */
export type DraftClaim = Readonly<
  { values: readonly string[] } | { notEvidence: string; reason: string }
>;

/** What is suggested of a document. */
export type Suggestions = Readonly<{
  studies: readonly DraftStudy[];
  measures: readonly DraftMeasure[];
  /** The words of each outcome, by its name, with the paragraph that reports it first. */
  outcomes: ReadonlyMap<string, Readonly<{ label: string; paragraph: string }>>;
  /** For each paragraph what accounts for its figures, by their place. */
  claims: ReadonlyMap<string, ReadonlyMap<number, DraftClaim>>;
}>;

/** What one paragraph has so far. */
export interface ParagraphDraft {
  readonly number: string;
  readonly claims: Map<number, DraftClaim>;
  /** The study that its sentences speak of. */
  study: DraftStudy | undefined;
  /** The outcome of its last finding. */
  outcome: string | undefined;
  /** The pairs of arms that its last finding set against each other. */
  pairs: readonly (readonly [string, string])[];
}

/** What the suggestions of a document are put together in. */
export interface DocumentDraft {
  readonly studies: DraftStudies;
  readonly measures: DraftMeasure[];
  readonly outcomes: Map<string, Readonly<{ label: string; paragraph: string }>>;
  /** Words of the title, by which an arm is known as the procedure itself. */
  readonly title: string;
}

/**
 * Reads the studies and results of a document from its sentences, where a wording is understood from its
 * first word to its last; whatever is not understood is left to the editor.
 *
 * @param paragraphs - the numbered paragraphs in official words
 * @param ledger - the figures of each
 */
export function suggestResults(
  paragraphs: readonly OfficialParagraph[],
  {
    title,
    units,
    ledger,
  }: Readonly<{
    title: string;
    units: FigureUnits;
    ledger: LedgerEntry['paragraphs'];
  }>,
): Suggestions {
  const document: DocumentDraft = {
    studies: new DraftStudies(),
    measures: [],
    outcomes: new Map(),
    title,
  };
  const claims = new Map<string, ReadonlyMap<number, DraftClaim>>();
  for (const { number, words } of paragraphs) {
    if (ledger[number]?.length === 0) continue;
    const paragraph: ParagraphDraft = {
      number,
      claims: new Map(),
      study: undefined,
      outcome: undefined,
      pairs: [],
    };
    let from = 0;
    const sentences = sentencesOf(words).map((sentence) => {
      const { marked, count } = markSentence(sentence, units, [], from);
      from += count;
      sideFigures(marked, paragraph, document);
      return readFrame(marked);
    });
    const namesStudy = sentences.some(
      (frame) => frame?.study !== undefined || (frame && namesKnownArm(frame, document)),
    );
    for (const frame of sentences) {
      if (frame !== undefined) placeSentence(frame, paragraph, document, namesStudy);
    }
    claims.set(number, paragraph.claims);
  }
  const studies = document.studies.all.filter(({ results }) => results.length > 0);
  const known = new Set(studies.map(({ id }) => id));
  return {
    studies,
    measures: document.measures,
    outcomes: document.outcomes,
    claims: new Map([...claims].map(([number, found]) => [number, onlyOf(found, known)])),
  };
}

/** Claims of the studies that have a result; one without any is no file. */
const onlyOf = (
  claims: ReadonlyMap<number, DraftClaim>,
  studies: ReadonlySet<string>,
): ReadonlyMap<number, DraftClaim> =>
  new Map(
    [...claims].filter(
      ([, claim]) =>
        !('values' in claim) ||
        claim.values.every((name) => {
          const [first = ''] = name.split('.');
          return first === 'measures' || studies.has(first);
        }),
    ),
  );

/** The findings of the clauses of a sentence; the whole of it is tried first. */
function findingsOf({ clause, marked }: Frame): readonly Finding[] {
  const whole = findingOf(clause, marked);
  if (whole !== undefined) return [whole];
  return clause
    .split(/; (?![^()]*\))|, with (?![^()]*\))/u)
    .flatMap((part) => findingOf(part.trim(), marked) ?? []);
}

function findingOf(clause: string, marked: Frame['marked']): Finding | undefined {
  for (const { pattern, read } of CLAUSE_PATTERNS) {
    const match = pattern.exec(clause);
    const found = match && read({ ...match.groups }, marked);
    if (found) return found;
  }
  return undefined;
}

const namesKnownArm = (frame: Frame, { studies }: DocumentDraft): boolean =>
  findingsOf(frame).some((finding) => studyByArms(finding, studies) !== undefined);

/** The study whose arms a finding names. */
export function studyByArms(finding: Finding, studies: DraftStudies): DraftStudy | undefined {
  const names = [
    ...finding.cells.map(({ arm }) => arm),
    ...(finding.differences ?? []).flatMap(({ arms }) => arms ?? []),
  ].filter((name) => name !== undefined);
  return finding.kind === 'parts' || names.length === 0 ? undefined : studies.withArms(names);
}

function placeSentence(
  frame: Frame,
  paragraph: ParagraphDraft,
  document: DocumentDraft,
  namesStudy: boolean,
): void {
  const findings = findingsOf(frame);
  const named =
    frame.study && document.studies.named(frame.study.design, frame.study.size, frame.study.unit);
  if (frame.study !== undefined && named === undefined) return;
  const study =
    named ??
    findings.map((finding) => studyByArms(finding, document.studies)).find(Boolean) ??
    paragraph.study ??
    (namesStudy ? undefined : document.studies.unnamed(paragraph.number));
  if (study === undefined) return;
  paragraph.study = study;
  introduceArms(frame, study);
  findings.forEach((finding, index) => {
    const isLast = index === findings.length - 1;
    const followUp = (frame.opensWithFollowUp ? index === 0 : isLast) ? frame.followUp : undefined;
    const notStated = isLast ? frame.notStated : undefined;
    placeFinding(finding, { frame: { ...frame, followUp, notStated }, study, paragraph, document });
  });
  claimStudy(frame, study, paragraph);
}

/** The size of a study, and of the arms that a sentence introduces. */
function claimStudy({ study: token, arms }: Frame, study: DraftStudy, paragraph: ParagraphDraft) {
  if (token?.size !== undefined && study.size !== undefined) {
    study.size.printedIn.add(paragraph.number);
    paragraph.claims.set(token.size.index, { values: [`${study.id}.size`] });
  }
  for (const { name, total } of arms) {
    const arm = study.arms.find(({ label }) => label === name);
    if (arm === undefined || total === undefined || arm.total !== Number(total.printed)) continue;
    arm.printedIn.add(paragraph.number);
    paragraph.claims.set(total.index, { values: [`${study.id}.arms.${arm.id}.size`] });
  }
}
