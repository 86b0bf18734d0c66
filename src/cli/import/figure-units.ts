import type { UnitsEntry } from '../../schema/vocabulary/units.ts';
import { TIME_UNITS } from '../../schema/units.ts';

/** The units of a library, as the words around printed figures are read for them. */
export type FigureUnits = Readonly<{
  /**
   * The unit with which a text begins, in the plural: that of the figures before it.
   *
   * @example after(') of patients') // 'patients'
   */
  after: (text: string) => string | undefined;
  /** The unit that is attached to a printed figure: `10-year` → `years`, `38°C` → `°C`. */
  attached: (printed: string) => string | undefined;
  /** Whether people, procedures or things are counted in a unit. */
  isCounted: (unit: string) => boolean;
}>;

const TIMES = Object.fromEntries(TIME_UNITS.map((unit) => [unit, unit.slice(0, -1)]));

/** What the names of units in `vocabulary/units.yaml`, and those of times, say of printed figures. */
export function figureUnits({ counted, measured }: UnitsEntry): FigureUnits {
  const plurals = new Map(
    Object.entries({ ...measured, ...TIMES, ...counted }).flatMap(([plural, singular]) =>
      [plural, singular].map((name) => [name, plural] as const),
    ),
  );
  const names = [...plurals.keys()].toSorted((a, b) => b.length - a.length).map(RegExp.escape);
  const unit = new RegExp(
    String.raw`^(?:[\])]\s*)*(?:\s*(?:out\s+)?of\s+(?:the\s+|all\s+)?|\s+|-)?(${names.join('|')})(?![\p{L}\d-])`,
    'iu',
  );
  const pluralOf = (name: string | undefined): string | undefined =>
    name === undefined ? undefined : (plurals.get(name) ?? plurals.get(name.toLowerCase()));
  return {
    after: (text) => pluralOf(unit.exec(text)?.[1]),
    attached: (printed) =>
      pluralOf(/^[-+±£€]?[\d.,·]+[½¼¾⅓⅔]?-?([\p{L}°][\p{L}°-]*)$/u.exec(printed)?.[1]),
    isCounted: (name) => Object.hasOwn(counted, name),
  };
}
