import { resolve } from 'node:path';
import type { ChartKind, SpecOf } from '../../../src/charts/chart-spec.ts';
import { chartSpec } from '../../../src/charts/registry.ts';
import { loadContent } from '../../../src/loader/load-content.ts';
import { assemble } from '../../../src/model/assemble.ts';

const loaded = loadContent(resolve('content'), resolve('.'));

/** The real guidance, so that its charts are tested against the source document's numbers. */
export const { guidance } = assemble(loaded.guidance.find(({ id }) => id === 'htg241')!);

/** The chart of one of its figures, which must be of the kind named. */
export function specOf<Kind extends ChartKind>(kind: Kind, id: string): SpecOf<Kind> {
  const spec = chartSpec(
    guidance,
    guidance.figures.find((figure) => figure.id === id)!,
  );
  if (spec.kind !== kind) throw new RangeError(`${id} is not of the kind ${kind}`);
  return spec as SpecOf<Kind>;
}

/** Every chart of the guidance. */
export const allSpecs = guidance.figures.map((figure) => chartSpec(guidance, figure));
