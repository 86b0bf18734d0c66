import type { ChartKind, ChartSpec, SpecOf } from './chart-spec.ts';
import type { Drawing, DrawOptions } from './drawing.ts';

type Draw<Kind extends ChartKind> = (spec: SpecOf<Kind>, options: DrawOptions) => Drawing;

const LOADERS: { [Kind in ChartKind]: () => Promise<Draw<Kind>> } = {
  proportions: async () => (await import('./proportions/config.ts')).drawProportions,
  points: async () => (await import('./points/config.ts')).drawPoints,
  parts: async () => (await import('./parts/config.ts')).drawParts,
  'icon-array': async () => (await import('./icon-array/config.ts')).drawIconArray,
  'evidence-map': async () => (await import('./evidence-map/config.ts')).drawEvidenceMap,
  forest: async () => (await import('./forest/config.ts')).drawForest,
};

/** Fetches only what draws this kind of chart. */
export function loadKind(spec: ChartSpec): Promise<(options: DrawOptions) => Drawing> {
  return load(spec);
}

async function load<Kind extends ChartKind>(
  spec: SpecOf<Kind>,
): Promise<(options: DrawOptions) => Drawing> {
  const kind: Kind = spec.kind;
  const draw = await LOADERS[kind]();
  return (options) => draw(spec, options);
}
