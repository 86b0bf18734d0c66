import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { globSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { figure } from './schema/figure.ts';
import { glossaryTerm } from './schema/glossary-term.ts';
import { guidance } from './schema/guidance.ts';
import { learnCard } from './schema/learn-card.ts';
import { hideNames, withTexts } from './schema/names.ts';
import { ledger } from './schema/ledger.ts';
import { outcome } from './schema/outcome.ts';
import { page } from './schema/page.ts';
import { paragraph } from './schema/paragraph.ts';
import { sectionText } from './schema/section-text.ts';
import { site } from './schema/site.ts';
import { study } from './schema/study.ts';
import { designs } from './schema/vocabulary/designs.ts';
import { gaps } from './schema/vocabulary/gaps.ts';
import { units } from './schema/vocabulary/units.ts';

const named = z.object({ names: z.array(z.string()) });

/** The names with digits that documents declare; the check holds each document to its own. */
const names = globSync('content/guidance/*/guidance.yaml').flatMap(
  (path) => named.safeParse(parse(readFileSync(path, 'utf8'))).data?.names ?? [],
);

/** The files of `content/` that match a pattern; an entry is called by its path, dots and all. */
const files = <Schema extends z.ZodType>(pattern: string, schema: Schema) =>
  defineCollection({
    loader: glob({
      base: './content',
      pattern,
      generateId: ({ entry }) => entry.replace(/\.(yaml|mdx)$/, ''),
    }),
    schema: z.preprocess((value) => withTexts(value, (text) => hideNames(text, names)), schema),
  });

export const collections = {
  site: files('site.yaml', site),
  designs: files('vocabulary/designs.yaml', designs),
  units: files('vocabulary/units.yaml', units),
  gaps: files('vocabulary/gaps.yaml', gaps),
  glossary: files('glossary/*.mdx', glossaryTerm),
  pages: files('pages/*.mdx', page),
  guidance: files('guidance/*/guidance.yaml', guidance),
  ledgers: files('guidance/*/ledger.yaml', ledger),
  paragraphs: files('guidance/*/paragraphs/*.mdx', paragraph),
  sections: files('guidance/*/sections/*.mdx', sectionText),
  outcomes: files('guidance/*/outcomes/*.yaml', outcome),
  studies: files('guidance/*/studies/*.yaml', study),
  figures: files('guidance/*/figures/*.yaml', figure),
  learnCards: files('guidance/*/learn/*.mdx', learnCard),
};
