import type { UnitsEntry } from '../schema/vocabulary/units.ts';
import type { Outcome, Paragraph } from './guidance.ts';

/** What a study file may refer to. */
export type Known = Readonly<{
  units: UnitsEntry['counted'];
  outcomes: ReadonlyMap<string, Outcome>;
  paragraphs: ReadonlyMap<string, Paragraph>;
  studies: ReadonlySet<string>;
}>;
