import { z } from 'zod';
import type { SearchRecord } from '../../exports/search/search-record.ts';
import { pageJsonLd } from '../page-json-ld.ts';

/** The part of a page's JSON-LD by which it is found. */
const described = z.object({
  name: z.string(),
  description: z.string(),
  isBasedOn: z.object({ reportNumber: z.string() }).optional(),
  isPartOf: z.object({ name: z.string() }),
});

/**
 * A built page as a place that a search can lead to, by its title and its description; nothing for one
 * that stays out of search engines.
 *
 * @param address - its address below the host
 * @throws ZodError when the page describes itself otherwise than all pages do
 */
export function pageRecord(address: string, html: string): SearchRecord | undefined {
  const data = pageJsonLd(html);
  if (data === undefined) return undefined;
  const { name, description, isBasedOn, isPartOf } = described.parse(data);
  return {
    address,
    title: name,
    place: isBasedOn?.reportNumber ?? isPartOf.name,
    text: description,
    names: [name],
    facets: {
      Kind: ['Page'],
      ...(isBasedOn === undefined ? {} : { Guidance: [isBasedOn.reportNumber] }),
    },
  };
}
