import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkContent } from '../../../../src/cli/content/check-content.ts';
import { problemLine } from '../../../../src/model/content-error.ts';
import { FIXTURES } from './overlaid-content.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'evidence-ledger-'));
  cpSync(join(FIXTURES, 'complete'), join(root, 'content'), { recursive: true });
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

const FOLDER = 'content/guidance/inv1';
const STUDY = `${FOLDER}/studies/series-25.yaml`;
const TRIAL = `${FOLDER}/studies/trial-90.yaml`;
const ABOUT = `${FOLDER}/guidance.yaml`;

const told = () => checkContent(join(root, 'content'), root).problems.map(problemLine);
function linesWith(file: string, from: string, to: string): readonly string[] {
  const path = join(root, file);
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(from);
  writeFileSync(path, text.replace(from, to));
  return told();
}

test('a document whose evidence has no year that is known can be entered', () => {
  expect(linesWith(ABOUT, "evidenceYear: '2031'", 'evidenceYear: not-stated')).toEqual([]);
});

// What passed a check once and broke a build, or was believed. Each is told once, where it stands.
describe('content that reads well and cannot be', () => {
  test.each([
    [
      'a day that no calendar has',
      ABOUT,
      "published: '2031-05'",
      "published: '2031-02-30'",
      ':7: published: "2031-02-30" does not fit; a day that the calendar has',
    ],
    [
      'a month that no year has',
      ABOUT,
      "published: '2031-05'",
      "published: '2031-13'",
      ':7: published: ',
    ],
    [
      'a date that has not come',
      ABOUT,
      "published: '2031-05'",
      "published: '2999-01-01'",
      ':7: published: 2999-01-01 has not come yet; give a date up to 2033-12-31',
    ],
    [
      'a year of evidence that has not come',
      ABOUT,
      "evidenceYear: '2031'",
      "evidenceYear: '2999'",
      ':8: evidenceYear: 2999 has not come yet',
    ],
    [
      'an update that has not come',
      ABOUT,
      "date: '2031-05'",
      "date: '2034-01'",
      ':14: updates.0.date: 2034-01 has not come yet',
    ],
    [
      'a publication that has not come',
      TRIAL,
      "year: '2030'",
      "year: '2999'",
      'publication.year: 2999 has not come yet',
    ],
    [
      'an ISBN with a wrong check digit',
      ABOUT,
      'isbn: none',
      'isbn: 978-1-4731-8257-9',
      ':10: isbn: "978-1-4731-8257-9" does not fit; an ISBN-13 whose check digit is right',
    ],
    [
      'a document that replaces itself',
      ABOUT,
      'replaces: []',
      'replaces: [{ number: INV1, kind: An earlier one }]',
      'INV1 is also a number of inv1',
    ],
    [
      'a study that is part of itself',
      STUDY,
      'publication: not-identified',
      'partOf: series-25\npublication: not-identified',
      'partOf: series-25 is part of itself',
    ],
    [
      'a follow-up that is its own',
      STUDY,
      'followUp: not-applicable',
      'followUp: { kind: same-as, result: time-to-burn }',
      'results.0.followUp.result: the follow-up of time-to-burn is said to be its own',
    ],
    [
      'a paragraph that refers to itself',
      `${FOLDER}/paragraphs/1.1.mdx`,
      '---\n',
      "---\ncrossReferences: ['1.1']\n",
      'crossReferences: paragraph 1.1 refers to itself',
    ],
    [
      'a group that is part of itself',
      STUDY,
      'results:',
      'groups:\n  g: { label: G, short: G, of: g, total: 5, unit: patients, printedIn: [] }\nresults:',
      'groups.g.of: there is no arm g',
    ],
    [
      'an exception to a check that there is not',
      TRIAL,
      'check: percentage',
      'check: everything',
      'exceptions.0.check: ',
    ],
    ['an edition without a number', ABOUT, "edition: '1'", "edition: 'first'", 'edition: '],
    [
      'a section of the name of a page',
      ABOUT,
      'slug: safety',
      'slug: patient',
      'a name that the site does not use itself',
    ],
    [
      'a page without https',
      ABOUT,
      'https://example.org/inv1',
      'http://example.org/inv1',
      'officialUrl: ',
    ],
  ])('%s', (_, file, from, to, says) => {
    const lines = linesWith(file, from, to);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(new RegExp(`^${file}:\\d+: `));
    expect(lines[0]).toContain(says);
  });

  test('an ISBN whose check digit is right is taken', () => {
    // The ISBN of HTG241.
    expect(linesWith(ABOUT, 'isbn: none', 'isbn: 978-1-4731-8257-8')).toEqual([]);
  });

  test('two studies that are part of one another are told, each', () => {
    const path = join(root, TRIAL);
    writeFileSync(
      path,
      readFileSync(path, 'utf8').replace('publication:', 'partOf: series-25\npublication:'),
    );
    const lines = linesWith(STUDY, 'publication:', 'partOf: trial-90\npublication:');
    expect(lines.map((line) => line.replace(/:\d+: /, ': ')).toSorted()).toEqual([
      `${STUDY}: partOf: series-25 is part of itself; name the review that reports the study`,
      `${TRIAL}: partOf: trial-90 is part of itself; name the review that reports the study`,
    ]);
  });
});

describe('a library of several documents', () => {
  test('does not give one number to two', () => {
    cpSync(join(root, FOLDER), join(root, 'content/guidance/inv9'), { recursive: true });
    expect(told()).toEqual([
      'content/guidance/inv9/guidance.yaml:1: number: INV1 is also a number of inv1; give each document numbers of its own',
    ]);
  });

  test('does not pass over a folder without guidance.yaml', () => {
    rmSync(join(root, ABOUT));
    expect(told()).toEqual([`${ABOUT}: the file is missing; add it`]);
  });

  // The second document prints 95%, 100% and 0.05, which stand in the glossary and the pages as words of their own.
  test('leaves the glossary and the pages alone, whatever another document prints', () => {
    cpSync(join(FIXTURES, 'slips/guidance/inv3'), join(root, 'content/guidance/inv3'), {
      recursive: true,
    });
    for (const file of ['content/glossary/range.mdx', 'content/pages/about.mdx']) {
      const path = join(root, file);
      writeFileSync(
        path,
        `${readFileSync(path, 'utf8')}\nOf a 90% interval, 0.001, 29 and 100%.\n`,
      );
    }
    expect(told()).toEqual([]);
  });

  test('is no library without any guidance', () => {
    rmSync(join(root, 'content/guidance'), { recursive: true });
    expect(told()[0]).toBe(
      'content/guidance: there is no guidance; add a folder such as guidance/<id>/ with guidance.yaml, or start with npm run new',
    );
  });
});
