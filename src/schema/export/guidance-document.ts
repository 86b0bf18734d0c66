import { z } from 'zod';
import { followUp } from '../follow-up.ts';
import { glanceQuestion, recommendationCategory } from '../paragraph.ts';
import { estimate as printedEstimate } from '../contrast.ts';
import { count, countedUnit, notStated, spread } from '../printed.ts';
import { significance } from '../significance.ts';
import { isoDate, paragraphNumber, slug } from '../words.ts';
import { figureValue } from './figure-value.ts';

const voices = {
  reported: z.literal('reported').describe('Reported by the guidance.'),
  calculated: z
    .literal('calculated')
    .describe('Calculated by this site from reported counts; the guidance does not print it.'),
  edited: z.literal('edited').describe('Found or worded by this site, not by the guidance.'),
};

const share = z.number().min(0).max(1);
const path = z.string().regex(/^\//).describe('Address on this site.');

const interval = z
  .strictObject({ low: z.number(), high: z.number() })
  .describe('A 95% confidence interval.');
const estimate = z
  .strictObject({ estimate: z.number(), low: z.number(), high: z.number() })
  .describe('An estimate with its 95% confidence interval.');

const proportionEstimate = z
  .strictObject({
    voice: voices.calculated,
    proportion: share.describe('Events over total.'),
    wilson: interval.describe('95% Wilson score interval, without continuity correction.'),
    exact: interval.describe('95% Clopper–Pearson interval.'),
  })
  .describe('What this site calculates from the counts of one proportion.');

const counts = z.strictObject({ voice: voices.reported, events: count, total: count });

const contrastEstimate = z
  .strictObject({
    voice: voices.calculated,
    arm: counts.describe('Reported counts of the arm.'),
    comparator: counts.describe('Reported counts of the comparator.'),
    riskDifference: estimate.describe('Arm minus comparator, with Newcombe’s interval.'),
    riskRatio: estimate
      .nullable()
      .describe('Arm over comparator, with Katz’s interval; null when a count is zero.'),
    oddsRatio: estimate
      .nullable()
      .describe('Arm over comparator, with Wald’s interval; null when a count is zero.'),
    fisherP: share.describe('p value of Fisher’s exact test, two-sided.'),
    randomised: z
      .boolean()
      .nullable()
      .describe(
        'Whether the arms were formed at random; where they were not, nothing is adjusted for. Null where the guidance does not say.',
      ),
  })
  .describe('What this site calculates from the counts of two arms of one study.');

const arm = z.strictObject({
  voice: voices.reported,
  id: slug,
  label: z.string().describe('What was given or is counted, in full.'),
  short: z.string().describe('The same in one or two words.'),
  alsoCalled: z.array(z.string()).describe('What else the guidance calls it.'),
  role: z.enum(['intervention', 'comparator', 'not-stated']),
  total: z.union([count, notStated, z.literal('not-applicable')]),
  unit: countedUnit,
  of: slug.nullable().describe('For a group: the arm that it belongs to.'),
});

const measurement = z.strictObject({
  id: z.string().describe('Its address: study, result, arm.'),
  voice: voices.reported,
  label: z.string(),
  short: z.string().describe('The label in one or two words.'),
  arm: z.string().describe('The arm or group that is counted.'),
  figure: figureValue,
  printed: z.array(z.string()).describe('The figures that the source prints for it, in order.'),
  estimate: proportionEstimate
    .nullable()
    .describe('Null where nothing can be calculated from what is printed.'),
});

const contrast = z.strictObject({
  id: z.string(),
  voice: voices.reported,
  arm: slug,
  comparator: slug,
  printedEstimate: printedEstimate.describe('The effect estimate that the guidance prints.'),
  significance: significance.describe('What the guidance says about significance.'),
  estimate: contrastEstimate
    .nullable()
    .describe('Null where the guidance does not print the counts of both arms.'),
});

const change = z.strictObject({
  id: z.string().describe('Its address: study, result, arm.'),
  voice: voices.reported,
  arm: slug,
  reported: z.string().describe('The change as printed.'),
  unit: z.string(),
  spread,
  significance: significance.describe('What the guidance says about significance.'),
});

const result = z.strictObject({
  id: z.string().describe('Its address: study, result.'),
  voice: voices.reported,
  kind: z.string().describe('Kind of figure.'),
  label: z.string(),
  outcome: slug,
  alsoConcerns: z.array(slug).describe('Further outcomes that it bears on.'),
  paragraph: paragraphNumber.describe('The paragraph that prints it.'),
  followUp: followUp.describe('When it was measured, or that this is not stated.'),
  followUpText: z.string().describe('The same in words.'),
  from: z.string().nullable().describe('The event from which a time runs.'),
  text: z.string().nullable().describe('What is reported without figures.'),
  note: z.string().nullable(),
  analysis: z.string().optional().describe('Who was analysed, where the guidance names the set.'),
  composedOf: z.array(z.string()).optional().describe('What a composite is made of.'),
  measurements: z.array(measurement),
  contrasts: z.array(contrast),
  changes: z.array(change),
  remainder: z
    .strictObject({
      id: z.string(),
      voice: voices.calculated,
      label: z.string(),
      state: z.enum(['not-stated', 'reported-as-not-stated']),
      events: count,
      total: count,
      totalOf: z.string(),
    })
    .nullable()
    .describe('What remains of a total when its parts do not add up to it.'),
});

const publication = z
  .strictObject({
    voice: voices.edited,
    match: z.enum(['probable', 'possible']).describe('How sure the match is.'),
    reference: z.string(),
    doi: z.string().nullable(),
    pubmed: z.string().nullable(),
    differs: z
      .array(z.strictObject({ value: z.string(), publication: z.string() }))
      .describe(
        'Values for which the publication prints another figure; this site does not decide between them.',
      ),
  })
  .describe('What is probably its publication, matched on its figures; the guidance names none.');

const study = z.strictObject({
  id: slug,
  voice: voices.reported,
  name: z.string().describe('Design and size in words.'),
  design: slug,
  called: z
    .array(z.strictObject({ paragraph: paragraphNumber, name: z.string() }))
    .describe('What the guidance calls it.'),
  size: z.union([
    z.literal('one-patient'),
    z.literal('not-applicable'),
    notStated,
    z.strictObject({
      reported: z.string(),
      unit: countedUnit,
      printedIn: z.array(paragraphNumber),
    }),
  ]),
  population: z.string(),
  approach: z.string(),
  partOf: slug.nullable().describe('The review that it is reported through.'),
  note: z.string().nullable(),
  arms: z.array(arm),
  groups: z.array(arm).describe('What is counted besides whole arms.'),
  publication: publication.nullable().describe('Null where none was identified.'),
  results: z.array(result),
  url: path,
});

const paragraph = z.strictObject({
  number: paragraphNumber,
  voice: voices.edited,
  section: slug,
  kind: z.string(),
  heading: z.string(),
  text: z.string().describe('In this site’s own words; not the official wording.'),
  printed: z
    .strictObject({ voice: voices.reported, figures: z.array(z.string()) })
    .describe('Figures of the official paragraph, in order.'),
  values: z.array(z.string()).describe('Addresses of the values that hold them.'),
  crossReferences: z.array(paragraphNumber),
  caveats: z.array(z.string()).describe('What it says that the evidence lacks.'),
  glance: z
    .partialRecord(glanceQuestion, z.string())
    .describe('What it answers of the questions of the page at a glance, a sentence each.'),
  recommendation: z
    .strictObject({
      voice: voices.reported,
      category: recommendationCategory,
      population: z.string(),
      headline: z.string(),
      basis: z.array(
        z.strictObject({ about: z.enum(['safety', 'efficacy']), finding: z.string() }),
      ),
    })
    .nullable(),
  action: z
    .strictObject({
      actor: z.string(),
      actions: z.array(
        z.strictObject({ id: slug, text: z.string(), see: z.array(paragraphNumber) }),
      ),
    })
    .nullable(),
  url: path,
});

/**
 * A guidance document with its evidence, as `guidance.json` gives it to machines. What the guidance
 * reports has the voice `reported`, what this site calculates from it `calculated`, its own words
 * `edited`; an object without a voice has that of the nearest one around it. What the source does not
 * give is `not-stated`, what does not exist is null.
 */
export const guidanceDocument = z
  .strictObject({
    $schema: z.string().describe('The JSON Schema of this file, relative to it.'),
    id: slug.describe('Name used in addresses.'),
    edition: z
      .string()
      .describe('The edition of the content: what a citation of a calculated value names.'),
    notices: z
      .strictObject({
        voice: voices.edited,
        independence: z.string(),
        clinical: z.string(),
        age: z.string(),
        rights: z.string(),
      })
      .describe('What must be known before any of this is used.'),
    licence: z
      .strictObject({
        voice: voices.edited,
        name: z.string(),
        url: z.string().nullable().describe('Its text; null where all rights are reserved.'),
        notice: z.string(),
      })
      .describe('What may be done with what this site made itself.'),
    methods: z
      .array(
        z.strictObject({
          voice: voices.edited,
          name: z.string(),
          use: z.string(),
          source: z.string(),
        }),
      )
      .describe('The methods behind every calculated value.'),
    about: z.strictObject({
      voice: voices.reported,
      number: z.string(),
      kind: z.string(),
      title: z.string(),
      shortTitle: z.string().describe('A title that fits a header.'),
      issuer: z.strictObject({ short: z.string(), name: z.string() }),
      published: isoDate,
      evidenceYear: z.string().describe('The year of the evidence that it considered.'),
      replaces: z.array(z.strictObject({ number: z.string(), kind: z.string() })),
      isbn: z.string().nullable(),
      endorsedBy: z.array(z.string()),
      officialUrl: z.url(),
      unanswered: z
        .array(glanceQuestion)
        .describe('Questions of the page at a glance that the guidance does not answer.'),
      updates: z.array(z.strictObject({ voice: voices.edited, date: isoDate, text: z.string() })),
    }),
    sections: z.array(
      z.strictObject({
        voice: voices.reported,
        slug,
        number: z.string().nullable(),
        title: z.string(),
        role: z.string(),
        parent: z.strictObject({ number: z.string(), title: z.string() }).nullable(),
        paragraphs: z.array(paragraphNumber),
        notEntered: z
          .array(paragraphNumber)
          .describe('Paragraphs that this site has not entered: a gap of its own, no silence.'),
        isEntered: z.boolean().describe('Whether this site has entered anything of the section.'),
        url: path,
      }),
    ),
    paragraphs: z.array(paragraph),
    outcomes: z.array(
      z.strictObject({
        id: slug,
        voice: voices.edited,
        label: z.string(),
        domain: z.enum(['efficacy', 'safety']),
        group: z.string(),
        direction: z.enum(['higher-is-better', 'lower-is-better', 'neither', 'not-stated']),
        definition: z.string(),
        url: path,
      }),
    ),
    studies: z.array(study),
    gaps: z
      .array(
        z.strictObject({
          id: z.string(),
          voice: z
            .union([voices.reported, voices.edited])
            .describe('Reported where the guidance says it, edited where this site found it.'),
          by: z
            .enum(['declared', 'silent'])
            .describe('Whether the guidance itself says that it was not stated.'),
          subject: z.string(),
          text: z.string().describe('Completes “The guidance does not state …”.'),
          paragraph: paragraphNumber,
          study: slug,
          result: z.string().nullable(),
        }),
      )
      .describe('What the guidance does not state.'),
    figures: z.array(
      z.strictObject({
        id: slug,
        voice: voices.edited,
        kind: z.string(),
        title: z.string(),
        subtitle: z.string(),
        caption: z.string(),
        values: z.array(z.string()).describe('Addresses of the values, contrasts or result drawn.'),
        url: path,
      }),
    ),
  })
  .describe('A guidance document with the evidence behind it, as Evidence Ledger holds it.');

export type GuidanceDocument = z.infer<typeof guidanceDocument>;
