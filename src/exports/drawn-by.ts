import type { Figure, Guidance, Result } from '../model/guidance.ts';

/** The addresses of the values, contrasts or the result in parts that a chart draws. */
export function drawnBy(figure: Figure): readonly string[] {
  switch (figure.kind) {
    case 'proportions':
    case 'points':
    case 'icon-array':
      return figure.values;
    case 'parts':
      return [figure.result];
    case 'changes':
      return figure.changes;
    case 'forest':
    case 'estimates':
      return figure.contrasts;
    case 'evidence-map':
      return [];
    default:
      return figure satisfies never;
  }
}

/** The charts that draw something of these results, in their order. */
export const chartsOf = (
  { figures }: Pick<Guidance, 'figures'>,
  results: readonly Result[],
): readonly Figure[] =>
  figures.filter((figure) =>
    drawnBy(figure).some((name) =>
      results.some(({ id }) => name === id || name.startsWith(`${id}.`)),
    ),
  );
