import { armNames } from './findings.ts';
import { tokenOf, type Figure, type MarkedText, type TokenOf } from './tokens.ts';

/** What stands around the clauses of a sentence: its study, the arms that it introduces, what it leaves out. */
export type Frame = Readonly<{
  marked: MarkedText;
  /** What is left for the patterns of clauses. */
  clause: string;
  study: TokenOf<'study'> | undefined;
  /** Arms that the sentence introduces, with their sizes where they stand beside them. */
  arms: readonly Readonly<{ name: string; total: Figure | undefined }>[];
  /** A subset that the sentence speaks of. */
  subset: Readonly<{ total: Figure; who: string }> | undefined;
  /** When the clause that stands beside it was measured: the first, where it opens the sentence, or the last. */
  followUp: TokenOf<'follow-up'> | undefined;
  opensWithFollowUp: boolean;
  /** What the sentence says was not stated. */
  notStated: NotStated | undefined;
}>;

/** What a document may say of its evidence that it was not stated, and what is said so of it. */
type NotStated = 'significance' | 'follow-up' | 'follow-up-period' | 'timing-of-events';

const NOT_STATED: readonly (readonly [RegExp, NotStated])[] = [
  [/^significance (?:was )?not (?:stated|reported)$/iu, 'significance'],
  [/^timing of (?:the )?events? (?:was )?not (?:stated|reported)$/iu, 'timing-of-events'],
  [/^follow-up period\b[^()]* not (?:stated|reported)\b[^()]*$/iu, 'follow-up-period'],
  [/^follow-up (?:was )?not (?:stated|reported)$/iu, 'follow-up'],
];

const STUDY = tokenOf('study');
const FOLLOW_UP = tokenOf('follow-up');
const WHOLE = tokenOf('whole');

/**
 * Takes from a sentence what stands around its clauses.
 *
 * @returns nothing where it speaks of two studies at once
 */
export function readFrame(marked: MarkedText): Frame | undefined {
  const studies = marked.all('study', marked.text);
  if (studies.length > 1) return undefined;
  const [study] = studies;
  let text = marked.text
    .replace(/\.$/u, '')
    .replace(/^(?:However|Moreover|In addition|Overall), /u, '')
    .trim();
  const take = (pattern: RegExp): Readonly<Record<string, string>> | undefined => {
    const match = pattern.exec(text);
    if (match === null) return undefined;
    text = text.slice(0, match.index) + text.slice(match.index + match[0].length);
    return match.groups ?? {};
  };

  // A threshold is no result, and says of which events the clause speaks.
  take(new RegExp(` (?:over|above|under|below) ${tokenOf('attached')}`, 'u'));
  const bracket = /^(.*) \(([^()]*)\)$/u.exec(text);
  const said = NOT_STATED.find(([pattern]) => pattern.test(bracket?.[2] ?? ''))?.[1];
  if (said !== undefined) text = bracket?.[1] ?? text;

  const compared = take(
    new RegExp(
      String.raw`^${STUDY} compared (?:the )?(?<one>[^()]+) \(n ?= ?(?<first>${WHOLE})\) (?:with|and) (?:the )?(?<other>[^()]+) \(n ?= ?(?<second>${WHOLE})\)$`,
      'u',
    ),
  );
  const treated =
    take(
      new RegExp(String.raw`^${STUDY} treated (?:by|with) (?<arms>.+?) (?:reported|found) `, 'u'),
    ) ??
    take(new RegExp(String.raw`^In ${STUDY} treated (?:by|with) (?<arms>.+? or [^,]+), `, 'u'));
  take(new RegExp(`^In ${STUDY},? `, 'u'));
  take(new RegExp(`^${STUDY} (?:reported|found) `, 'u'));
  take(new RegExp(` (?:in|of) ${STUDY}(?= \\(|$|:)`, 'u'));
  const subset = take(
    new RegExp(
      String.raw`^In (?:a|the) (?:subset|subgroup) of (?<total>${WHOLE}) patients(?<who> [^,]+)?, `,
      'u',
    ),
  );
  const [total] = marked.figures(subset?.total);
  const later = take(new RegExp(String.raw`,? ?\(?(?<at>${FOLLOW_UP})\)?$`, 'u'));
  const during = later ?? take(new RegExp(`^(?<at>${FOLLOW_UP}); `, 'u'));

  const introduced =
    compared === undefined
      ? namesOf(treated?.arms).map((name) => ({ name, total: undefined }))
      : [
          { name: compared.one ?? '', total: marked.figures(compared.first)[0] },
          { name: compared.other ?? '', total: marked.figures(compared.second)[0] },
        ];
  return {
    marked,
    clause: text,
    study,
    arms: introduced,
    subset: total && { total, who: (subset?.who ?? '').trim() },
    followUp: marked.first('follow-up', during?.at),
    opensWithFollowUp: later === undefined,
    notStated: said,
  };
}

/** The names of two arms, or of three. */
const namesOf = (words: string | undefined): readonly string[] =>
  words === undefined
    ? []
    : (armNames(words, 2) ?? armNames(words, 3) ?? []).filter((name) => name !== undefined);
