import type { ClaimedSlot } from '../model/claimed-slots.ts';
import type { Path } from '../model/content-error.ts';
import type { Meaning } from '../schema/meaning.ts';
import type { Aligned } from './align-claims.ts';
import { meaningText } from './meaning-text.ts';

const KEYS = ['operator', 'unit', 'statistic', 'measure'] as const satisfies (keyof Meaning)[];

/** A claim that says something else of a figure than the source does. */
export type Contradiction = Readonly<{
  /** What was claimed; nothing where the figure is said not to be evidence. */
  claimed: ClaimedSlot | undefined;
  path: Path;
  wrong: string;
  allowed: string;
}>;

/**
 * Holds what the content says of a figure against what the source says of it, both ways: what the
 * source says must be taken up, and what both say must be the same.
 */
export function contradictions({ claim, figure }: Aligned): readonly Contradiction[] {
  const source = meaningText(figure.printed, figure.meaning);
  if (typeof claim.by === 'string') {
    const { statistic, measure } = figure.meaning;
    const isEvidence =
      figure.printed.endsWith('%') || measure !== undefined || (statistic ?? 'scale') !== 'scale';
    return isEvidence
      ? [
          {
            claimed: undefined,
            path: ['claims'],
            wrong: `${figure.printed} is listed as notEvidence, and the source prints “${source}”`,
            allowed: 'enter it in the study that it belongs to, and list its value',
          },
        ]
      : [];
  }
  return claim.by.flatMap((claimed): Contradiction[] => {
    const { meaning, printed, path } = claimed.slot;
    const differ = KEYS.filter(
      (key) => figure.meaning[key] !== undefined && figure.meaning[key] !== meaning[key],
    );
    if (differ.length === 0) return [];
    const said = meaningText(printed, meaning);
    return [
      {
        claimed,
        path,
        wrong: `the source prints “${source}”, and ${claimed.value.id} says “${said}”`,
        allowed: `correct its ${differ.join(' and ')}; where the ledger is wrong, run npm run import again`,
      },
    ];
  });
}

/** What only the editor says of a figure: the source's words around it do not settle it. */
export function readByEditor({ claim, figure }: Aligned): readonly (keyof Meaning)[] {
  const { by } = claim;
  if (typeof by === 'string') return [];
  return KEYS.filter(
    (key) =>
      figure.meaning[key] === undefined && by.some(({ slot }) => slot.meaning[key] !== undefined),
  );
}
