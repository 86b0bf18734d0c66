import { stableOrder } from '../../learn/stable-order.ts';
import type { Progress } from './progress.ts';

/** How many cards are due, new, and not due yet. */
export type Counts = Readonly<{ due: number; fresh: number; later: number }>;

/** Cards by how soon they should be asked: due ones, longest due first; new ones; then the rest. */
export function sessionQueue(
  ids: readonly string[],
  progress: Progress,
  now: Date,
): Readonly<{ queue: readonly string[]; counts: Counts }> {
  const isDue = (id: string) => Date.parse(progress.get(id)?.due ?? '') <= now.getTime();
  const asked = ids
    .filter((id) => progress.has(id))
    .toSorted((a, b) =>
      (progress.get(a)?.due ?? '').localeCompare(progress.get(b)?.due ?? '', 'en'),
    );
  const due = asked.filter(isDue);
  const later = asked.filter((id) => !isDue(id));
  const fresh = stableOrder(
    ids.filter((id) => !progress.has(id)),
    (id) => id,
  );
  return {
    queue: [...due, ...fresh, ...later],
    counts: { due: due.length, fresh: fresh.length, later: later.length },
  };
}
