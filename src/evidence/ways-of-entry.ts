import type { Value } from '../model/guidance.ts';
import type { Suggested } from '../schema/suggested.ts';
import type { Claim } from './claims.ts';
import type { ReconciledParagraph } from './reconcile.ts';

/** How many figures came into the site in which way. */
export type WaysOfEntry = Readonly<{
  /** Entered by a person, without a suggestion. */
  independent: number;
  /** Suggested from the words of the document, compared with it by a person, and accepted. */
  accepted: number;
  /** Suggested, and read by nobody yet. */
  unread: number;
}>;

/**
 * Counts the figures of a document by the way in which they were entered. A suggestion comes from the same
 * words as the ledger, so that the two agree proves nothing; a reader must know how many figures that is.
 */
export function waysOfEntry(paragraphs: readonly ReconciledParagraph[]): WaysOfEntry {
  const ways = paragraphs.flatMap(({ figures }) => figures.map(({ claim }) => wayOf(claim)));
  const count = (way: Suggested) => ways.filter((one) => one === way).length;
  return { independent: count(undefined), accepted: count('accepted'), unread: count('unread') };
}

/** How a figure was entered; one that stands for several values, in the least certain way of them. */
function wayOf({ by, suggested }: Claim): Suggested {
  if (typeof by === 'string') return suggested;
  const ways = by.map(({ value }) => suggestedOf(value));
  return ways.find((way) => way === 'unread') ?? ways.find((way) => way === 'accepted');
}

function suggestedOf(value: Value): Suggested {
  if (value.kind === 'measure') return value.measure.suggested;
  return 'study' in value ? value.study.suggested : value.result.suggested;
}
