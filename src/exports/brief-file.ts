import type { CitedFigure, Citations, SourceKind } from './citations.ts';

/** What can be put into a brief. */
export type BriefKind = 'paragraph' | 'value' | 'result' | 'figure' | 'study';

/** The picture of a figure. */
export type BriefPicture = Readonly<{
  address: string;
  /** What it shows, for those who do not see it. */
  text: string;
  /** The address of its drawing alone, without the words around it, which a page says itself. */
  drawing: string;
  /** Whether calculated values are drawn in it. */
  isCalculated: boolean;
}>;

/** The figures of an item as a table: the first cell of a row says what it is of. */
export type BriefTable = Readonly<{
  head: readonly Readonly<{ text: string; isCalculated: boolean }>[];
  rows: readonly (readonly string[])[];
}>;

/** Something that a reader can put into a brief, in words, with what it is cited by. */
export type BriefItem = Readonly<{
  kind: BriefKind;
  title: string;
  /** Whose words its lines are, where they are this site's; the official address follows them. */
  account?: string;
  /** The figure itself, where the item is one: `14% (9 of 63)`. */
  lead?: string;
  /** What the guidance reports, in lines. */
  reported: readonly string[];
  /** What this site calculates, in lines. */
  calculated: readonly string[];
  /** Its figures, where they are more than one line. */
  table?: BriefTable;
  /** Where it stands: `ABC123, 2.3.1`. */
  source: string;
  /** The numbers of the paragraphs for which the guidance is cited, in the order of the document. */
  paragraphs: readonly string[];
  /** Its page, below the host. */
  address: string;
  picture?: BriefPicture;
  /** Its references, by their ids among the references of the file. */
  cited: readonly Readonly<{ kind: SourceKind; reference: string }>[];
}>;

/** All that a brief can take from one guidance, as the browser fetches it. */
export type BriefFile = Readonly<{
  /** The guidance with the edition of its account: `ABC123, …, NICE, 2010; edition 1 (…)`. */
  about: string;
  /** What the guidance is called beside others: its number, and the procedure that it is about. */
  name: Readonly<{ number: string; procedure: string }>;
  /** The same in short, for the foot of a page: `ABC123, edition 1 (…)`. */
  edition: string;
  /** The address of the official wording. */
  official: string;
  /** What every brief says of itself. */
  notices: readonly string[];
  /** The host in the references of this site's own works, in whose place the reader's host is put. */
  origin: string;
  /** By id: kind and own id, joined by a full stop: `paragraph.2.3.1`. */
  items: Readonly<Record<string, BriefItem>>;
  /** References in the Vancouver style, by id; one for the guidance, whatever paragraphs are cited. */
  references: Readonly<Record<string, string>>;
}>;

/** What a brief needs to know of a chart. */
export type BriefFigure = CitedFigure &
  Readonly<{
    subtitle: string;
    caption: string;
    text: string;
    /** Which marks are calculated, in words; nothing where none are. */
    calculated: string | null;
    /** Where the drawing lies in its file (SVG): left edge, top, width, height. */
    box: readonly [left: number, top: number, width: number, height: number];
    table: BriefTable;
  }>;

/** What the guidance does not hold itself. */
export type BriefContext = Readonly<{
  figures: readonly BriefFigure[];
  citations: Citations;
  /** The edition, as {@link editionText} writes it. */
  edition: string;
  notices: readonly string[];
}>;
