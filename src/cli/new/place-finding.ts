import type { FollowUpEntry } from '../../schema/follow-up.ts';
import { TO_WRITE } from '../../schema/to-write.ts';
import {
  UNNAMED,
  findArm,
  mayCompare,
  slugOf,
  type DraftArm,
  type DraftGroup,
  type DraftResult,
  type DraftStudy,
} from './draft-studies.ts';
import type { Cell, Difference, Finding } from './finding.ts';
import { sentenceCase } from './findings.ts';
import type { Frame } from './sentence-frame.ts';
import type { DocumentDraft, ParagraphDraft } from './suggest-results.ts';
import type { NamedFigure } from './tokens.ts';

/** Where a finding stands. */
type Context = Readonly<{
  frame: Frame;
  study: DraftStudy;
  paragraph: ParagraphDraft;
  document: DocumentDraft;
}>;

/** The longest words that are taken for the name of an outcome. */
const MOST_WORDS = 7;

/** Words before an outcome that say in which period it was counted. */
const WINDOW = /^(?:overall )?(?<window>perioperative|postoperative|intraoperative|in-hospital) /iu;

/** The kind of result that has no time of measurement, for it is counted over time. */
const COUNTED_OVER_TIME = 'rate';

/**
 * Puts a finding into its study, and claims its figures. A finding whose arms are not certain is left
 * out: the editor sees its figures as not yet placed.
 */
export function placeFinding(finding: Finding, context: Context): void {
  const { frame, study, paragraph, document } = context;
  const label = finding.continues === true ? paragraph.outcome : outcomeOf(finding.outcome);
  if (label === undefined && finding.outcome !== undefined) return;
  const places = placesOf(finding, context);
  if (places === undefined) return;
  const pairs = pairsOf(finding, places, context);
  if (pairs === undefined) return;

  const outcome = label === undefined ? TO_NAME : knownOutcome(slugOf(label), document);
  const result: DraftResult = {
    id: freeId(study, label === undefined ? finding.kind : outcome),
    outcome,
    paragraph: paragraph.number,
    kind: finding.kind,
    followUp: followUpOf(finding, frame),
    fields: {
      ...finding.fields,
      ...cellFields(finding, places),
      ...(pairs.length > 0 && { contrasts: pairs.map(({ entry }) => entry) }),
      ...(finding.change !== undefined && {
        changes: [
          {
            of: places[0]?.id,
            reported: finding.change.reported,
            unit: finding.change.unit,
            significance: finding.change.significance,
          },
        ],
      }),
    },
  };
  study.results.push(result);
  if (!document.outcomes.has(outcome)) {
    const name = label === undefined ? TO_WRITE.words : sentenceCase(label);
    document.outcomes.set(outcome, { label: name, paragraph: paragraph.number });
  }
  paragraph.outcome = label;
  paragraph.pairs = pairs.map(({ entry }) => [entry.of, entry.against]);

  const id = `${study.id}.${result.id}`;
  const claim = (before: string, figures: readonly NamedFigure[]) => {
    for (const { slot, figure } of figures) {
      const earlier = paragraph.claims.get(figure.index);
      const others = earlier !== undefined && 'values' in earlier ? earlier.values : [];
      paragraph.claims.set(figure.index, { values: [...others, `${before}.${slot}`] });
    }
  };
  claim(id, finding.figures ?? []);
  finding.cells.forEach(({ arm, figures }, index) => {
    const name = finding.kind === 'parts' ? slugOf(arm ?? '') : places[index]?.id;
    if (name !== undefined) claim(`${id}.${name}`, figures);
  });
  for (const { entry, figures } of pairs) claim(`${id}.${entry.of}-vs-${entry.against}`, figures);
  if (finding.change !== undefined && places[0] !== undefined) {
    claim(`${id}.${places[0].id}.change`, finding.change.figures);
  }
  const followUp = finding.followUp ?? frame.followUp;
  if (followUp !== undefined) claim(`${id}.follow-up`, followUp.figures);
  if (frame.subset !== undefined) {
    claim(`${study.id}.${places[0]?.id ?? ''}`, [{ slot: 'size', figure: frame.subset.total }]);
  }
}

/** The name of an outcome, or that of one which is known in the singular or the plural. */
function knownOutcome(name: string, { outcomes }: DocumentDraft): string {
  return [name, `${name}s`, name.replace(/s$/u, '')].find((one) => outcomes.has(one)) ?? name;
}

/** What stands for an outcome that the wording does not name. */
const TO_NAME = 'to-be-named';

function outcomeOf(words: string | undefined): string | undefined {
  const plain = (words ?? '').replace(WINDOW_WORDS, '').replaceAll(/['‘’]/gu, '').trim();
  const isShort = plain.split(' ').length <= MOST_WORDS;
  const isName = /^\p{L}[\p{L} -]*$/u.test(plain) && !NO_NAME.test(plain);
  return isShort && isName ? plain : undefined;
}

/** Words that belong to a sentence about studies or people, and to the name of no outcome and no arm. */
const NO_NAME =
  /\b(?:no|none|stud(?:y|ies)|trials?|series|reports?|reported|reviews?|registr(?:y|ies)|authors?|another|others?|second|third|first|same|latter|former|those|these|this|that|their|it|they|who|which|whom|whose|than|compared|versus|not|had|has|have|was|were|is|are|did|group|groups|arms?|patients|subgroup|subset|however|although|while|whereas)\b/iu;

const WINDOW_WORDS =
  /^(?:overall|the) (?=perioperative|postoperative|intraoperative|in-hospital)/iu;

/** The arm or group of each cell; nothing where one is in doubt. */
function placesOf(
  finding: Finding,
  { frame, study, paragraph }: Context,
): readonly (DraftArm | DraftGroup)[] | undefined {
  const { cells, kind } = finding;
  if (kind === 'parts') {
    const whole =
      frame.subset === undefined ? wholeOf(study, cells[0]) : subsetOf(frame, study, paragraph);
    return whole && [whole];
  }
  if (frame.subset !== undefined) return undefined;
  const introduced = frame.arms.map(({ name }) => name);
  const names = cells.map(
    ({ arm }, index) => arm ?? (introduced.length === cells.length ? introduced[index] : undefined),
  );
  if (cells.length === 0) return [];
  if (cells.length > 1 && study.arms.length === 0 && !makeTheStudy(cells, study)) return undefined;
  const found = names.every((name) => name !== undefined)
    ? namedArms(study, names)
    : cells.length === 1
      ? [cells[0] && singleArm(study, cells[0], frame)]
      : unnamedArms(study, cells, finding);
  const places = (found ?? []).flatMap((place) => place ?? []);
  if (places.length !== cells.length || new Set(places).size !== places.length) return undefined;
  const sizes = cells.map((cell) => (kind === 'count' ? undefined : totalOf(cell)));
  const fits = places.every(({ total }, index) => {
    const size = sizes[index];
    return size === undefined || total === undefined || total === size;
  });
  if (!fits) return undefined;
  places.forEach((place, index) => {
    if (!('of' in place)) place.total ??= sizes[index];
  });
  return places;
}

const totalOf = (cell: Cell | undefined): number | undefined =>
  cell?.total === undefined ? undefined : Number(cell.total.printed.replaceAll(/\D/gu, ''));

/** The arms that a sentence introduces, in a study that may have several. */
export function introduceArms({ arms }: Frame, study: DraftStudy): void {
  for (const { name, total } of arms) {
    const arm = findArm(study, name) ?? (mayCompare(study) ? addArm(study, name) : undefined);
    if (arm !== undefined && total !== undefined) arm.total ??= Number(total.printed);
  }
}

function addArm(study: DraftStudy, label: string): DraftArm {
  const arm: DraftArm = {
    id: slugOf(label),
    label,
    total: undefined,
    printedIn: new Set(),
  };
  study.arms.push(arm);
  return arm;
}

/** The arms that cells name: known ones, or all of them new where the study has not been divided yet. */
function namedArms(study: DraftStudy, names: readonly string[]): readonly (DraftArm | undefined)[] {
  const isDivided = study.arms.length > 0 || names.length < 2;
  if (names.some((name) => NO_NAME.test(name))) return names.map(() => undefined);
  return names.map(
    (name) =>
      findArm(study, name) ??
      // Another arm of a study that has been divided already would be a guess.
      (isDivided || !mayCompare(study) ? undefined : addArm(study, name)),
  );
}

const ALL = 'patients';
const GROUP = 'group';

/** The one group that is meant where none is named: everyone in the study. */
function singleArm(
  study: DraftStudy,
  cell: Cell,
  { study: token }: Frame,
): DraftArm | DraftGroup | undefined {
  const total = totalOf(cell);
  const unit = cell.total?.meaning.unit;
  if (study.design === UNNAMED) {
    return study.arms.length === 0 || study.arms.every(({ id }) => id === GROUP)
      ? (study.arms[0] ?? addArm(study, 'Group'))
      : undefined;
  }
  const size = sizeOf(study);
  if (mayCompare(study)) {
    return token === undefined || size === undefined || (total !== undefined && total !== size)
      ? undefined
      : groupOf(study, { id: 'everyone', label: 'All patients', total: size, unit: 'patients' });
  }
  const arm = study.arms[0] ?? addArm(study, 'Patients');
  arm.total ??= study.size?.unit === 'patients' ? size : undefined;
  if (total === undefined || total === arm.total || arm.total === undefined) return arm;
  if (unit === undefined || unit === study.size?.unit) return undefined;
  return 'events' in Object(cell.entry) && 'reported' in Object(cell.entry)
    ? groupOf(study, { id: unit, label: sentenceCase(unit), total, unit, of: arm.id })
    : arm;
}

/**
 * Whether the groups of several cells can be the arms of their study: where all sizes are printed, they add
 * up to it. Otherwise they may be subgroups.
 */
function makeTheStudy(cells: readonly Cell[], study: DraftStudy): boolean {
  const totals = cells.flatMap((cell) => totalOf(cell) ?? []);
  const size = sizeOf(study);
  return (
    size === undefined ||
    totals.length < cells.length ||
    totals.reduce((sum, total) => sum + total, 0) === size
  );
}

const sizeOf = ({ size }: DraftStudy): number | undefined =>
  size && Number(size.reported.replaceAll(/\D/gu, ''));

/** Two arms that the words do not name: known by their sizes, or the only two of a study. */
function unnamedArms(
  study: DraftStudy,
  cells: readonly Cell[],
  { differences = [], inEachGroup = false }: Finding,
): readonly (DraftArm | undefined)[] | undefined {
  if (study.arms.length === cells.length && study.arms.length > 1) {
    const isOneAndOther = study.arms.every(({ id }) => id === 'one' || id === 'other');
    if (isOneAndOther) return study.arms;
    return cells.map((cell) => {
      const fits = study.arms.filter(({ total }) => total !== undefined && total === totalOf(cell));
      return fits.length === 1 ? fits[0] : undefined;
    });
  }
  const areCompared = inEachGroup || differences.length > 0;
  return areCompared && study.arms.length === 0 && cells.length === 2 && mayCompare(study)
    ? [addArm(study, 'One'), addArm(study, 'Other')]
    : undefined;
}

/** What parts divide where no subset is named: a single arm, or everyone. */
function wholeOf(study: DraftStudy, cell: Cell | undefined): DraftArm | DraftGroup | undefined {
  const size = sizeOf(study);
  const total = totalOf(cell);
  if (size === undefined || (total !== undefined && total !== size)) return undefined;
  if (mayCompare(study)) {
    return groupOf(study, { id: 'everyone', label: 'All patients', total: size, unit: 'patients' });
  }
  const arm = study.arms[0] ?? addArm(study, 'Patients');
  arm.total ??= size;
  return arm;
}

function subsetOf(
  { subset }: Frame,
  study: DraftStudy,
  { number }: ParagraphDraft,
): DraftGroup | undefined {
  if (subset === undefined || mayCompare(study)) return undefined;
  const arm = study.arms[0] ?? addArm(study, 'Patients');
  const total = Number(subset.total.printed);
  const group = groupOf(study, {
    id: `subset-${total}`,
    label: TO_WRITE.words,
    total,
    unit: 'patients',
    of: arm.id,
  });
  group?.printedIn.add(number);
  return group;
}

/** A group of a study: the known one of this name where it has this size, or a new one. */
function groupOf(
  study: DraftStudy,
  {
    id,
    label,
    total,
    unit,
    of = 'all',
  }: Readonly<Pick<DraftGroup, 'id' | 'label' | 'total' | 'unit'> & { of?: string }>,
): DraftGroup | undefined {
  const known = study.groups.find((one) => one.id === id);
  if (known !== undefined) return known.total === total ? known : undefined;
  const added = { id, label, total, unit, of, printedIn: new Set<string>() };
  study.groups.push(added);
  return added;
}

type Pair = Readonly<{
  entry: Readonly<{ of: string; against: string } & Record<string, unknown>>;
  figures: readonly NamedFigure[];
}>;

/** The contrasts of a finding with their arms; nothing where the arms of one are in doubt. */
function pairsOf(
  finding: Finding,
  places: readonly (DraftArm | DraftGroup)[],
  { frame, study, paragraph, document }: Context,
): readonly Pair[] | undefined {
  const unstated = {
    arms: undefined,
    estimate: undefined,
    significance: 'not-stated',
    favours: undefined,
    isDirected: false,
    figures: [],
  };
  const arms = finding.kind === 'parts' ? [] : places.filter((place) => !('of' in place));
  const given = finding.differences ?? [];
  const differences: readonly Difference[] =
    given.length === 0 && arms.length === 2 ? [unstated] : given;
  if (finding.continues === true && paragraph.pairs.length !== differences.length) return undefined;
  const pairs = differences.map((difference, index): Pair | undefined => {
    const { estimate, figures } = difference;
    const two =
      finding.continues === true
        ? paragraph.pairs[index]
        : armsOf(difference, arms, study, document.title);
    if (two === undefined) return undefined;
    const favoured = difference.favours && findArm(study, difference.favours)?.id;
    if (difference.favours !== undefined && favoured === undefined) return undefined;
    const [of, against] = two;
    return {
      entry: {
        of,
        against,
        ...(estimate !== undefined && {
          estimate: { ...estimate, favours: favoured ?? 'not-stated' },
        }),
        significance:
          frame.notStated === 'significance' && difference.significance === 'not-stated'
            ? 'reported-as-not-stated'
            : difference.significance,
      },
      figures,
    };
  });
  return pairs.every((pair) => pair !== undefined) ? pairs : undefined;
}

/** The two arms of a difference, the procedure first where the title tells which it is. */
function armsOf(
  { arms: names, isDirected }: Difference,
  places: readonly (DraftArm | DraftGroup)[],
  study: DraftStudy,
  title: string,
): readonly [string, string] | undefined {
  const found =
    names === undefined
      ? places.length === 2
        ? places
        : placesOfStudy(study)
      : names.map((name) => findArm(study, name));
  const [one, other] = found;
  if (one === undefined || other === undefined || found.length !== 2) return undefined;
  const isTurned = !isDirected && procedureOf(study, title)?.id === other.id;
  return isTurned ? [other.id, one.id] : [one.id, other.id];
}

/** The two arms of a study that has two, or two that its source does not name. */
function placesOfStudy(study: DraftStudy): readonly DraftArm[] {
  const arms = study.arms.filter(({ id }) => id !== GROUP && id !== ALL);
  if (arms.length > 0 || study.design !== UNNAMED) return arms;
  return [addArm(study, 'One'), addArm(study, 'Other')];
}

/** The arm that shares a word with the title where no other does: the procedure of the guidance. */
export function procedureOf(study: DraftStudy, title: string): DraftArm | undefined {
  const words = new Set(slugOf(title).split('-'));
  const fits = study.arms.filter(({ label }) =>
    slugOf(label)
      .split('-')
      .some((word) => word.length > 2 && word !== 'and' && words.has(word)),
  );
  return study.arms.length > 1 && fits.length === 1 ? fits[0] : undefined;
}

/** The fields that hold the figures: arms, or parts with the whole that they divide. */
function cellFields(
  { kind, cells }: Finding,
  places: readonly (DraftArm | DraftGroup)[],
): Readonly<Record<string, unknown>> {
  if (kind === 'comparison') return {};
  if (kind !== 'parts') {
    return {
      arms: Object.fromEntries(cells.map(({ entry }, index) => [places[index]?.id ?? '', entry])),
    };
  }
  return {
    whole: { arm: places[0]?.id },
    totalOf: 'patients',
    parts: Object.fromEntries(
      cells.map(({ arm, entry }) => [
        slugOf(arm ?? ''),
        { label: sentenceCase(arm ?? ''), ...Object(entry) },
      ]),
    ),
    remainder: 'none',
  };
}

function followUpOf({ kind, followUp, outcome }: Finding, frame: Frame): FollowUpEntry {
  const found = followUp ?? frame.followUp;
  if (found !== undefined) return found.entry;
  if (frame.notStated !== undefined && frame.notStated !== 'significance') {
    return { kind: 'reported-as-not-stated', of: frame.notStated };
  }
  const window = WINDOW.exec(outcome ?? '')?.groups?.window;
  if (window !== undefined) return { kind: 'window', name: window.toLowerCase() };
  return kind === COUNTED_OVER_TIME ? 'not-applicable' : 'not-stated';
}

/** A name that no result of the study has. */
function freeId({ results }: DraftStudy, name: string): string {
  const taken = new Set(results.map(({ id }) => id));
  let id = name;
  for (let count = 2; taken.has(id); count += 1) id = `${name}-${count}`;
  return id;
}
