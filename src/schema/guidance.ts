import { z } from 'zod';
import { isbn } from './isbn.ts';
import { operator } from './meaning.ts';
import { MOST_NAMES } from './names.ts';
import { glanceQuestion } from './paragraph.ts';
import { printed } from './printed.ts';
import { suggested } from './suggested.ts';
import { TO_WRITE } from './to-write.ts';
import { gapSubject } from './vocabulary/gaps.ts';
import {
  doi,
  isoDate,
  nameWithDigits,
  paragraphNumber,
  slug,
  webAddress,
  words,
  wordsWithoutDigits,
  year,
} from './words.ts';

/** Words that the site uses itself under `/guidance/<id>/`; no section may take them. */
export const RESERVED_SLUGS = [
  'full',
  'evidence',
  'studies',
  'outcomes',
  'figures',
  'checks',
  'learn',
  'data',
  'sheet',
  'patient',
  'editions',
  'summary',
];

const sectionNumber = z
  .string({ error: 'a section number in quotes' })
  .regex(/^\d+(\.\d+)*$/, 'a section number in quotes');

const editionNumber = z
  .string({ error: 'an edition in quotes: "1" or "1.2"' })
  .regex(/^\d+(\.\d+)*$/, 'an edition in quotes: "1" or "1.2"');

const partName = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)?$/, 'a name as addresses have it');

const role = z.enum([
  'responsibility',
  'recommendations',
  'indications',
  'procedure',
  'efficacy',
  'safety',
  'comments',
  'further-information',
  'update-information',
  'other',
]);

/** A section with a page of its own. */
const leafSection = z.strictObject({
  /** Its address under the guidance. */
  slug: slug.refine((name) => !RESERVED_SLUGS.includes(name), {
    error: `a name that the site does not use itself (${RESERVED_SLUGS.join(', ')})`,
  }),
  /** The guidance's own number, or that it has none. */
  number: z.union([z.literal('none'), sectionNumber]),
  /** Its title. */
  title: wordsWithoutDigits,
  /** What the section does in the document. */
  role,
  /** Its numbered paragraphs, in order. */
  paragraphs: z.array(paragraphNumber).default([]),
  /**
   * What of the section the editor has not entered yet: the numbers of paragraphs, or all of it. The pages
   * show that as a gap of this site, and never as a silence of the document.
   */
  notEntered: z
    .union([z.literal('whole-section'), z.array(paragraphNumber).min(1, 'at least one number')], {
      error: 'whole-section, or a list of paragraph numbers in quotes',
    })
    .optional(),
});

/** A section that only holds others. */
const parentSection = z.strictObject({
  /** The guidance's own number. */
  number: sectionNumber,
  /** Its title. */
  title: wordsWithoutDigits,
  /** The sections in it. */
  sections: z.array(leafSection).min(1, 'at least one section'),
});

/** One guidance document: what it is, where it came from, and the order of its parts. */
export const guidance = z.strictObject({
  /**
   * `draft` while it is being written: only `npm run dev` and `DRAFTS=1` show it, and nothing that is wrong in
   * it stops a build. Take the line out to publish it.
   */
  status: z.enum(['draft', 'published']).default('published'),
  /** Its number: letters and digits as its issuer writes them. */
  number: z.string().regex(/^[A-Z]+\d+$/, 'capital letters and digits, e.g. ABC123'),
  /** What kind of document it is. */
  kind: wordsWithoutDigits,
  /** Its full title. */
  title: wordsWithoutDigits,
  /** A title that fits a header. */
  shortTitle: wordsWithoutDigits,
  /** One sentence for search engines and lists, 60 to 155 characters. */
  description: wordsWithoutDigits.refine(
    (text) => text === TO_WRITE.words || (text.length >= 60 && text.length <= 155),
    '60 to 155 characters',
  ),
  /** What it is filed under on the home page and in the search, in the same words as its neighbours: `Joint conditions`. */
  topic: wordsWithoutDigits.optional(),
  /** The body that issued it. */
  issuer: z.strictObject({
    /** Its short name. */
    short: wordsWithoutDigits,
    /** Its full name. */
    name: wordsWithoutDigits,
  }),
  /** When it was published. */
  published: isoDate,
  /** The year of the evidence that it considered, where that is known. */
  evidenceYear: z.union([z.literal('not-stated'), year]),
  /** The edition of this site's account of it; a change that readers must know raises it. */
  edition: editionNumber,
  /** The editions so far, oldest first, this one last; `npm run edition -- <id>` seals it below `editions/`. */
  editions: z
    .array(
      z.strictObject({
        /** Its number. */
        edition: editionNumber,
        /** What it changed for a reader. */
        changes: z
          .array(
            z.strictObject({
              /** A figure, a sentence or a source; `first` of an edition that no other precedes. */
              kind: z.enum(['first', 'figure', 'sentence', 'source']),
              /** The paragraphs that it concerns, where it concerns some. */
              paragraphs: z.array(paragraphNumber).default([]),
              /** What changed and why, in the project's own words. */
              text: words,
            }),
          )
          .min(1, 'at least one change'),
      }),
    )
    .default([]),
  /** Parts that have another name now, so that the addresses which were given out still lead to them. */
  renamed: z
    .array(
      z.strictObject({
        /** What it is. */
        part: z.enum(['section', 'study', 'outcome', 'figure', 'result']),
        /** The name that it had; of a result `study.result`. */
        from: partName,
        /** The name that it has. */
        to: partName,
      }),
    )
    .default([]),
  /** The documents that it replaces. */
  replaces: z.array(
    z.strictObject({
      /** Number of the earlier document. */
      number: z.string().regex(/^[A-Z]+\d+$/, 'capital letters and digits, e.g. ABC123'),
      /** What kind of document it was. */
      kind: wordsWithoutDigits,
    }),
  ),
  /** Its ISBN, or that it has none. */
  isbn: z.union([z.literal('none'), z.literal(TO_WRITE.words), isbn]),
  /** The bodies that endorse it. */
  endorsedBy: z.array(wordsWithoutDigits),
  /** The official page. */
  officialUrl: webAddress,
  /** What has changed since publication, oldest first. */
  updates: z.array(
    z.strictObject({
      /** When. */
      date: isoDate,
      /** What changed, in the project's own words. */
      text: words,
    }),
  ),
  /** Evidence since publication, which is no part of the guidance. */
  relatedEvidence: z
    .array(
      z.strictObject({
        /** Its title. */
        title: words,
        /** Its DOI. */
        doi,
        /** The day or month to which studies were searched. */
        searchedTo: isoDate,
        /** One line on what it is, in the project's own words, without its findings. */
        summary: wordsWithoutDigits,
      }),
    )
    .default([]),
  /**
   * What readers look for and the document does not mention. A search for one of the names says so, and
   * shows what the document says nearby.
   */
  notMentioned: z
    .array(
      z.strictObject({
        /** Names of one and the same, the clearest first. */
        names: z.array(words).min(1, 'at least one name'),
        /** The paragraphs that stand nearest to it, the nearest first. */
        near: z.array(paragraphNumber).min(1, 'at least one paragraph'),
      }),
    )
    .default([]),
  /** Questions of the page at a glance that the document does not answer; the page says so there. */
  unanswered: z.array(glanceQuestion).default([]),
  /** Names that hold digits and are no figures: SF-36, type 2 diabetes. They are written plainly anywhere. */
  names: z.array(nameWithDigits).max(MOST_NAMES, `at most ${MOST_NAMES} names`).default([]),
  /** Questions that readers of this document would ask more exactly than `vocabulary/gaps.yaml` does. */
  gaps: z.partialRecord(gapSubject, wordsWithoutDigits).default({}),
  /** Figures that are not results: sizes, temperatures, thresholds. */
  measures: z
    .record(
      slug,
      z.strictObject({
        /** Whether it is a suggestion of `npm run new`, and whether a person has read it. */
        suggested,
        /** What is measured. */
        label: wordsWithoutDigits,
        /** The paragraph that prints it. */
        paragraph: paragraphNumber,
        /** The figure as printed. */
        reported: printed,
        /** Its unit. */
        unit: z.string().min(1, 'a unit, e.g. cm'),
        /** The sign or words of comparison that the source prints before it. */
        operator: z.union([z.literal('none'), operator]),
      }),
    )
    .default({}),
  /** The parts of the document, in order. */
  sections: z.array(z.union([leafSection, parentSection])).min(1, 'at least one section'),
});

export type GuidanceEntry = z.infer<typeof guidance>;
