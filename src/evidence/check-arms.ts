import type { Path, Problem } from '../model/content-error.ts';
import type { Arm, Guidance, Paragraph, Study, Value } from '../model/guidance.ts';
import type { Aligned } from './align-claims.ts';
import { officialPlaces } from './official-places.ts';
import { readArms, type ArmFigure } from './read-arms.ts';

/** What the official words say of the arm of a figure: the same arm, another one, or nothing certain. */
export type ArmProof = 'proven' | 'exchanged' | 'read by the editor';

type OfArm = Readonly<{
  pair: Aligned;
  study: Study;
  arm: Arm;
  /** What it would be exchanged with: the same figure of another arm. */
  series: string;
  path: Path;
  value: Value;
}>;

type Read = OfArm & Readonly<{ read: Arm | undefined; sentence: number | undefined }>;

/**
 * Holds the arms of the figures of a paragraph against the official words, where they are at hand.
 *
 * A figure is proven where the words name its arm beside it and leave no choice. It is refused where
 * they name another arm as certainly: for one figure alone, or for figures that have changed places.
 * All else stays what the editor has read, and is counted as that.
 *
 * @param pairs - the figures of the paragraph with what they are claimed by
 * @returns the figures that belong to one arm of several, each with what the words say of it
 */
export function armProofs(
  guidance: Guidance,
  paragraph: Paragraph,
  pairs: readonly Aligned[],
): ReadonlyMap<Aligned, ArmProof> {
  return new Map(judged(guidance, paragraph, pairs).map(({ pair, proof }) => [pair, proof]));
}

/** The exchanges of {@link armProofs}, one for each result and study, as problems of the study files. */
export function armProblems(
  guidance: Guidance,
  folder: string,
  paragraph: Paragraph,
  pairs: readonly Aligned[],
): readonly Problem[] {
  const exchanged = judged(guidance, paragraph, pairs).filter(({ proof }) => proof === 'exchanged');
  const byPlace = Map.groupBy(exchanged, ({ study, value }) =>
    'result' in value ? value.result.id : study.id,
  );
  return [...byPlace.values()].flatMap((found): Problem[] => {
    const [first] = found;
    if (first === undefined) return [];
    const byArm = [...Map.groupBy(found, ({ read }) => read?.short ?? '')].map(
      ([arm, figures]) => `${figures.map(({ pair }) => pair.figure.printed).join(', ')} to ${arm}`,
    );
    return [
      {
        file: `${folder}/studies/${first.study.id}.yaml`,
        path: first.path,
        wrong: `the official words of ${paragraph.number} give ${byArm.join('; ')}, and the study gives them to another arm`,
        allowed:
          'enter each figure for the arm that the source names; where the source calls an arm by another name, add that under alsoCalled; where the words are misread, record it under exceptions as arms',
      },
    ];
  });
}

function judged(
  guidance: Guidance,
  paragraph: Paragraph,
  pairs: readonly Aligned[],
): readonly (Read & Readonly<{ proof: ArmProof }>)[] {
  const found = pairs.flatMap((pair) => ofArm(pair));
  const read = withReadings(guidance, paragraph, found);
  const bySeries = Map.groupBy(read, ({ series }) => series);
  const bySentence = Map.groupBy(read, ({ sentence, study }) => `${sentence} ${study.id}`);
  return read.map((one) => ({
    ...one,
    proof: proofOf(
      one,
      bySeries.get(one.series) ?? [],
      bySentence.get(`${one.sentence} ${one.study.id}`) ?? [],
    ),
  }));
}

function proofOf(one: Read, series: readonly Read[], sentence: readonly Read[]): ArmProof {
  if (one.read === undefined) return 'read by the editor';
  if (one.read === one.arm) return 'proven';
  const isExcepted =
    'result' in one.value && one.value.result.exceptions.some(({ check }) => check === 'arms');
  const isExchange = series.length === 1 ? isSwap(sentence) || isAlone(sentence) : isSwap(series);
  return isExchange && !isExcepted ? 'exchanged' : 'read by the editor';
}

/** Whether the figures would all be right if arms changed places. */
function isSwap(figures: readonly Read[]): boolean {
  const places = new Map<Arm, Arm>();
  for (const { arm, read } of figures) {
    if (read === undefined || (places.has(arm) && places.get(arm) !== read)) return false;
    places.set(arm, read);
  }
  return places.size > 1 && new Set(places.values()).size === places.size;
}

/** Whether a sentence names one arm alone, and all its figures are entered for one other. */
const isAlone = (figures: readonly Read[]): boolean =>
  new Set(figures.map(({ arm }) => arm)).size === 1 &&
  new Set(figures.map(({ read }) => read)).size === 1;

function withReadings(
  guidance: Guidance,
  paragraph: Paragraph,
  found: readonly OfArm[],
): readonly Read[] {
  const undecided = found.map((one) => ({ ...one, read: undefined, sentence: undefined }));
  const words = guidance.official?.paragraphs[paragraph.number];
  const ledger = guidance.ledger.paragraphs[paragraph.number];
  const places =
    words === undefined || ledger === undefined ? undefined : officialPlaces(words, ledger);
  if (places === undefined) return undecided;
  const placed = found.map((one) => ({ one, place: places.placeOf(one.pair.figure.at) }));
  const read = new Map<OfArm, Arm>();
  places.sentences.forEach((text, sentence) => {
    const here = placed.flatMap(({ one, place }) =>
      place?.sentence === sentence ? [{ one, ...place, arm: one.arm }] : [],
    );
    const [study, ...others] = new Set(here.map(({ one }) => one.study));
    if (study === undefined || others.length > 0 || places.uncertain.has(sentence)) return;
    const arms: readonly ArmFigure[] = here;
    readArms(text, arms, study.arms).forEach((arm, index) => {
      const of = here[index]?.one;
      if (arm !== undefined && of !== undefined) read.set(of, arm);
    });
  });
  return placed.map(({ one, place }) => ({
    ...one,
    read: read.get(one),
    sentence: place?.sentence,
  }));
}

/** A claimed figure that belongs to one arm of a study that has several. */
function ofArm(pair: Aligned): readonly OfArm[] {
  const { by } = pair.claim;
  if (typeof by === 'string') return [];
  const [first, ...others] = by;
  if (first === undefined || others.length > 0) return [];
  const { value, slot } = first;
  // A p value belongs to a difference; its brackets name arms in another sense.
  if (slot.name === 'p') return [];
  const owner = ownerOf(value);
  if (owner === undefined || owner.study.arms.length < 2) return [];
  const { study, group } = owner;
  const arm = study.arms.find(({ id }) => id === (group.of ?? group.id));
  if (arm === undefined) return [];
  const at = value.kind === 'measurement' ? JSON.stringify(value.measurement.at ?? null) : '';
  const of = 'result' in value ? value.result.id : study.id;
  return [
    { pair, study, arm, series: [of, value.kind, at, slot.name].join(' '), path: slot.path, value },
  ];
}

function ownerOf(value: Value): Readonly<{ study: Study; group: Arm }> | undefined {
  switch (value.kind) {
    case 'measurement':
      return { study: value.result.study, group: value.measurement.arm };
    case 'change':
      return { study: value.result.study, group: value.change.arm };
    case 'group-size':
      return { study: value.study, group: value.group };
    case 'statement':
    case 'study-size':
    case 'follow-up':
    case 'contrast':
    case 'scale':
    case 'measure':
      return undefined;
    default:
      return value satisfies never;
  }
}
