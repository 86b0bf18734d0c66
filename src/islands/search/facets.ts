import type { FoundPlace } from './found-place.ts';

/** What a reader narrowed a search to, by facet: `Kind` → `Evidence`; one that is not there is open. */
export type Chosen = ReadonlyMap<string, string>;

/** The places that have every chosen value, but for those of one facet. */
export function narrowed(
  places: readonly FoundPlace[],
  chosen: Chosen,
  except?: string,
): readonly FoundPlace[] {
  return places.filter(({ facets }) =>
    [...chosen].every(
      ([facet, value]) => facet === except || facets[facet]?.includes(value) === true,
    ),
  );
}

/** The values of a facet with how many of the places each would leave, in alphabetical order. */
export function valueCounts(
  facet: string,
  places: readonly FoundPlace[],
  chosen: Chosen,
): readonly (readonly [value: string, count: number])[] {
  const counts = new Map<string, number>();
  const own = chosen.get(facet);
  if (own !== undefined) counts.set(own, 0);
  for (const { facets } of narrowed(places, chosen, facet)) {
    for (const value of facets[facet] ?? []) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts].toSorted(([a], [b]) => a.localeCompare(b, 'en'));
}
