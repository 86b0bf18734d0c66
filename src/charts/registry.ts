import type { Figure, Guidance } from '../model/guidance.ts';
import type { ChartKind, ChartSpec, SpecOf } from './chart-spec.ts';
import { evidenceMapSpec } from './evidence-map/spec.ts';
import { forestSpec } from './forest/spec.ts';
import { iconArraySpec } from './icon-array/spec.ts';
import { mediansSpec } from './medians/spec.ts';
import { partsSpec } from './parts/spec.ts';
import { proportionsSpec } from './proportions/spec.ts';

type FigureOf<Kind extends ChartKind> = Extract<Figure, { kind: Kind }>;

const SPECS: {
  [Kind in Figure['kind']]: (guidance: Guidance, figure: FigureOf<Kind>) => SpecOf<Kind>;
} = {
  proportions: proportionsSpec,
  medians: mediansSpec,
  parts: partsSpec,
  'icon-array': iconArraySpec,
  'evidence-map': evidenceMapSpec,
  forest: forestSpec,
};

/**
 * The chart of a figure as plain JSON.
 *
 * @throws RangeError when the figure names what the guidance does not have
 */
export function chartSpec(guidance: Guidance, figure: Figure): ChartSpec {
  return specOf(guidance, figure);
}

function specOf<Kind extends ChartKind>(guidance: Guidance, figure: FigureOf<Kind>): SpecOf<Kind> {
  const kind: Kind = figure.kind;
  return SPECS[kind](guidance, figure);
}
