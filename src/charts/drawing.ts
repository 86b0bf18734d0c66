import type { ChartConfiguration } from 'chart.js';
import type { ChartView } from './chart-view.ts';
import type { ChartPalette } from './palette.ts';

/** Size in pixels and weight of text. */
export type ChartFont = Readonly<{ size: number; weight: 400 | 600 }>;

/** The width of a text in pixels. */
export type Measure = (text: string, font: ChartFont) => number;

/** What a drawing needs to know of where it is drawn. */
export type DrawOptions = Readonly<{
  /** Width in pixels; from {@link WIDE} on, labels stand beside the marks instead of above them. */
  width: number;
  palette: ChartPalette;
  /** Font family as the canvas knows it. */
  family: string;
  /** Whether calculated marks are drawn. */
  showCalculated: boolean;
  /** What the reader has chosen; kinds without a choice take no notice. */
  view: ChartView;
  measure: Measure;
}>;

/** A mark that a reader can stop at, with what is read out there, a phrase a line. */
export type Stop = Readonly<{ datasetIndex: number; index: number; lines: readonly string[] }>;

/** A chart ready to be drawn by Chart.js. */
export type Drawing = Readonly<{
  configuration: ChartConfiguration<'bar' | 'scatter', { x: number; y: number }[]>;
  /** Height in pixels. */
  height: number;
  stops: readonly Stop[];
}>;

/** From this width on a drawing has its wide layout. */
export const WIDE = 600;
