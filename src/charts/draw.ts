import type { ChartKind, ChartSpec, SpecOf } from './chart-spec.ts';
import type { Drawing, DrawOptions } from './drawing.ts';
import { drawEvidenceMap } from './evidence-map/config.ts';
import { drawForest } from './forest/config.ts';
import { drawIconArray } from './icon-array/config.ts';
import { drawParts } from './parts/config.ts';
import { drawPoints } from './points/config.ts';
import { drawProportions } from './proportions/config.ts';

const DRAWINGS: { [Kind in ChartKind]: (spec: SpecOf<Kind>, options: DrawOptions) => Drawing } = {
  proportions: drawProportions,
  points: drawPoints,
  parts: drawParts,
  'icon-array': drawIconArray,
  'evidence-map': drawEvidenceMap,
  forest: drawForest,
};

/** The Chart.js configuration of a chart, with its height and its stops. */
export function draw(spec: ChartSpec, options: DrawOptions): Drawing {
  return drawKind(spec, options);
}

function drawKind<Kind extends ChartKind>(spec: SpecOf<Kind>, options: DrawOptions): Drawing {
  const kind: Kind = spec.kind;
  return DRAWINGS[kind](spec, options);
}
