import { vi } from 'vitest';
import { summarySource } from '../../../src/exports/summary-source.ts';
import { lineText, summaryTable } from '../../../src/exports/summary-table.ts';
import { EDITION, htg241, site } from './documents.ts';

/** The summary of the real guidance, and where it comes from. */
export const table = summaryTable(htg241.guidance)!;
export const source = summarySource(htg241.guidance, {
  site,
  edition: EDITION,
  origin: 'https://evidence.example',
});

/** Words without the spaces that only lay them out. */
export const plain = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** The words of every cell of the table, a list a result. */
export const cellsByResult = table.groups.flatMap(({ rows }) =>
  rows.map(({ cells }) => cells.map(({ lines }) => lines.map((line) => plain(lineText(line))))),
);

/** Whether a file is the same whatever the clock says, made twice in one process. */
export async function isTimeless(make: () => Promise<Uint8Array>): Promise<boolean> {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-01-01') });
  const earlier = Buffer.from(await make());
  vi.setSystemTime(new Date('2027-02-03'));
  const later = Buffer.from(await make());
  vi.useRealTimers();
  return earlier.equals(later);
}
