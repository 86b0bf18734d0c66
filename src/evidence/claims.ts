import { claimedSlots, type ClaimedSlot } from '../model/claimed-slots.ts';
import type { Guidance, Paragraph } from '../model/guidance.ts';
import type { Suggested } from '../schema/suggested.ts';
import type { ParagraphEntry } from '../schema/paragraph.ts';

/** Why a number is no figure of the evidence. */
export type NotEvidenceReason = Extract<
  ParagraphEntry['claims'][number],
  { reason: string }
>['reason'];

/** One printed figure that a paragraph lays claim to: the figures that it stands for, or why it is not evidence. */
export type Claim = Readonly<{
  printed: string;
  by: readonly ClaimedSlot[] | NotEvidenceReason;
  /** Whether it is a suggestion that it is no evidence, and whether a person has read it. */
  suggested?: Suggested;
}>;

/** The printed figures that a paragraph's list lays claim to, in its order; unknown names are left out. */
export function claimsOf(guidance: Guidance, paragraph: Paragraph): readonly Claim[] {
  return paragraph.data.claims.flatMap((listed): readonly Claim[] => {
    if (typeof listed === 'string') {
      return (claimedSlots(guidance, listed) ?? []).map((one) => ({
        printed: one.slot.printed,
        by: [one],
      }));
    }
    if ('reason' in listed) {
      const { notEvidence: printed, reason: by, suggested } = listed;
      return [{ printed, by, suggested }];
    }
    const together = listed.flatMap((name) => claimedSlots(guidance, name) ?? []);
    const [first] = together;
    return first === undefined ? [] : [{ printed: first.slot.printed, by: together }];
  });
}
