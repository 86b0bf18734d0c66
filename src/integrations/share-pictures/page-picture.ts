import { z } from 'zod';

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

const JSON_LD = /<script type="application\/ld\+json">(.*?)<\/script>/s;

/**
 * What the picture of a built page says; nothing for a page that stays out of search engines.
 *
 * @throws ZodError when the page describes itself otherwise than all pages do
 */
export function pagePicture(html: string): Picture | undefined {
  const text = JSON_LD.exec(html)?.[1];
  if (text === undefined) return undefined;
  const { name, about, keywords, isPartOf } = described.parse(JSON.parse(text));
  return {
    title: name,
    subject: about?.name === name ? undefined : about?.name,
    keywords,
    site: isPartOf.name,
    notice: isPartOf.disambiguatingDescription,
  };
}
