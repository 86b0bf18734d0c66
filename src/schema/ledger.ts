import { z } from 'zod';
import { meaning, verdict } from './meaning.ts';
import { paragraphNumber } from './words.ts';

/** A figure as printed, with what the words around it say of it. */
const meantFigure = z.strictObject({
  /** The figure as printed. */
  figure: z.string().min(1, 'a figure'),
  /** The name that it is part of, which the document declares; such a figure is none of the evidence. */
  name: z.string().min(1, 'a name').optional(),
  ...meaning.shape,
});

/** A number that the source writes as a word; it may be claimed and may be left. */
const numberWord = z.strictObject({
  /** The word as printed: `two`. */
  word: z.string().min(1, 'a word'),
  ...meaning.shape,
});

/** What the sentence says of significance, or that it leaves something out. */
const saidVerdict = z.strictObject({
  /** What it says. */
  verdict,
});

/** One thing that a sentence prints: a figure alone, a figure with its meaning, a number in words, a verdict. */
export const ledgerItem = z.union(
  [z.string({ error: 'a figure in quotes' }), meantFigure, numberWord, saidVerdict],
  { error: 'a figure in quotes, { figure, … }, { word, … } or { verdict }' },
);

/** How many things a paragraph may print: more are none that a person would claim one by one. */
const MOST = 2000;

/** The figures that the official document prints, read from the document and not from the studies. */
export const ledger = z.strictObject({
  /** The document that was read. */
  document: z.strictObject({
    /** Its file name. */
    name: z.string().min(1),
    /** The SHA-256 of its bytes, in hexadecimal. */
    sha256: z.string().regex(/^[0-9a-f]{64}$/, 'a SHA-256 in hexadecimal'),
  }),
  /** The checksum of the figures below, by which an edit by hand is seen. */
  seal: z.string().regex(/^[0-9a-f]{8}$/, 'eight hexadecimal digits'),
  /** For each numbered paragraph the sentences that print something, each with what it prints, in order. */
  paragraphs: z.record(
    paragraphNumber,
    z
      .array(z.array(ledgerItem).min(1, 'at least one figure'))
      .refine((sentences) => sentences.flat().length <= MOST, `at most ${MOST} figures`),
  ),
});

export type LedgerItem = z.infer<typeof ledgerItem>;
export type LedgerEntry = z.infer<typeof ledger>;
