import type { Result } from '../model/guidance.ts';

/**
 * Whether a result divides a whole arm or group into parts, each of known size: then one bar can show it.
 * The parts of what another result counts (one death of seven, by cause) are no shares of a group.
 */
export const isWholeInParts = ({ kind, measurements }: Result): boolean =>
  kind === 'parts' &&
  measurements.every(({ figure, arm }) => figure.kind === 'part' && figure.total === arm.total);
