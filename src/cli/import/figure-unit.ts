import { TIME_UNITS } from '../../schema/units.ts';

/** What guidance counts; other things that are counted have no place in this list and so no unit. */
const COUNTED: Readonly<Record<string, string>> = {
  patient: 'patients',
  person: 'people',
  people: 'people',
  procedure: 'procedures',
  tumour: 'tumours',
  lesion: 'lesions',
  device: 'devices',
  event: 'events',
  death: 'deaths',
  foot: 'feet',
  feet: 'feet',
  eye: 'eyes',
  joint: 'joints',
  neuroma: 'neuromas',
  episode: 'episodes',
  study: 'studies',
  studies: 'studies',
};

const PHYSICAL = ['cm', 'mm', 'ml', 'mg', 'kg', 'Gy', '°C', '°F', 'points'];

const PERSON_TIME = ['patient-years', 'person-years', 'patient-months'];

const NAMES = [
  ...PERSON_TIME,
  ...PHYSICAL,
  ...TIME_UNITS.flatMap((unit) => [unit, unit.slice(0, -1)]),
  ...Object.keys(COUNTED).flatMap((name) => [`${name}s`, name]),
];

const UNIT = new RegExp(
  String.raw`^(?:[\])]\s*)*(?:\s*(?:out\s+)?of\s+(?:the\s+|all\s+)?|\s+|-)?(${NAMES.join('|')})(?![\p{L}\d-])`,
  'iu',
);

/** A unit in the plural: `patient` → `patients`, `year` → `years`; undefined when it is none. */
function plural(name: string): string | undefined {
  const lower = name.toLowerCase();
  const time = TIME_UNITS.find((unit) => unit === lower || unit === `${lower}s`);
  const counted = COUNTED[lower] ?? COUNTED[lower.replace(/s$/, '')];
  return time ?? counted ?? [...PERSON_TIME, ...PHYSICAL].find((unit) => unit === name);
}

/** Whether people, procedures or things are counted in a unit. */
export const isCounted = (unit: string): boolean => Object.values(COUNTED).includes(unit);

/**
 * The unit with which a text begins, in the plural: that of the figures before it.
 *
 * @param after the words behind a figure
 * @example unitAfter(') of patients') // 'patients'
 */
export function unitAfter(after: string): string | undefined {
  const [, name] = UNIT.exec(after) ?? [];
  return name === undefined ? undefined : plural(name);
}

/**
 * The unit that is attached to a printed figure: `10-year` → `years`, `38°C` → `°C`.
 *
 * @param printed the figure as printed
 */
export function attachedUnit(printed: string): string | undefined {
  const [, suffix] = /^[-+±£€]?[\d.,·]+[½¼¾⅓⅔]?-?([\p{L}°][\p{L}°-]*)$/u.exec(printed) ?? [];
  return suffix === undefined ? undefined : plural(suffix);
}
