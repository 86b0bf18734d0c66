import { claimsOf } from '../../src/evidence/claims.ts';
import { ledgerFigures } from '../../src/evidence/ledger-figures.ts';
import type { MadeDocument } from '../../src/cli/new/make-document.ts';
import type { ClaimedSlot } from '../../src/model/claimed-slots.ts';
import { claimedSlots } from '../../src/model/claimed-slots.ts';
import type { Guidance, Result, Value } from '../../src/model/guidance.ts';
import { alignClaims } from '../../src/evidence/align-claims.ts';

/** How what was suggested of a document compares with what a person entered of it. */
export type SuggestionScore = Readonly<{
  figures: number;
  right: number;
  /** Suggested figures that a person entered as something else, each with both. */
  wrong: readonly string[];
  /** Figures that were left to the editor. */
  unplaced: readonly string[];
}>;

/** What a figure stands for, without the names that an editor is free to choose. */
function roleOf({ value, slot }: ClaimedSlot): string {
  const kind =
    value.kind === 'measurement'
      ? value.measurement.figure.kind
      : value.kind === 'contrast'
        ? JSON.stringify([
            typeof value.contrast.estimate === 'string' || value.contrast.estimate.measure,
            value.contrast.significance,
          ])
        : '';
  return [value.kind, kind, slot.name, JSON.stringify(slot.meaning)].join(' ');
}

const studyOf = (value: Value): string =>
  value.kind === 'measure' ? '' : 'study' in value ? value.study.id : value.result.study.id;

/** The names that have to mean the same wherever they stand: values, results, studies, arms. */
function namesOf({ value }: ClaimedSlot): readonly string[] {
  const study = studyOf(value);
  const arms =
    value.kind === 'measurement'
      ? [value.measurement.arm.id]
      : value.kind === 'contrast'
        ? [value.contrast.of.id, value.contrast.against.id]
        : value.kind === 'change'
          ? [value.change.arm.id]
          : value.kind === 'group-size'
            ? [value.group.id]
            : [];
  return [
    `value ${value.id}`,
    `study ${study}`,
    ...('result' in value ? [`result ${value.result.id}`] : []),
    ...arms.map((arm) => `arm ${study}.${arm}`),
  ];
}

/** What a result says besides its figures; a time of measurement that cannot be is as good as one not stated. */
function saidOf(result: Result): string {
  const { followUp } = result;
  const isSilent = typeof followUp === 'string';
  return JSON.stringify([
    result.kind,
    isSilent || followUp.kind === 'same-as' ? 'silent' : followUp,
    result.contrasts.map(({ significance }) => significance),
    result.scale === undefined || typeof result.scale === 'string'
      ? result.scale
      : [result.scale.minimum, result.scale.maximum, result.scale.better],
    result.composedOf,
  ]);
}

/**
 * Holds every suggested figure against what a person entered for the same figure of the same document:
 * what it is, and that whatever belongs together here belongs together there.
 */
export function suggestionScore(
  { guidance, suggestions, imported }: MadeDocument,
  entered: Guidance,
): SuggestionScore {
  const meant = new Map<string, string>();
  const taken = new Map<string, string>();
  const right: string[] = [];
  const wrong: string[] = [];
  const unplaced: string[] = [];
  for (const [number, sentences] of Object.entries(imported.ledger)) {
    const claims = suggestions.claims.get(number);
    const expected = enteredClaims(entered, number);
    let place = 0;
    ledgerFigures(sentences).figures.forEach(({ printed, isWord }, index) => {
      if (isWord) return;
      const name = `${number} ${printed}`;
      const claim = claims?.get(index);
      if (claim === undefined) {
        unplaced.push(name);
        // A figure of a name that the editor declared is none there.
        if (expected[place]?.printed === printed) place += 1;
        return;
      }
      const by = expected[place]?.by;
      place += 1;
      if (by === undefined) wrong.push(`${name}: nothing was entered`);
      else if (!('values' in claim) || typeof by === 'string') {
        if ('reason' in claim && claim.reason === by) right.push(name);
        else wrong.push(`${name}: ${JSON.stringify(claim)}, entered as ${JSON.stringify(by)}`);
      } else {
        const slots = claim.values.flatMap((one) => claimedSlots(guidance, one) ?? []);
        const fault = faultOf(slots, by);
        if (fault === undefined && slots.length === claim.values.length) right.push(name);
        else wrong.push(`${name}: ${fault ?? `no value ${claim.values.join(', ')}`}`);
      }
    });
  }
  return {
    figures: right.length + wrong.length + unplaced.length,
    right: right.length,
    wrong,
    unplaced,
  };

  /** Why the suggested slots are not those that were entered. */
  function faultOf(
    suggested: readonly ClaimedSlot[],
    by: readonly ClaimedSlot[],
  ): string | undefined {
    if (suggested.length !== by.length) return `${suggested.length} values for ${by.length}`;
    for (const [index, one] of suggested.entries()) {
      const other = by[index]!;
      if (roleOf(one) !== roleOf(other)) return `${roleOf(one)}, entered as ${roleOf(other)}`;
      const result = 'result' in one.value ? one.value.result : undefined;
      const enteredResult = 'result' in other.value ? other.value.result : undefined;
      if (result && enteredResult && saidOf(result) !== saidOf(enteredResult)) {
        return `${saidOf(result)}, entered as ${saidOf(enteredResult)}`;
      }
      const names = namesOf(one);
      const others = namesOf(other);
      for (const [at, name] of names.entries()) {
        const same = others[at] ?? '';
        if ((meant.get(name) ?? same) !== same) return `${name} is ${meant.get(name)} and ${same}`;
        if ((taken.get(same) ?? name) !== name) return `${same} is ${taken.get(same)} and ${name}`;
        meant.set(name, same);
        taken.set(same, name);
      }
    }
    return undefined;
  }
}

/** What a person entered for each figure in digits of a paragraph, in order. */
function enteredClaims(entered: Guidance, number: string) {
  const paragraph = entered.paragraphs.find((one) => one.number === number);
  if (paragraph === undefined) return [];
  const aligned = alignClaims(
    claimsOf(entered, paragraph),
    ledgerFigures(entered.ledger.paragraphs[number] ?? []).figures,
  );
  return 'pairs' in aligned
    ? aligned.pairs.flatMap(({ claim, figure }) => (figure.isWord ? [] : claim))
    : [];
}
