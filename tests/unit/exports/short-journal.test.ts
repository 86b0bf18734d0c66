import { expect, test } from 'vitest';

import { shortJournal } from '../../../src/exports/short-journal.ts';

// Expected values: title abbreviations of the NLM Catalog (ncbi.nlm.nih.gov/nlmcatalog/journals).
test.each([
  ['Annals of Surgery', 'Ann Surg'],
  ['Annals of Surgical Oncology', 'Ann Surg Oncol'],
  ['World Journal of Gastroenterology', 'World J Gastroenterol'],
  ['British Journal of Surgery', 'Br J Surg'],
  ['Journal of Clinical Oncology', 'J Clin Oncol'],
  ['The American Journal of Gastroenterology', 'Am J Gastroenterol'],
  ['European Journal of Surgical Oncology', 'Eur J Surg Oncol'],
  ['Journal of the American College of Surgeons', 'J Am Coll Surg'],
])('%s is %s', (title, short) => {
  expect(shortJournal(title)).toBe(short);
});

test.each(['Gut', 'Radiology', 'Journal of Invented Words'])(
  '%s, of one word or with one that the list lacks, stays whole',
  (title) => {
    expect(shortJournal(title)).toBeUndefined();
  },
);
