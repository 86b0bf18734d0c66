/** A source of chance that gives the same for the same seed, whatever the machine. */
export type Chance = Readonly<{
  /** A whole number from the one to the other, both included. */
  between: (least: number, most: number) => number;
  oneOf: <Item>(items: readonly Item[]) => Item;
  /** Some of the items, each once, in an order of chance. */
  someOf: <Item>(items: readonly Item[], count: number) => readonly Item[];
}>;

/** Mulberry32, a generator of 32 bits: https://gist.github.com/tommyettinger/46a874533244883189143505d203312c */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (least: number, most: number): number =>
    least + Math.floor(next() * (most - least + 1));
  return {
    between,
    oneOf: (items) => items[between(0, items.length - 1)]!,
    someOf: (items, count) => {
      const left = [...items];
      return Array.from({ length: Math.min(count, left.length) }, () =>
        left.splice(between(0, left.length - 1), 1),
      ).flat();
    },
  };
}
