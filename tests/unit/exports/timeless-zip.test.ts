import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { timelessZip } from '../../../src/exports/timeless-zip.ts';

const core = (day: string) =>
  `<x>title<dcterms:created xsi:type="dcterms:W3CDTF">${day}</dcterms:created></x>`;

/** A file as a library writes it on a day, its parts in this order. */
const written = (day: string, order: readonly string[]) => {
  const parts: Readonly<Record<string, string>> = {
    'docProps/core.xml': core(day),
    '[Content_Types].xml': '<types/>',
    'word/a.xml': core('a day that is told'),
  };
  return zipSync(Object.fromEntries(order.map((name) => [name, strToU8(parts[name]!)])), {
    mtime: new Date(day),
  });
};
const PARTS = ['docProps/core.xml', '[Content_Types].xml', 'word/a.xml'];

test('an Office file is the same whenever and in whatever order its parts were written', () => {
  const made = timelessZip(written('2026-01-01', PARTS));
  expect(Object.keys(unzipSync(made))).toEqual([
    '[Content_Types].xml',
    'docProps/core.xml',
    'word/a.xml',
  ]);
  expect(timelessZip(written('2027-03-04', PARTS.toReversed()))).toEqual(made);
});

test('only its own description loses the day', () => {
  const parts = unzipSync(timelessZip(written('2026-01-01', PARTS)));
  expect(strFromU8(parts['docProps/core.xml']!)).toBe('<x>title</x>');
  expect(strFromU8(parts['word/a.xml']!)).toBe(core('a day that is told'));
});
