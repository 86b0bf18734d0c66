import type { FigureEntry } from '../schema/figure.ts';
import type { Entry } from './entries.ts';
import type { Paragraph, Result, Value } from './guidance.ts';
import { oneOf, type Problems } from './problems.ts';

type Known = Readonly<{
  values: ReadonlyMap<string, Value>;
  results: readonly Result[];
  paragraphs: ReadonlyMap<string, Paragraph>;
}>;

/** Which kinds of measurement each kind of chart can draw. */
const DRAWS: Record<string, readonly string[]> = {
  proportions: ['proportion'],
  points: [
    'time',
    'quantity',
    'rate',
    'score',
    'percentage',
    'actuarial',
    'mean-percentage-change',
  ],
  'icon-array': ['proportion', 'part'],
};

/** Notes what a chart refers to and is not there, or cannot be drawn by its kind. */
export function checkFigure(entry: Entry<FigureEntry>, known: Known, problems: Problems): void {
  const { data } = entry;
  if (data.showAfter !== 'nowhere' && !known.paragraphs.has(data.showAfter)) {
    problems.addUnknown(entry, ['showAfter'], 'paragraph', data.showAfter, known.paragraphs.keys());
  }
  for (const field of ['title', 'subtitle', 'caption'] as const) {
    for (const [, id = ''] of data[field].matchAll(/\{([^{}]*)\}/g)) {
      if (!known.values.has(id)) {
        problems.addUnknown(entry, [field], 'value', id, known.values.keys());
      }
    }
  }
  if (data.kind === 'parts') {
    const parts = known.results.filter(({ kind }) => kind === 'parts').map(({ id }) => id);
    if (!parts.includes(data.result) && !problems.isLost(data.result)) {
      problems.add(entry, ['result'], `${data.result} is not a result in parts`, oneOf(parts));
    }
  }
  if (data.kind === 'forest') checkContrasts(entry, data.contrasts, known, problems);
  if ('values' in data) {
    const drawn = DRAWS[data.kind] ?? [];
    checkDrawn(entry, ['values', data.values], known, problems, (value) =>
      value.kind === 'measurement' ? drawn.includes(value.measurement.figure.kind) : false,
    );
  }
  if (data.kind === 'changes') {
    checkDrawn(entry, ['changes', data.changes], known, problems, (value) =>
      value.kind === 'change'
        ? value.change.baseline !== undefined && value.change.followUp !== undefined
        : false,
    );
  }
  if (data.kind === 'estimates') {
    checkDrawn(entry, ['contrasts', data.contrasts], known, problems, (value) =>
      value.kind === 'contrast' ? value.contrast.estimate !== 'not-stated' : false,
    );
  }
}

/** Notes names of nothing, and of what a chart of the kind cannot draw. */
function checkDrawn(
  entry: Entry<FigureEntry>,
  [field, ids]: readonly [string, readonly string[]],
  { values }: Known,
  problems: Problems,
  isSuited: (value: Value) => boolean,
): void {
  ids.forEach((id, index) => {
    const value = values.get(id);
    if (value === undefined) {
      problems.addUnknown(entry, [field, index], 'value', id, values.keys());
    } else if (!isSuited(value)) {
      problems.add(
        entry,
        [field, index],
        `${id} is not a value that ${entry.data.kind} can draw`,
        oneOf([...values.values()].filter(isSuited).map((other) => other.id)),
      );
    }
  });
}

/** Ratios need two counted arms, the same in each row, and one direction of benefit for the words below the scale. */
function checkContrasts(
  entry: Entry<FigureEntry>,
  contrasts: readonly string[],
  { results }: Known,
  problems: Problems,
): void {
  const suited = results.flatMap((result) =>
    result.contrasts
      .filter(({ of, against }) =>
        [of, against].every(({ id }) =>
          result.measurements.some(
            ({ arm, figure }) => arm.id === id && figure.kind === 'proportion',
          ),
        ),
      )
      .map(({ id, of, against }) => ({
        id,
        direction: result.outcome.direction,
        arms: `${of.short}, ${against.short}`,
      })),
  );
  contrasts.forEach((id, index) => {
    if (!suited.some((one) => one.id === id) && !problems.isLost(id)) {
      problems.add(
        entry,
        ['contrasts', index],
        `${id} is not a contrast of two counted arms`,
        oneOf(suited.map((one) => one.id)),
      );
    }
  });
  const drawn = suited.filter(({ id }) => contrasts.includes(id));
  if (new Set(drawn.map(({ arms }) => arms)).size > 1) {
    problems.add(
      entry,
      ['contrasts'],
      'the contrasts are not of the same two arms',
      'name contrasts whose arms have the same names, in the same order',
    );
  }
  const directions = new Set(drawn.map(({ direction }) => direction));
  if (directions.size > 1 || directions.has('neither') || directions.has('not-stated')) {
    problems.add(
      entry,
      ['contrasts'],
      'the outcomes do not point the same way',
      'name outcomes of which a high figure is desirable, or outcomes of which a low one is',
    );
  }
}
