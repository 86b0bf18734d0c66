import type { Arm, Guidance, Study, Value } from '../model/guidance.ts';

/** One point at which a study and what is probably its publication were held side by side. */
export type MatchPoint = Readonly<
  | { kind: 'arm'; arm: Arm }
  | { kind: 'agrees' | 'unseen'; value: Value }
  | { kind: 'differs'; value: Value; publication: string }
  | { kind: 'adds'; label: string; publication: string }
>;

/**
 * How the publication of a study was matched: what agrees, what differs, what was not seen, and what
 * only the publication gives. Nothing of it is settled here.
 *
 * @returns nothing when no publication was identified
 * @throws RangeError when the publication names an arm or a value that the study does not have
 */
export function publicationMatch(guidance: Guidance, study: Study): readonly MatchPoint[] {
  if (study.publication === undefined) return [];
  const { agrees, differs, unseen, adds } = study.publication;
  const valueOf = (id: string): Value => present(guidance.values.get(id), id);
  return [
    ...agrees.arms.map((id) => ({
      kind: 'arm' as const,
      arm: present(
        study.arms.find((arm) => arm.id === id),
        id,
      ),
    })),
    ...agrees.values.map((id) => ({ kind: 'agrees' as const, value: valueOf(id) })),
    ...differs.map(({ value, publication }) => ({
      kind: 'differs' as const,
      value: valueOf(value),
      publication,
    })),
    ...unseen.map((id) => ({ kind: 'unseen' as const, value: valueOf(id) })),
    ...adds.map((added) => ({ kind: 'adds' as const, ...added })),
  ];
}

function present<Found>(found: Found | undefined, name: string): Found {
  if (found === undefined) throw new RangeError(`the study has no ${name}`);
  return found;
}
