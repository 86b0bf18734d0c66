import type { Guidance } from '../model/guidance.ts';
import { ledgerFigures } from './ledger-figures.ts';

/** The figures that the official document prints in a paragraph, in digits and in order. */
export const printedIn = ({ ledger }: Guidance, number: string): readonly string[] =>
  ledgerFigures(ledger.paragraphs[number] ?? []).figures.flatMap(({ printed, isWord }) =>
    isWord ? [] : [printed],
  );
