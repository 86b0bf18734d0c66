import type { DesignsEntry } from '../schema/vocabulary/designs.ts';
import type { GapsEntry } from '../schema/vocabulary/gaps.ts';
import type { UnitsEntry } from '../schema/vocabulary/units.ts';

/** The words that all documents of a library share: designs of studies, units, and what gaps leave open. */
export type Vocabulary = Readonly<{ designs: DesignsEntry; units: UnitsEntry; gaps: GapsEntry }>;
