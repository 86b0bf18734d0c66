/** Whose figure it is: that of the treatment in question, of what it is compared with, or of one group alone. */
export type ChartRole = 'intervention' | 'comparator' | 'neutral';

/** A name with the address of its page. */
export type Linked = Readonly<{ text: string; url: string }>;

/** One value of a chart, as plain JSON: what is drawn, what is read out, where it stands. */
export type ChartRow = Readonly<{
  /** Address of the value. */
  id: string;
  /** Its full name. */
  label: string;
  /** Its name in the drawing. */
  short: string;
  /** The outcome that it is a figure of, where the name in the drawing does not say so; else null. */
  outcome: string | null;
  /** What stands behind the figure: `9 of 63`; empty when there is nothing. */
  detail: string;
  /** The figure as printed. */
  printed: string;
  role: ChartRole;
  /** Events over total, 0 to 1; null where the guidance gives no counts. */
  share: number | null;
  /** Calculated Wilson interval, 0 to 1, and as text; null where nothing is calculated. */
  interval: Readonly<{ low: number; high: number; text: string }> | null;
  paragraph: Linked;
  study: Linked;
}>;

/** What surrounds every drawing. */
export type ChartFrame = Readonly<{
  id: string;
  title: string;
  subtitle: string;
  caption: string;
  /** Where the figures stand: `ABC123, 2.3.1`. */
  source: string;
  /** The paragraphs that print the figures. */
  paragraphs: readonly Linked[];
  /** The line that says whose the figures and the drawing are. */
  licence: string;
}>;

/** A scale that starts at zero. */
export type ChartAxis = Readonly<{
  max: number;
  ticks: readonly Readonly<{ value: number; label: string }>[];
}>;

/** A proportion as a row, with what else can stand in the place of its percentage. */
export type ProportionRow = ChartRow &
  Readonly<{
    /** Null where the guidance gives no counts. */
    tally: Readonly<{
      /** Counts without their unit: `12 of 158`. */
      counts: string;
      /** Calculated share of a hundred, without the word: `7.6`. */
      perHundred: string;
      /** What was counted: `people`, `procedures`. */
      unit: string;
    }> | null;
  }>;

/** Bars of proportions, in groups that may be read together. */
export type ProportionsSpec = ChartFrame &
  Readonly<{
    kind: 'proportions';
    axis: ChartAxis;
    groups: readonly Readonly<{ heading: string | null; rows: readonly ProportionRow[] }>[];
  }>;

/** A printed figure as a point; its places are counted along the scale from its left end. */
export type PointRow = ChartRow &
  Readonly<{
    place: number;
    /** The ends of the range or interval that the guidance prints; null where it prints none. */
    spread: Readonly<{ low: number; high: number }> | null;
    /** Where the same arm was before; null where nothing before is drawn. */
    before: number | null;
  }>;

/** Printed figures as points on one scale: amounts, estimates of effect, changes. */
export type PointsSpec = ChartFrame &
  Readonly<{
    kind: 'points';
    axis: ChartAxis;
    /** What follows the last tick. */
    unit: string;
    /** Where there is no difference; null on a scale of plain figures. */
    reference: number | null;
    groups: readonly Readonly<{ heading: string | null; rows: readonly PointRow[] }>[];
  }>;

/** The parts of one total. */
export type PartsSpec = ChartFrame &
  Readonly<{
    kind: 'parts';
    total: number;
    rows: readonly (ChartRow & Readonly<{ events: number }>)[];
  }>;

/** Proportions as arrays of icons. */
export type IconArraySpec = ChartFrame &
  Readonly<{
    kind: 'icon-array';
    blocks: readonly (ChartRow &
      Readonly<{
        icons: number;
        filled: number;
        /** What one icon stands for. */
        note: string;
      }>)[];
  }>;

/** Studies by groups of outcomes. */
export type EvidenceMapSpec = ChartFrame &
  Readonly<{
    kind: 'evidence-map';
    columns: readonly Readonly<{ domain: 'efficacy' | 'safety'; label: string }>[];
    rows: readonly Readonly<{
      study: Linked;
      design: string;
      size: string;
      /** How many were studied; null where that is not stated. */
      amount: number | null;
      shape: 'square' | 'triangle' | 'circle' | 'diamond';
      cells: readonly Readonly<{ column: number; paragraphs: readonly Linked[] }>[];
    }>[];
  }>;

/** Calculated ratios of two arms, on a logarithmic scale. */
export type ForestSpec = ChartFrame &
  Readonly<{
    kind: 'forest';
    /** `Risk ratio` or `Odds ratio`. */
    measure: string;
    /** Names of the two arms: the ratio is the first over the second. */
    arms: Readonly<{ of: string; against: string }>;
    /** What a ratio below one and above one speaks for. */
    favours: Readonly<{ below: string; above: string }>;
    /** The scale runs from one over this to this. */
    limit: number;
    rows: readonly Readonly<{
      id: string;
      label: string;
      /** Counts of the two arms: `9 of 63`. */
      of: string;
      against: string;
      /** Percentages of the two arms as printed. */
      printed: Readonly<{ of: string; against: string }>;
      /** Calculated shares of a hundred of the two arms, and what was counted: `14.3`, `5.0`, `people`. */
      perHundred: Readonly<{ of: string; against: string; unit: string }>;
      /** Without an estimate where a count is zero. */
      ratio:
        | Readonly<{ estimate: number; low: number; high: number; text: string }>
        | Readonly<{ estimate: null; text: string }>;
      paragraph: Linked;
      study: Linked;
    }>[];
  }>;

/** A chart as plain JSON: everything that a drawing, a table or a reading of it needs. */
export type ChartSpec =
  ProportionsSpec | PointsSpec | PartsSpec | IconArraySpec | EvidenceMapSpec | ForestSpec;

/** The kinds of chart. */
export type ChartKind = ChartSpec['kind'];

/** The chart of one kind. */
export type SpecOf<Kind extends ChartKind> = Extract<ChartSpec, { kind: Kind }>;
