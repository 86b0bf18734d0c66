import { resolve } from 'node:path';
import { loadContent } from '../../../src/loader/load-content.ts';
import { assemble } from '../../../src/model/assemble.ts';
import type { GuidanceEntries } from '../../../src/model/entries.ts';
import type {
  Arm,
  Guidance,
  MeasuredFigure,
  Measurement,
  Value,
} from '../../../src/model/guidance.ts';

const FIXTURES = resolve(import.meta.dirname, '../../fixtures/guidance');

/** The files of the complete invented guidance. */
export const inventedEntries: GuidanceEntries = loadContent(`${FIXTURES}/complete`, FIXTURES)
  .guidance[0]!;

/** The complete invented guidance. */
export const invented: Guidance = assemble(inventedEntries).guidance;

/** A value of the invented guidance that has to be there. */
export function inventedValue(id: string): Value {
  const value = invented.values.get(id);
  if (value === undefined) throw new Error(`no value ${id}`);
  return value;
}

/** A measurement of the invented guidance that has to be there. */
export function inventedMeasurement(id: string): Measurement {
  const value = inventedValue(id);
  if (value.kind !== 'measurement') throw new Error(`${id} is no measurement`);
  return value.measurement;
}

/** A measurement made up on the spot. */
export function measured(figure: MeasuredFigure, arm: Partial<Arm> = {}): Measurement {
  return {
    id: 'made-up.result.arm',
    label: 'Made-up arm',
    short: 'Arm',
    arm: {
      id: 'arm',
      label: 'Made-up arm',
      short: 'Arm',
      alsoCalled: [],
      role: 'intervention',
      total: 'not-stated',
      unit: 'patients',
      printedIn: [],
      one: 'patient',
      of: undefined,
      ...arm,
    },
    at: undefined,
    figure,
    slots: [],
  };
}
