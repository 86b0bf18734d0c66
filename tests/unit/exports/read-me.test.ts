import { expect, test } from 'vitest';
import { comparisonsTable } from '../../../src/exports/comparisons-table.ts';
import { readMe, type ExplainedTable } from '../../../src/exports/read-me.ts';
import { resultsTable } from '../../../src/exports/results-table.ts';
import { methods } from '../../../src/statistics/methods.ts';
import { EDITION, htg241, site } from './documents.ts';

const tables: readonly ExplainedTable[] = [
  { file: 'results.csv', about: 'Results.', ...resultsTable(htg241.guidance, EDITION) },
  { file: 'comparisons.csv', about: 'Comparisons.', ...comparisonsTable(htg241.guidance, EDITION) },
];
const text = readMe(htg241.guidance, {
  site,
  edition: '1 (content 0123abcd)',
  tables,
  files: [{ file: 'guidance.json', about: 'Everything joined.' }],
});
const words = text.replaceAll(/\s+/g, ' ');

test('says what it is, of which edition, and where the official guidance stands', () => {
  expect(words).toContain('HTG241: Cryotherapy for the treatment of liver metastases');
  expect(words).toContain('Edition 1 (content 0123abcd)');
  expect(words).toContain('https://www.nice.org.uk/guidance/htg241');
});

test('says that the site is independent, and whose the rights are', () => {
  expect(words).toContain(site.disclaimers.independence);
  expect(words).toContain(site.disclaimers.rights);
});

test('explains every column with its voice', () => {
  for (const { name, meaning, voice } of tables.flatMap(({ columns }) => columns)) {
    expect(words).toContain(`- ${name}: ${meaning} [${voice}]`);
  }
});

test('names every method with its source', () => {
  for (const { name, source } of methods) {
    expect(words).toContain(name);
    expect(words).toContain(source);
  }
});

test('has lines that fit a terminal', () => {
  expect(text.split('\n').filter((line) => line.length > 80)).toEqual([]);
});

// HTG241: 21 paragraphs, 7 sources, and the 20 results that the rows of the two tables name.
test('counts what is there', () => {
  const results = new Set(
    tables.flatMap(({ rows }) => rows.map((row) => (row as { result_id: string }).result_id)),
  );
  expect(words).toContain('21 paragraphs, 7 sources of evidence');
  expect(words).toContain(`, ${results.size} results.`);
  for (const { about, rows } of tables) expect(words).toContain(`${about} ${rows.length} rows.`);
});
