import type { Guidance } from './guidance.ts';

/**
 * The numbers of the editions of this site's account of a guidance, newest first; the one that is shown is
 * the first.
 */
export const versionsOf = ({ about }: Guidance): readonly string[] =>
  about.editions.length === 0
    ? [about.edition]
    : about.editions.map(({ edition }) => edition).toReversed();
