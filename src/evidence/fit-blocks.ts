import type { Result } from '../model/guidance.ts';
import type { GlanceBlock } from './glance-blocks.ts';
import { isWholeInParts } from './parts-of-whole.ts';

/**
 * The blocks that a column of so many lines has room for, in their order, and the results for which it
 * has none. One side of paper ends somewhere; what it leaves out must be told.
 *
 * @param lines - how many lines of a table the column holds
 */
export function fitBlocks(
  blocks: readonly GlanceBlock[],
  lines: number,
): Readonly<{ shown: readonly GlanceBlock[]; left: readonly Result[] }> {
  const ends = blocks.map((_, index) =>
    blocks.slice(0, index + 1).reduce((sum, block) => sum + linesOf(block), 0),
  );
  return {
    shown: blocks.filter((_, index) => (ends[index] ?? 0) <= lines),
    left: blocks.flatMap(({ results }, index) => ((ends[index] ?? 0) <= lines ? [] : results)),
  };
}

/** The head of a block may take two lines. */
const HEAD = 1.5;

const linesOf = ({ named, results }: GlanceBlock): number =>
  results.reduce((sum, result) => sum + linesOfResult(result) + (named ? 0 : 0.5), HEAD);

function linesOfResult(result: Result): number {
  const { measurements, contrasts, changes } = result;
  const figures = isWholeInParts(result) ? 4 : Math.max(1, measurements.length);
  return (
    figures +
    (contrasts.length > 1 || measurements.length === 0 ? contrasts.length : 0) +
    changes.length
  );
}
