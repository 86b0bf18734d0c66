/** A run of equal marks in a row of ten: what they show, where they begin, how many they are. */
export type PersonRun = Readonly<{
  shows: 'happened' | 'possible' | 'not';
  row: number;
  column: number;
  count: number;
}>;

/** A hundred marks in ten rows of ten: first those that are filled, then the possible, then the rest. */
export function personRows(filled: number, possible: number): readonly PersonRun[] {
  const ends = [
    { shows: 'happened', from: 0, to: filled },
    { shows: 'possible', from: filled, to: filled + possible },
    { shows: 'not', from: filled + possible, to: 100 },
  ] as const;
  return Array.from({ length: 10 }, (_, row) => row).flatMap((row) =>
    ends.flatMap(({ shows, from, to }) => {
      const start = Math.max(from, row * 10);
      const count = Math.min(to, row * 10 + 10) - start;
      return count > 0 ? [{ shows, row, column: start % 10, count }] : [];
    }),
  );
}
