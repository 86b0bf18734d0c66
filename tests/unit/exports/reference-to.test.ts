import { expect, test } from 'vitest';
import { referenceTo } from '../../../src/exports/reference-to.ts';

// Excel, LibreOffice and R read 3.1 and 3.10 as one number, and 2.3.1 as a date where days come first.
test('a reference reads as no number and no date, and keeps 3.1 and 3.10 apart', () => {
  const [one, ten] = ['3.1', '3.10'].map((number) => referenceTo('HTG241', number));
  expect([one, ten]).toEqual(['HTG241:3.1', 'HTG241:3.10']);
  for (const reference of [one, ten]) {
    expect(Number(reference)).toBeNaN();
    expect(Date.parse(String(reference))).toBeNaN();
  }
});
