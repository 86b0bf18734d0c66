import type { ResultEntry } from '../schema/result.ts';
import type { StudyEntry } from '../schema/study.ts';
import type { UnitsEntry } from '../schema/vocabulary/units.ts';
import type { Entry } from './entries.ts';
import type {
  Arm,
  Change,
  Contrast,
  Design,
  Measurement,
  Outcome,
  Paragraph,
  Result,
  Study,
} from './guidance.ts';
import { draftMeasurements, measurement } from './measurements.ts';
import type { Vocabulary } from './vocabulary.ts';
import { changeSlots, contrastSlots, followUpSlots } from './slots.ts';
import type { Path } from './content-error.ts';
import { oneOf, type Problems } from './problems.ts';

/** Names that the site gives to parts of a result itself. */
const RESERVED_KEYS = [
  'follow-up',
  'scale',
  'change',
  'remainder',
  'spread',
  'approach',
  'population',
  'arm-sizes',
];

type Known = Readonly<{
  units: UnitsEntry['counted'];
  outcomes: ReadonlyMap<string, Outcome>;
  paragraphs: ReadonlyMap<string, Paragraph>;
  studies: ReadonlySet<string>;
}>;

/** Stands where a file names no design that there is; the problem is noted. */
const UNKNOWN_DESIGN: Omit<Design, 'id'> = { name: '', evidence: 'unknown', questions: [] };

/** What a study is called by: sources of one design and size have the same. */
export const nameKey = ({ data: { design, size } }: Entry<StudyEntry>): string =>
  `${design} ${typeof size === 'string' ? size : `${size.reported} ${size.unit}`}`;

/**
 * A study with its arms and groups; its results are resolved apart.
 *
 * @param isOneOfSeveral - whether another source of the document has the same design and size
 */
export function resolveStudy(
  entry: Entry<StudyEntry>,
  { designs, units }: Vocabulary,
  problems: Problems,
  isOneOfSeveral: boolean,
): Study {
  const { data } = entry;
  const one = (unit: string, path: Path) => {
    const singular = units.counted[unit];
    if (singular === undefined) {
      problems.addUnknown(entry, path, 'unit', unit, Object.keys(units.counted));
    }
    return singular ?? unit;
  };
  const unit = typeof data.size === 'string' ? 'patients' : data.size.unit;
  const design = designs[data.design];
  if (design === undefined) {
    problems.addUnknown(entry, ['design'], 'design', data.design, Object.keys(designs));
  }
  const singular =
    typeof data.size === 'string'
      ? (units.counted[unit] ?? 'patient')
      : one(unit, ['size', 'unit']);
  return {
    id: entry.id,
    design: { id: data.design, ...(design ?? UNKNOWN_DESIGN) },
    names: data.names,
    reportedIn: isOneOfSeveral ? data.results[0]?.paragraph : undefined,
    size: typeof data.size === 'string' ? data.size : { ...data.size, one: singular },
    population: data.population,
    approach: data.approach,
    arms: Object.entries(data.arms).map(([id, arm]) => ({
      id,
      ...arm,
      unit,
      one: singular,
      of: undefined,
    })),
    groups: Object.entries(data.groups).map(([id, group]) => ({
      id,
      ...group,
      alsoCalled: [],
      one: one(group.unit, ['groups', id, 'unit']),
      role: data.arms[group.of]?.role ?? 'intervention',
    })),
    partOf: data.partOf,
    note: data.note,
    suggested: data.suggested,
    sizeException: data.sizeException,
    publication: data.publication === 'not-identified' ? undefined : data.publication,
  };
}

/** Notes what a study file refers to and is not there, and names that it uses twice. */
export function checkStudyReferences(
  entry: Entry<StudyEntry>,
  known: Known,
  problems: Problems,
): void {
  const { data } = entry;
  const taken = new Set<string>();
  const take = (name: string, path: readonly (string | number)[]) => {
    if (taken.has(name)) {
      problems.add(
        entry,
        path,
        `the id ${name} is used twice in this study`,
        'give each result and group an id of its own',
      );
    }
    taken.add(name);
  };
  for (const [id, group] of Object.entries(data.groups)) {
    take(id, ['groups', id]);
    if (group.of !== 'all' && !(group.of in data.arms)) {
      problems.addUnknown(entry, ['groups', id, 'of'], 'arm', group.of, [
        ...Object.keys(data.arms),
        'all',
      ]);
    }
    if (id in data.arms) {
      problems.add(
        entry,
        ['groups', id],
        `the arm ${id} has the same name`,
        'give the group a name of its own',
      );
    }
  }
  data.results.forEach((result, index) => {
    take(result.id, ['results', index, 'id']);
    if (RESERVED_KEYS.includes(result.id)) {
      problems.add(
        entry,
        ['results', index, 'id'],
        `${result.id} is a name that the site uses itself`,
        `avoid ${RESERVED_KEYS.join(', ')}`,
      );
    }
  });
  if (data.partOf !== undefined && !known.studies.has(data.partOf)) {
    problems.addUnknown(entry, ['partOf'], 'study', data.partOf, known.studies);
  }
  const mentions = [
    ...data.names.map(({ paragraph }, index) => ({
      paragraph,
      path: ['names', index, 'paragraph'],
    })),
    ...(typeof data.size === 'string'
      ? []
      : data.size.printedIn.map((paragraph, index) => ({
          paragraph,
          path: ['size', 'printedIn', index],
        }))),
    ...Object.entries(data.groups).flatMap(([id, { printedIn }]) =>
      printedIn.map((paragraph, index) => ({
        paragraph,
        path: ['groups', id, 'printedIn', index],
      })),
    ),
  ];
  for (const { paragraph, path } of mentions) {
    if (!known.paragraphs.has(paragraph)) {
      problems.addUnknown(entry, path, 'paragraph', paragraph, known.paragraphs.keys());
    }
  }
  checkMentions(entry, known, problems);
}

/** Notes names of a study where the study is not reported, and mentions out of the document's order. */
function checkMentions({ data, file }: Entry<StudyEntry>, known: Known, problems: Problems): void {
  const order = [...known.paragraphs.keys()];
  const reported = new Set(data.results.map(({ paragraph }) => paragraph));
  const lists = [
    { path: ['names'], numbers: data.names.map(({ paragraph }) => paragraph) },
    ...(typeof data.size === 'string'
      ? []
      : [{ path: ['size', 'printedIn'], numbers: data.size.printedIn }]),
    ...Object.entries(data.arms).map(([id, { printedIn }]) => ({
      path: ['arms', id, 'printedIn'],
      numbers: printedIn,
    })),
    ...Object.entries(data.groups).map(([id, { printedIn }]) => ({
      path: ['groups', id, 'printedIn'],
      numbers: printedIn,
    })),
  ];
  for (const { path, numbers } of lists) {
    numbers.forEach((number, index) => {
      const before = numbers[index - 1];
      if (before !== undefined && order.indexOf(number) <= order.indexOf(before)) {
        problems.add(
          { file },
          [...path, index],
          `${number} stands after ${before}`,
          'list each paragraph once, in the order of the document',
        );
      }
      // A size is held against the figures of its paragraphs; a name is held by this alone.
      if (path[0] === 'names' && known.paragraphs.has(number) && !reported.has(number)) {
        problems.add(
          { file },
          [...path, index],
          `the study reports nothing in ${number}`,
          oneOf(reported, number),
        );
      }
    });
  }
}

function resolveContrasts(
  entry: Entry<StudyEntry>,
  result: ResultEntry,
  arms: ReadonlyMap<string, Arm>,
  at: readonly (string | number)[],
  problems: Problems,
): Contrast[] {
  const resultId = `${entry.id}.${result.id}`;
  const measured = 'arms' in result ? Object.keys(result.arms) : [...arms.keys()];
  const hasUnknownArm = measured.some((id) => !arms.has(id));
  const measuredArms = measured.filter((id) => arms.get(id)?.of === undefined && arms.has(id));
  if ('arms' in result && measuredArms.length > 1 && result.contrasts.length === 0) {
    problems.add(
      entry,
      at,
      'several arms are reported and none is contrasted',
      'add contrasts; write significance: not-stated where the source is silent',
    );
  }
  return result.contrasts.flatMap(({ of, against, estimate, significance }, index) => {
    const path = [...at, 'contrasts', index];
    const [ofArm, againstArm] = [arms.get(of), arms.get(against)];
    for (const [field, id] of [
      ['of', of],
      ['against', against],
    ] as const) {
      if (!measured.includes(id) && !(hasUnknownArm && arms.has(id))) {
        problems.add(entry, [...path, field], `the result has no arm ${id}`, oneOf(measured));
      }
    }
    if (of === against) {
      problems.add(entry, path, 'an arm is contrasted with itself', 'name two different arms');
    }
    if (
      result.contrasts.findIndex((other) => other.of === of && other.against === against) < index
    ) {
      problems.add(entry, path, `${of} and ${against} are contrasted twice`, 'keep one of the two');
    }
    const id = `${resultId}.${of}-vs-${against}`;
    for (const field of ['reference', 'favours'] as const) {
      const arm = estimate === 'not-stated' ? 'not-stated' : estimate[field];
      if (arm !== 'not-stated' && arm !== of && arm !== against) {
        problems.add(
          entry,
          [...path, 'estimate', field],
          `${arm} is no arm of this contrast`,
          `write ${of}, ${against} or not-stated`,
        );
      }
    }
    if (ofArm && againstArm) {
      const slots = contrastSlots({ estimate, significance }, path);
      return [{ id, of: ofArm, against: againstArm, estimate, significance, slots }];
    }
    problems.lose(resultId);
    return [];
  });
}

function resolveChanges(
  entry: Entry<StudyEntry>,
  result: ResultEntry,
  arms: ReadonlyMap<string, Arm>,
  measurements: readonly Measurement[],
  at: Path,
  problems: Problems,
): Change[] {
  const measured = 'arms' in result ? Object.keys(result.arms) : [...arms.keys()];
  return result.changes.flatMap((change, index) => {
    const path = [...at, 'changes', index];
    const arm = arms.get(change.of);
    if (!measured.includes(change.of) || arm === undefined) {
      problems.add(entry, [...path, 'of'], `the result has no arm ${change.of}`, oneOf(measured));
      problems.lose(`${entry.id}.${result.id}`);
      return [];
    }
    if (result.changes.findIndex(({ of }) => of === change.of) < index) {
      problems.add(entry, path, `${change.of} changes twice`, 'keep one of the two');
    }
    const measuredAt = (time: Measurement['at']) =>
      measurements.find((one) => one.arm === arm && one.at === time);
    const { reported, unit, spread, significance } = change;
    return [
      {
        id: `${entry.id}.${result.id}.${change.of}.change`,
        arm,
        baseline: measuredAt('baseline'),
        followUp: measuredAt('follow-up'),
        reported,
        unit,
        spread,
        significance,
        slots: changeSlots(change, path),
      },
    ];
  });
}

/** One figure for each of several times, and one time for each of several figures. */
function checkTimes(
  entry: Entry<StudyEntry>,
  result: ResultEntry,
  at: Path,
  problems: Problems,
): void {
  const { followUp } = result;
  const times =
    typeof followUp !== 'string' && followUp.kind === 'time-points' ? followUp.reported.length : 1;
  const cells = result.kind === 'actuarial' ? Object.entries(result.arms) : [];
  if (times > 1 && result.kind !== 'actuarial') {
    problems.add(
      entry,
      [...at, 'followUp'],
      `a ${result.kind} has one time`,
      'name one time, or make a result of kind actuarial with a figure for each time',
    );
  }
  for (const [arm, cell] of cells) {
    const figures = Array.isArray(cell) ? cell.length : 1;
    if (figures !== times) {
      problems.add(
        entry,
        [...at, 'arms', arm],
        `${figures} figures stand for ${times} ${times === 1 ? 'time' : 'times'}`,
        'give a figure for each time that followUp names',
      );
    }
  }
}

/** The results of a study; what refers to nothing is noted and left out. */
export function resolveResults(
  entry: Entry<StudyEntry>,
  study: Study,
  known: Known,
  problems: Problems,
): Result[] {
  const arms = new Map([...study.arms, ...study.groups].map((arm) => [arm.id, arm]));
  const ids = new Set(entry.data.results.map(({ id }) => id));
  return entry.data.results.flatMap((result, index) => {
    const at = ['results', index];
    const id = `${study.id}.${result.id}`;
    const outcome = known.outcomes.get(result.outcome);
    const paragraph = known.paragraphs.get(result.paragraph);
    if (outcome === undefined) {
      problems.addUnknown(
        entry,
        [...at, 'outcome'],
        'outcome',
        result.outcome,
        known.outcomes.keys(),
      );
    }
    if (paragraph === undefined) {
      problems.addUnknown(
        entry,
        [...at, 'paragraph'],
        'paragraph',
        result.paragraph,
        known.paragraphs.keys(),
      );
    }
    if (
      typeof result.followUp !== 'string' &&
      result.followUp.kind === 'same-as' &&
      !ids.has(result.followUp.result)
    ) {
      problems.addUnknown(
        entry,
        [...at, 'followUp', 'result'],
        'result',
        result.followUp.result,
        ids,
      );
    }
    const alsoConcerns = result.alsoConcerns.flatMap((other, position) => {
      const found = known.outcomes.get(other);
      if (found === undefined) {
        problems.addUnknown(
          entry,
          [...at, 'alsoConcerns', position],
          'outcome',
          other,
          known.outcomes.keys(),
        );
      }
      return found ?? [];
    });
    if (result.kind === 'count') {
      for (const field of ['unit', 'among'] as const) {
        const unit = result[field];
        if (unit !== undefined && !(unit in known.units)) {
          problems.addUnknown(entry, [...at, field], 'unit', unit, Object.keys(known.units));
        }
      }
    }
    const whole = wholeOf(entry, result, arms, at, problems);
    if (outcome === undefined || paragraph === undefined || whole === undefined) {
      problems.lose(id);
      return [];
    }
    const measurements = draftMeasurements(result, whole, known.units).flatMap((draft) => {
      const arm = arms.get(draft.armId);
      if (arm === undefined) {
        if ('arms' in result) {
          problems.addUnknown(
            entry,
            [...at, ...draft.path],
            'arm or group',
            draft.armId,
            arms.keys(),
          );
        }
        problems.lose(id);
        return [];
      }
      if (RESERVED_KEYS.includes(draft.key)) {
        problems.add(
          entry,
          [...at, ...draft.path],
          `${draft.key} is a name that the site uses itself`,
          `avoid ${RESERVED_KEYS.join(', ')}`,
        );
      }
      return measurement(id, draft, arm, at);
    });
    checkTimes(entry, result, at, problems);
    const contrasts = resolveContrasts(entry, result, arms, at, problems);
    const changes = resolveChanges(entry, result, arms, measurements, at, problems);
    return {
      id,
      place: index,
      kind: result.kind,
      label: result.label ?? outcome.label,
      study,
      outcome,
      alsoConcerns,
      paragraph,
      followUp: result.followUp,
      scale: result.kind === 'score' ? result.scale : undefined,
      followUpSlots: followUpSlots(result.followUp, [...at, 'followUp']),
      note: result.note,
      suggested: result.suggested,
      measurements,
      contrasts,
      changes,
      analysis: result.analysis,
      composedOf: result.composedOf,
      remainder: remainderOf(id, result, whole),
      from: result.kind === 'time' && result.from !== 'not-stated' ? result.from : undefined,
      text: result.kind === 'narrative' ? result.text : undefined,
      exceptions: result.exceptions,
    };
  });
}

/** How many the parts of a result divide: 0 for a result without parts, nothing when it cannot be found. */
function wholeOf(
  entry: Entry<StudyEntry>,
  result: ResultEntry,
  arms: ReadonlyMap<string, Arm>,
  at: readonly (string | number)[],
  problems: Problems,
): number | undefined {
  if (result.kind !== 'parts') return 0;
  const { whole } = result;
  if (!arms.has(whole.arm)) {
    problems.addUnknown(entry, [...at, 'whole', 'arm'], 'arm or group', whole.arm, arms.keys());
    return undefined;
  }
  if ('eventsOf' in whole) {
    const divided = entry.data.results.find(({ id }) => id === whole.eventsOf);
    const cell =
      divided?.kind === 'proportion' || divided?.kind === 'count'
        ? divided.arms[whole.arm]
        : undefined;
    if (cell === undefined) {
      const counted = entry.data.results.filter(
        ({ kind }) => kind === 'proportion' || kind === 'count',
      );
      problems.add(
        entry,
        [...at, 'whole', 'eventsOf'],
        `${whole.eventsOf} counts no events in ${whole.arm}`,
        oneOf(counted.map(({ id }) => id)),
      );
    }
    return cell?.events;
  }
  const total = arms.get(whole.arm)?.total;
  if (typeof total === 'string') {
    problems.add(
      entry,
      [...at, 'whole', 'arm'],
      `the size of ${whole.arm} is not stated`,
      'name an arm or group whose size is stated',
    );
  }
  return typeof total === 'number' ? total : undefined;
}

function remainderOf(id: string, result: ResultEntry, total: number): Result['remainder'] {
  if (result.kind !== 'parts' || result.remainder === 'none') return undefined;
  const named = Object.values(result.parts).reduce(
    (sum, { events }) => sum + (events === 'not-stated' ? 0 : events),
    0,
  );
  return {
    id: `${id}.remainder`,
    ...result.remainder,
    events: total - named,
    total,
    totalOf: result.totalOf,
  };
}
