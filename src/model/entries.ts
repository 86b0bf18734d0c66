import type { Root } from 'mdast';
import type { FigureEntry } from '../schema/figure.ts';
import type { GlossaryEntry } from '../schema/glossary-term.ts';
import type { GuidanceEntry } from '../schema/guidance.ts';
import type { LearnCardEntry } from '../schema/learn-card.ts';
import type { LedgerEntry } from '../schema/ledger.ts';
import type { OfficialEntry } from '../schema/official.ts';
import type { OutcomeEntry } from '../schema/outcome.ts';
import type { PageEntry } from '../schema/page.ts';
import type { ParagraphEntry } from '../schema/paragraph.ts';
import type { PatientTextEntry } from '../schema/patient-text.ts';
import type { SectionTextEntry } from '../schema/section-text.ts';
import type { SiteEntry } from '../schema/site.ts';
import type { StudyEntry } from '../schema/study.ts';
import type { Vocabulary } from './vocabulary.ts';

/** One content file that met its schema. */
export type Entry<Data> = Readonly<{
  /** Name within its folder: `trial-123`, `2.3.1`. */
  id: string;
  /** The file, relative to the project. */
  file: string;
  /** What the schema made of it. */
  data: Data;
}>;

/** A content file with prose below its front matter. */
export type ProseEntry<Data> = Entry<Data> &
  Readonly<{
    /** The MDX as it was written, and the line of the file on which it begins. */
    body: string;
    bodyLine: number;
    /** What it was read as, once for the check, the pages, the search and the files. */
    tree: Root;
  }>;

/** A content file that did not meet its schema: its name, and the folder of its kind. */
export type UnreadableFile = Readonly<{ folder: string; id: string }>;

/** The files of one guidance document. */
export type GuidanceEntries = Readonly<{
  id: string;
  /** The words that all documents share. */
  vocabulary: Vocabulary;
  guidance: Entry<GuidanceEntry>;
  ledger: Entry<LedgerEntry>;
  /** The official words, where the organisation that builds the site holds them. */
  official: Entry<OfficialEntry> | undefined;
  paragraphs: readonly ProseEntry<ParagraphEntry>[];
  sections: readonly ProseEntry<SectionTextEntry>[];
  outcomes: readonly Entry<OutcomeEntry>[];
  studies: readonly Entry<StudyEntry>[];
  figures: readonly Entry<FigureEntry>[];
  learnCards: readonly ProseEntry<LearnCardEntry>[];
  patientTexts: readonly ProseEntry<PatientTextEntry>[];
}>;

/** All content files, each valid by itself and not yet proven to fit the others. */
export type ContentEntries = Readonly<{
  site: Entry<SiteEntry>;
  glossary: readonly ProseEntry<GlossaryEntry>[];
  pages: readonly ProseEntry<PageEntry>[];
  guidance: readonly GuidanceEntries[];
}>;
