/** What a colour is for in a drawing. */
export type ChartColour =
  | 'ink'
  | 'muted'
  | 'line'
  | 'ground'
  | 'accent'
  | 'intervention'
  | 'comparator'
  | 'neutral'
  | 'calculated'
  | 'calculatedGround';

/** The colours of a drawing, in any notation that a canvas takes. */
export type ChartPalette = Readonly<Record<ChartColour, string>>;

/** The custom property that gives each colour on the page. */
export const CHART_PROPERTIES = {
  ink: '--ink',
  muted: '--muted',
  line: '--line',
  ground: '--raised',
  accent: '--accent',
  intervention: '--series-1',
  comparator: '--series-2',
  neutral: '--neutral',
  calculated: '--calc',
  calculatedGround: '--raised',
} as const satisfies Record<ChartColour, string>;
