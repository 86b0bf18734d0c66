import { describe, expect, test } from 'vitest';
import { assemble } from '../../../src/model/assemble.ts';
import { invented, inventedEntries } from './invented.ts';

describe('the page for patients of the invented guidance', () => {
  test('tells its outcomes in the order that the editor gives them', () => {
    expect(invented.patient?.outcomes.map(({ id }) => id)).toEqual(['relief', 'new-pads']);
  });

  test('has for each arm its plain name and its measurement', () => {
    const [relief] = invented.patient?.outcomes ?? [];
    expect(relief?.arms.map(({ name, measurement }) => [name, measurement.id])).toEqual([
      ['Warm pad', 'trial-90.relief.warm'],
      ['Cold pad', 'trial-90.relief.cold'],
      ['Rest', 'trial-90.relief.rest'],
    ]);
  });

  test('is not there where editors have written none', () => {
    const { guidance, problems } = assemble({ ...inventedEntries, patientTexts: [] });
    expect([guidance.patient, problems]).toEqual([undefined, []]);
  });
});
