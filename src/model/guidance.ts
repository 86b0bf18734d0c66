import type { Root } from 'mdast';
import type { z } from 'zod';
import type { FigureEntry } from '../schema/figure.ts';
import type { followUp } from '../schema/follow-up.ts';
import type { GuidanceEntry } from '../schema/guidance.ts';
import type { LearnCardEntry } from '../schema/learn-card.ts';
import type { LedgerEntry } from '../schema/ledger.ts';
import type { OfficialEntry } from '../schema/official.ts';
import type { OutcomeEntry } from '../schema/outcome.ts';
import type { ParagraphEntry } from '../schema/paragraph.ts';
import type { PatientTextEntry } from '../schema/patient-text.ts';
import type { PublicationEntry } from '../schema/publication.ts';
import type { change, contrast } from '../schema/contrast.ts';
import type { printedSpread } from '../schema/printed.ts';
import type { DesignsEntry } from '../schema/vocabulary/designs.ts';
import type { gapSubject } from '../schema/vocabulary/gaps.ts';
import type { ResultEntry } from '../schema/result.ts';
import type { significance } from '../schema/significance.ts';
import type { Suggested } from '../schema/suggested.ts';
import type { StudyEntry } from '../schema/study.ts';
import type { Slot } from './slots.ts';

/** When a result was measured, or that it is not stated. */
export type FollowUp = z.infer<typeof followUp>;
/** What the guidance says of the significance of a difference. */
export type Significance = z.infer<typeof significance>;
/** A printed range, confidence interval, standard deviation … around a figure. */
export type PrintedSpread = z.infer<typeof printedSpread>;
/** An effect estimate that the guidance prints, with its interval. */
export type PrintedEstimate = Exclude<z.infer<typeof contrast>['estimate'], 'not-stated'>;
/** The source does not give it. */
export type NotStated = 'not-stated';

/** A page-bearing section of the document with its paragraphs. */
export type Section = Readonly<{
  slug: string;
  number: string | undefined;
  title: string;
  role: Extract<GuidanceEntry['sections'][number], { slug: string }>['role'];
  /** Title and number of the section that holds it, if any. */
  parent: Readonly<{ number: string; title: string }> | undefined;
  /** The unnumbered text that opens the section, if any. */
  text: Root | undefined;
  paragraphs: readonly Paragraph[];
  /** The paragraphs that the editor has not entered, by their numbers. */
  notEntered: readonly string[];
  /** Whether the editor has entered anything of it. */
  isEntered: boolean;
}>;

/** A numbered paragraph. */
export type Paragraph = Readonly<{
  number: string;
  section: Readonly<{ slug: string; title: string; number: string | undefined }>;
  data: ParagraphEntry;
  /** What it says, in this site's words. */
  text: Root;
}>;

/** Something that studies measure. */
export type Outcome = Readonly<{ id: string } & OutcomeEntry>;

/** An arm of a study, or a group within one: whom or what a measurement counts. */
export type Arm = Readonly<{
  id: string;
  label: string;
  short: string;
  /** What else the source calls it. */
  alsoCalled: readonly string[];
  role: StudyEntry['arms'][string]['role'];
  total: number | NotStated | 'not-applicable';
  /** What it counts, in the plural. */
  unit: string;
  /** The same in the singular. */
  one: string;
  /** The paragraphs that print its size by itself. */
  printedIn: readonly string[];
  /** For a group: the arm that it belongs to, or `all`. */
  of: string | undefined;
}>;

/** The design of a source: its name, what its figures can say, and questions to put to it. */
export type Design = Readonly<{ id: string } & DesignsEntry[string]>;

/** A study or other source of evidence, without its results. */
export type Study = Readonly<{
  id: string;
  design: Design;
  names: StudyEntry['names'];
  /** The first paragraph that reports it, where its design and size do not tell it from another. */
  reportedIn: string | undefined;
  size:
    | Extract<StudyEntry['size'], string>
    | (Exclude<StudyEntry['size'], string> & Readonly<{ one: string }>);
  population: string;
  approach: string;
  arms: readonly Arm[];
  groups: readonly Arm[];
  partOf: string | undefined;
  note: string | undefined;
  /** Whether it was suggested from the words of the document, and whether a person has read it. */
  suggested: Suggested;
  sizeException: string | undefined;
  /** What is probably its publication, if one was found; its values are proven to be the study's. */
  publication: PublicationEntry | undefined;
}>;

type Cell<Kind extends ResultEntry['kind']> =
  Extract<ResultEntry, { kind: Kind }> extends { arms: Record<string, infer Shape> }
    ? Readonly<Shape>
    : never;

/** The scale of a score: its name, its ends as printed, which way is better. */
export type Scale = Exclude<Extract<ResultEntry, { kind: 'score' }>['scale'], NotStated>;

/** The figure of one measurement, by kind of value. */
export type MeasuredFigure = Readonly<
  | ({ kind: 'proportion' } & Cell<'proportion'>)
  | ({ kind: 'percentage' } & Cell<'percentage'>)
  | ({ kind: 'range'; unit: string } & Cell<'range'>)
  | ({ kind: 'bound'; unit: string } & Cell<'bound'>)
  | ({ kind: 'actuarial' } & Exclude<Cell<'actuarial'>, readonly unknown[]>)
  | ({ kind: 'rate'; per: string; unit: string } & Cell<'rate'>)
  | ({
      kind: 'time';
      statistic: Extract<ResultEntry, { kind: 'time' }>['statistic'];
      unit: string;
    } & Cell<'time'>)
  | ({
      kind: 'quantity';
      statistic: Extract<ResultEntry, { kind: 'quantity' }>['statistic'];
      unit: string;
    } & Cell<'quantity'>)
  | ({
      kind: 'score';
      scale: Scale | NotStated;
      statistic: Extract<ResultEntry, { kind: 'score' }>['statistic'];
      total: number | NotStated;
    } & Exclude<Cell<'score'>['baseline'], NotStated>)
  | ({ kind: 'mean-percentage-change' } & Cell<'mean-percentage-change'>)
  | ({ kind: 'count'; unit: string; one: string; among: string } & Cell<'count'>)
  | { kind: 'part'; events: number | NotStated; total: number; totalOf: string; reported: string }
>;

/** When a measurement was made, where its result has several: before treatment, after it, at a time. */
export type MeasuredAt =
  'baseline' | 'follow-up' | Readonly<{ reported: string; unit: string }> | undefined;

/** One measured figure of a result: of an arm, a group, a part or a contrast. */
export type Measurement = Readonly<{
  /** Its address: `trial-90.pain-relief.warmth`. */
  id: string;
  /** What it is of: the arm, group or part, by its own name. */
  label: string;
  short: string;
  arm: Arm;
  at: MeasuredAt;
  figure: MeasuredFigure;
  /** The figures that the source prints for it, in the usual order. */
  slots: readonly Slot[];
}>;

/** Two arms of one study side by side. */
export type Contrast = Readonly<{
  id: string;
  of: Arm;
  against: Arm;
  /** The effect estimate that the source prints. */
  estimate: PrintedEstimate | NotStated;
  significance: Significance;
  slots: readonly Slot[];
}>;

/** One arm at two times. */
export type Change = Readonly<{
  id: string;
  arm: Arm;
  /** The measurements before and after, where the source prints them. */
  baseline: Measurement | undefined;
  followUp: Measurement | undefined;
  reported: string;
  unit: string;
  spread: z.infer<typeof change>['spread'];
  significance: Significance;
  slots: readonly Slot[];
}>;

/** What a study reports about one outcome, with its references resolved. */
export type Result = Readonly<{
  /** Its address: `trial-123.disease-free-survival`. */
  id: string;
  /** Its place in the file of its study, counted from 0. */
  place: number;
  kind: ResultEntry['kind'];
  label: string;
  study: Study;
  outcome: Outcome;
  alsoConcerns: readonly Outcome[];
  paragraph: Paragraph;
  followUp: FollowUp;
  /** The scale of a score, or that it is not stated. */
  scale: Scale | NotStated | undefined;
  /** The figures that the follow-up prints. */
  followUpSlots: readonly Slot[];
  note: string | undefined;
  /** Whether it was suggested from the words of the document, and whether a person has read it. */
  suggested: Suggested;
  measurements: readonly Measurement[];
  contrasts: readonly Contrast[];
  changes: readonly Change[];
  /** Who was analysed, where the source names the set. */
  analysis: string | undefined;
  /** The outcomes that a composite is made of. */
  composedOf: readonly string[];
  /** What is left of a total that the parts do not fill. */
  remainder:
    | Readonly<{
        id: string;
        label: string;
        state: 'not-stated' | 'reported-as-not-stated';
        events: number;
        total: number;
        totalOf: string;
      }>
    | undefined;
  /** The event from which a time runs. */
  from: string | undefined;
  /** Text of a result without figures. */
  text: string | undefined;
  exceptions: ResultEntry['exceptions'];
}>;

/** A figure that is not a result: a size, a temperature. */
export type Measure = Readonly<{ id: string } & GuidanceEntry['measures'][string]>;

/** A printed figure, or several that belong together, with an address. */
export type Value = Readonly<{
  id: string;
  /** The figures that the source prints for it, in the usual order. */
  slots: readonly Slot[];
  paragraphs: readonly string[];
}> &
  Readonly<
    | { kind: 'measurement'; result: Result; measurement: Measurement }
    | { kind: 'statement'; result: Result }
    | { kind: 'study-size'; study: Study }
    | { kind: 'group-size'; study: Study; group: Arm }
    | { kind: 'follow-up'; result: Result }
    | { kind: 'contrast'; result: Result; contrast: Contrast }
    | { kind: 'change'; result: Result; change: Change }
    | { kind: 'scale'; result: Result; scale: Scale }
    | { kind: 'measure'; measure: Measure }
  >;

/** Something that the source does not give, with an address of its own. */
export type Gap = Readonly<{
  id: string;
  /** `declared`: the guidance says itself that it was not stated. `silent`: it just is not there. */
  by: 'declared' | 'silent';
  subject: z.infer<typeof gapSubject>;
  /** The question that it leaves open, with braces for what it is asked of. */
  question: string;
  paragraph: Paragraph;
  study: Study;
  result: Result | undefined;
}>;

/** A chart. */
export type Figure = Readonly<{ id: string } & FigureEntry>;

/** A question of the self-test that an editor wrote; its explanation is MDX of plain paragraphs. */
export type AuthoredCard = Readonly<
  { id: string; explanation: string; paragraph: Paragraph } & Omit<LearnCardEntry, 'paragraph'>
>;

type PatientPart<Kind extends PatientTextEntry['kind']> = Readonly<
  { id: string; text: Root } & Extract<PatientTextEntry, { kind: Kind }>
>;

/** What happened to the people of a study, for a patient: the result with a plain name for each arm. */
export type PatientOutcome = Readonly<
  Omit<PatientPart<'outcome'>, 'result' | 'arms'> & {
    result: Result;
    arms: readonly Readonly<{ name: string; measurement: Measurement }>[];
  }
>;

/** The page by which a patient is told: its parts, each with its words. */
export type PatientPage = Readonly<{
  opening: PatientPart<'opening'>;
  guidance: PatientPart<'guidance'>;
  outcomes: readonly PatientOutcome[];
  notKnown: PatientPart<'not-known'>;
  questions: PatientPart<'questions'> | undefined;
}>;

/** One guidance document with its evidence, all references resolved and proven. */
export type Guidance = Readonly<{
  id: string;
  about: Omit<GuidanceEntry, 'sections' | 'measures'>;
  sections: readonly Section[];
  paragraphs: readonly Paragraph[];
  studies: readonly Study[];
  /** Every design that a source may have, of this document or not. */
  designs: readonly Design[];
  outcomes: readonly Outcome[];
  results: readonly Result[];
  values: ReadonlyMap<string, Value>;
  gaps: readonly Gap[];
  figures: readonly Figure[];
  /** Questions of the self-test that editors wrote. */
  learnCards: readonly AuthoredCard[];
  /** What a patient is told, where editors have written it. */
  patient: PatientPage | undefined;
  ledger: LedgerEntry;
  /** The official words, where the organisation that builds the site holds them. */
  official: OfficialEntry | undefined;
}>;
