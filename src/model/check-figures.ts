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
  medians: ['time'],
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
  if ('values' in data) {
    const drawn = DRAWS[data.kind] ?? [];
    data.values.forEach((id, index) => {
      const value = known.values.get(id);
      if (value === undefined) {
        problems.addUnknown(entry, ['values', index], 'value', id, known.values.keys());
        return;
      }
      if (value.kind !== 'measurement' || !drawn.includes(value.measurement.figure.kind)) {
        const suited = [...known.values.values()].filter(
          (other) => other.kind === 'measurement' && drawn.includes(other.measurement.figure.kind),
        );
        problems.add(
          entry,
          ['values', index],
          `${id} is not a value that ${data.kind} can draw`,
          oneOf(suited.map((other) => other.id)),
        );
      }
    });
  }
}
