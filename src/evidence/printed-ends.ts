import type { Path } from '../model/content-error.ts';
import type { Result } from '../model/guidance.ts';
import type { Slot } from '../model/slots.ts';
import { numberOf } from './number-of.ts';

/** What a sum of an interval, range or level shows. */
export type EndsProof = Readonly<{ of: string; at: Path; working: string; holds: boolean }>;

/** The names under which a figure stands that its ends lie around. */
const CENTRES = ['estimate', 'percentage', 'time', 'quantity', 'score', 'rate', 'change'];

/** Levels at which intervals are calculated, in per cent; anything else is a slip. */
const LOWEST_LEVEL = 50;

/**
 * Whether the printed ends of each interval and range stand in order and around their figure, and each
 * level is one.
 */
export function printedEnds(result: Result): readonly EndsProof[] {
  return [...result.measurements, ...result.contrasts, ...result.changes].flatMap(({ id, slots }) =>
    proofsOf(id, slots),
  );
}

function proofsOf(of: string, slots: readonly Slot[]): readonly EndsProof[] {
  const named = (name: string) => slots.find((slot) => slot.name === name);
  const [low, high, level] = ['low', 'high', 'level'].map(named);
  const centre = slots.find(({ name }) => CENTRES.includes(name));
  const found: EndsProof[] = [];
  const [from, to, middle] = [low, high, centre].map((slot) => slot && numberOf(slot.printed));
  if (low !== undefined && high !== undefined && from !== undefined && to !== undefined) {
    const between = middle === undefined ? '' : `${centre?.printed ?? ''} from `;
    found.push({
      of,
      at: low.path,
      working: `${between}${low.printed} to ${high.printed}`,
      holds: from <= to && (middle === undefined || (from <= middle && middle <= to)),
    });
  }
  const share = level && numberOf(level.printed);
  if (level !== undefined && share !== undefined) {
    found.push({
      of,
      at: level.path,
      working: `a level of ${level.printed}`,
      holds: share >= LOWEST_LEVEL && share < 100,
    });
  }
  return found;
}
