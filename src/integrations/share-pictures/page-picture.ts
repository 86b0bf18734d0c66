import { z } from 'zod';
import { pageJsonLd } from '../page-json-ld.ts';

/** What the picture of a page says. */
export type Picture = Readonly<{
  title: string;
  /** What the page's guidance is about. */
  subject: string | undefined;
  /** Numbers of the guidance and the kind of page. */
  keywords: readonly string[];
  /** Name of the site. */
  site: string;
  /** Whose the site is not. */
  notice: string;
}>;

/** The part of a page's JSON-LD that its picture shows. */
const described = z.object({
  name: z.string(),
  about: z.object({ name: z.string() }).optional(),
  keywords: z.array(z.string()).default([]),
  isPartOf: z.object({ name: z.string(), disambiguatingDescription: z.string() }),
});

/**
 * What the picture of a built page says; nothing for a page that stays out of search engines.
 *
 * @throws ZodError when the page describes itself otherwise than all pages do
 */
export function pagePicture(html: string): Picture | undefined {
  const data = pageJsonLd(html);
  if (data === undefined) return undefined;
  const { name, about, keywords, isPartOf } = described.parse(data);
  return {
    title: name,
    subject: about?.name === name ? undefined : about?.name,
    keywords,
    site: isPartOf.name,
    notice: isPartOf.disambiguatingDescription,
  };
}
