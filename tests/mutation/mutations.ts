/** One small change of a content file, as a slip of the hand would make it. */
export type Mutation = Readonly<{
  kind: 'digit' | 'dropped' | 'swapped' | 'meaning';
  /** Where it begins in the text. */
  at: number;
  /** The line that it changes, counted from 1. */
  line: number;
  /** What stood there and what stands there now. */
  from: string;
  to: string;
  text: string;
}>;

/** The change of a text in one place. */
export const mutation = (
  text: string,
  kind: Mutation['kind'],
  at: number,
  from: string,
  to: string,
): Mutation => ({
  kind,
  at,
  line: text.slice(0, at).split('\n').length,
  from,
  to,
  text: text.slice(0, at) + to + text.slice(at + from.length),
});

const NUMBER = /\d+(?:[.,]\d+)*/g;

/**
 * Every single slip with the numbers of a text: each digit to each other digit, each number left out,
 * each two neighbouring numbers exchanged.
 */
export function mutations(text: string): Mutation[] {
  const numbers = [...text.matchAll(NUMBER)].map((match) => ({
    at: match.index,
    digits: match[0],
  }));
  const changed = (kind: Mutation['kind'], at: number, from: string, to: string): Mutation =>
    mutation(text, kind, at, from, to);
  const found: Mutation[] = [];
  numbers.forEach(({ at, digits }, index) => {
    for (let offset = 0; offset < digits.length; offset += 1) {
      const digit = digits.charAt(offset);
      if (!/\d/.test(digit)) continue;
      for (const other of '0123456789') {
        if (other !== digit) found.push(changed('digit', at + offset, digit, other));
      }
    }
    found.push(changed('dropped', at, digits, ''));
    const next = numbers[index + 1];
    if (next !== undefined && next.digits !== digits) {
      const between = text.slice(at + digits.length, next.at);
      found.push(
        changed(
          'swapped',
          at,
          `${digits}${between}${next.digits}`,
          `${next.digits}${between}${digits}`,
        ),
      );
    }
  });
  return found;
}
