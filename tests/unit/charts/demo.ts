import { join } from 'node:path';
import type { ChartKind, SpecOf } from '../../../src/charts/chart-spec.ts';
import { chartSpec } from '../../../src/charts/registry.ts';
import { proveContent } from '../../../src/loader/prove-content.ts';
import { FIXTURES } from '../cli/content/overlaid-content.ts';

const { guidance } = proveContent(join(FIXTURES, 'demo'), FIXTURES);

/** Every chart of the invented documents. */
export const demoSpecs = guidance.flatMap(({ document }) =>
  document.figures.map((figure) => chartSpec(document, figure)),
);

/**
 * The chart of a figure of one of the invented documents.
 *
 * @throws Error when there is none, or it is of another kind
 */
export function demoSpec<Kind extends ChartKind>(kind: Kind, id: string, name: string) {
  const document = guidance.find((one) => one.document.id === id)!.document;
  const spec = chartSpec(
    document,
    document.figures.find((figure) => figure.id === name)!,
  );
  if (spec.kind !== kind) throw new Error(`${name} is a ${spec.kind}`);
  return spec as SpecOf<Kind>;
}
