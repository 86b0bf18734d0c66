import type { Figure, Guidance } from '../model/guidance.ts';
import type { ChartSpec } from './chart-spec.ts';
import { evidenceMapSpec } from './evidence-map/spec.ts';
import { forestSpec } from './forest/spec.ts';
import { iconArraySpec } from './icon-array/spec.ts';
import { partsSpec } from './parts/spec.ts';
import { changesSpec } from './points/changes-spec.ts';
import { estimatesSpec } from './points/estimates-spec.ts';
import { pointsSpec } from './points/spec.ts';
import { proportionsSpec } from './proportions/spec.ts';

type FigureOf<Kind extends Figure['kind']> = Extract<Figure, { kind: Kind }>;

const SPECS: {
  [Kind in Figure['kind']]: (guidance: Guidance, figure: FigureOf<Kind>) => ChartSpec;
} = {
  proportions: proportionsSpec,
  points: pointsSpec,
  changes: changesSpec,
  estimates: estimatesSpec,
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

function specOf<Kind extends Figure['kind']>(
  guidance: Guidance,
  figure: FigureOf<Kind>,
): ChartSpec {
  const kind: Kind = figure.kind;
  return SPECS[kind](guidance, figure);
}
