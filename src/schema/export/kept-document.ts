import { z } from 'zod';

const interval = z.object({ low: z.number(), high: z.number() });
const estimate = interval.extend({ estimate: z.number() });

/**
 * What the page of a kept edition shows of its `guidance.json`. It asks for no more than that, so that
 * editions which were kept before the file had further fields can still be read.
 */
export const keptDocument = z.object({
  id: z.string(),
  edition: z.string(),
  about: z.object({
    number: z.string(),
    title: z.string(),
    issuer: z.object({ short: z.string(), name: z.string() }),
    published: z.string(),
    updates: z.array(z.object({ date: z.string(), text: z.string() })),
  }),
  sections: z.array(
    z.object({
      slug: z.string(),
      number: z.string().nullable(),
      title: z.string(),
      paragraphs: z.array(z.string()),
    }),
  ),
  paragraphs: z.array(
    z.object({
      number: z.string(),
      heading: z.string(),
      text: z.string(),
      printed: z.object({ figures: z.array(z.string()) }),
      recommendation: z
        .object({ category: z.string(), population: z.string(), headline: z.string() })
        .nullable(),
    }),
  ),
  studies: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      population: z.string(),
      approach: z.string(),
      arms: z.array(z.object({ id: z.string(), short: z.string() })),
      publication: z.object({ match: z.string(), reference: z.string() }).nullable(),
      results: z.array(
        z.object({
          id: z.string(),
          label: z.string(),
          paragraph: z.string(),
          followUpText: z.string(),
          text: z.string().nullable(),
          measurements: z.array(
            z.object({
              id: z.string(),
              label: z.string(),
              printed: z.array(z.string()),
              figure: z.object({
                reported: z.string().optional(),
                events: z.union([z.number(), z.string()]).optional(),
                total: z.union([z.number(), z.string()]).optional(),
                /** The amount of person-time that a rate is per. */
                per: z.string().optional(),
                unit: z.string().optional(),
              }),
              estimate: z.object({ wilson: interval }).nullable(),
            }),
          ),
          contrasts: z.array(
            z.object({
              id: z.string(),
              arm: z.string(),
              comparator: z.string(),
              printedEstimate: z.union([
                z.string(),
                z.object({
                  measure: z.string(),
                  reported: z.string(),
                  unit: z.string().optional(),
                  interval: z.union([
                    z.string(),
                    z.object({ level: z.string(), low: z.string(), high: z.string() }),
                  ]),
                }),
              ]),
              significance: z.union([
                z.string(),
                z.object({
                  p: z
                    .union([z.string(), z.object({ operator: z.string(), reported: z.string() })])
                    .optional(),
                  called: z.string(),
                }),
              ]),
              estimate: z
                .object({
                  riskDifference: estimate,
                  riskRatio: estimate.nullable(),
                  oddsRatio: estimate.nullable(),
                  fisherP: z.number(),
                })
                .nullable(),
            }),
          ),
          changes: z.array(
            z.object({ id: z.string(), arm: z.string(), reported: z.string(), unit: z.string() }),
          ),
        }),
      ),
    }),
  ),
  figures: z.array(z.object({ id: z.string(), title: z.string(), caption: z.string() })),
});

export type KeptDocument = z.infer<typeof keptDocument>;
