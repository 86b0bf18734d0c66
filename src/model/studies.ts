import type { StudyEntry } from '../schema/study.ts';
import type { Path } from './content-error.ts';
import type { Entry } from './entries.ts';
import type { Design, Study } from './guidance.ts';
import type { Problems } from './problems.ts';
import type { Vocabulary } from './vocabulary.ts';

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
