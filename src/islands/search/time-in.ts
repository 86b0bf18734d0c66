import { timeKey } from '../../search/time-key.ts';

/** A time after treatment that a question names. */
export type TimeIn = Readonly<{
  /** By which times are compared: `60 months`. */
  key: string;
  /** Before what it is of: `5-year`. */
  name: string;
  /** Where it stands in the question. */
  start: number;
  end: number;
}>;

const NUMBERS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

const TIME = new RegExp(
  String.raw`(?<![\p{L}\d.])(\d+|${NUMBERS.join('|')})[\s-]*(y(?:(?:ea)?rs?)?|mo(?:nth|s)?s?|w(?:ee)?ks?|days?|hours?|hrs?)(?!\p{L}|[\s-]*olds?\b)`,
  'iu',
);

/** Units by the letter that they begin with; times of less than an hour are asked of no outcome. */
const UNITS: Readonly<Record<string, string>> = {
  y: 'year',
  m: 'month',
  w: 'week',
  d: 'day',
  h: 'hour',
};

/**
 * The time that a question names, so that a figure of another time is not taken for its answer; nothing
 * for an age.
 *
 * @example timeIn('five-year survival'); // { key: '60 months', name: '5-year', start: 0, end: 9 }
 */
export function timeIn(question: string): TimeIn | undefined {
  const found = TIME.exec(question);
  if (found === null) return undefined;
  const [whole, number = '', letters = ''] = found;
  const written = NUMBERS.indexOf(number.toLowerCase()) + 1;
  const amount = written > 0 ? String(written) : number;
  const unit = UNITS[letters.charAt(0).toLowerCase()] ?? '';
  return {
    key: timeKey(amount, unit),
    name: `${amount}-${unit}`,
    start: found.index,
    end: found.index + whole.length,
  };
}
