import type { Figure, NamedFigure, TokenOf } from './tokens.ts';

/** What is printed of one arm, group or part. */
export type Cell = Readonly<{
  /** The arm as the sentence names it, if it does. */
  arm: string | undefined;
  /** How many are in it, where the sentence prints that, and of what. */
  total: Figure | undefined;
  /** The fields of the arm in its result. */
  entry: unknown;
  /** Its figures, by their names within the arm. */
  figures: readonly NamedFigure[];
}>;

/** What is printed of two arms against each other; without names, of the two that the sentence has. */
export type Difference = Readonly<{
  arms: readonly [of: string, against: string] | undefined;
  estimate: Readonly<Record<string, unknown>> | undefined;
  significance: unknown;
  /** The arm that the source says is favoured. */
  favours: string | undefined;
  /** Whether the arms stand as what is compared and what it is compared with. */
  isDirected: boolean;
  figures: readonly NamedFigure[];
}>;

/** What is printed of the change of one arm. */
export type Changed = Readonly<{
  reported: string;
  unit: string;
  significance: unknown;
  figures: readonly NamedFigure[];
}>;

/** What one clause reports: a result before its study and its arms are known. */
export type Finding = Readonly<{
  kind: string;
  /** The outcome in the words of the source, where the clause has it. */
  outcome: string | undefined;
  /** Fields of the result besides those that all kinds share. */
  fields?: Readonly<Record<string, unknown>>;
  cells: readonly Cell[];
  differences?: readonly Difference[];
  /** The change of the only cell. */
  change?: Changed;
  /** Figures of the result as a whole: those of its scale. */
  figures?: readonly NamedFigure[];
  followUp?: TokenOf<'follow-up'> | undefined;
  /** Whether the sentence says that the two cells are those of two groups. */
  inEachGroup?: boolean;
  /** Differences that take their arms, in order, from those of the sentence before. */
  continues?: boolean;
}>;
