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
const PARAGRAPH = `${FOLDER}/paragraphs/1.1.mdx`;
const ABOUT = `${FOLDER}/guidance.yaml`;
const LEDGER = `${FOLDER}/ledger.yaml`;

const told = () => checkContent(join(root, 'content'), root).problems.map(problemLine);
function linesWith(file: string, change: (text: string) => string): readonly string[] {
  const path = join(root, file);
  writeFileSync(path, change(readFileSync(path, 'utf8')));
  return told();
}
const added = (text: string) => (before: string) => `${before}${text}\n`;
const times = (count: number, one: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => one(index)).join('');

// Without a bound each of these takes minutes, fills the screen, or ends in the parser's own words.
describe('what is too large to be read in bounded time is told in one line, with its limit', () => {
  test('10,000 studies', () => {
    const text = readFileSync(join(root, STUDY), 'utf8');
    for (let index = 0; index < 10_000; index += 1) {
      writeFileSync(join(root, FOLDER, `studies/more-${String(index)}.yaml`), text);
    }
    expect(told()).toEqual([`${FOLDER}/studies: the folder holds 10005 files; at most 2000`]);
  });

  test.each([
    {
      what: 'a field of 1 MB',
      file: STUDY,
      change: added(`note: ${'long words '.repeat(95_000)}`),
      says: ':34: the field has 1044999 characters; at most 20000',
    },
    {
      what: 'a paragraph of 1 MB',
      file: PARAGRAPH,
      change: added('long words '.repeat(95_000)),
      says: 'characters; at most 20000; divide the text',
    },
    {
      what: 'a file of 3 MB',
      file: STUDY,
      change: added(`# ${'x'.repeat(3_000_000)}`),
      says: 'bytes; at most 2000000',
    },
    {
      what: '50,000 brackets of YAML',
      file: STUDY,
      change: added(`note: ${'['.repeat(50_000)}`),
      says: ':34: lists or keys are nested too deeply; ',
    },
    {
      what: '50,000 brackets that close',
      file: STUDY,
      change: added(`note: ${'['.repeat(50_000)}${']'.repeat(50_000)}`),
      says: ':34: lists or keys are nested too deeply; ',
    },
    {
      what: '50,000 quotes of YAML',
      file: STUDY,
      change: added(`note: ${'"'.repeat(50_000)}`),
      says: ':34: the YAML cannot be read (Unexpected double-quoted-scalar at node end); ',
    },
    {
      what: '50,000 anchors',
      file: STUDY,
      change: added(`note: ${'&a '.repeat(50_000)}`),
      says: ':34: the YAML cannot be read (A node can have at most one anchor); ',
    },
    {
      what: '50,000 marks of a text',
      file: STUDY,
      change: added(`note: ${'|'.repeat(50_000)}`),
      says: '|…); check indentation',
    },
    {
      what: '50,000 brackets of prose',
      file: PARAGRAPH,
      change: added('['.repeat(50_000)),
      says: 'characters; at most 20000; divide the text',
    },
    {
      what: 'lists in lists, 6,000 deep',
      file: PARAGRAPH,
      change: added('1. '.repeat(6000)),
      says: 'quotations or lists are nested too deeply',
    },
    {
      what: '5,000 headings by underlining',
      file: PARAGRAPH,
      change: added('x\n=\n'.repeat(4900)),
      says: 'lines; at most 1000; divide the text',
    },
    {
      what: '5,000 results of one study',
      file: STUDY,
      change: (text: string) =>
        text.replace(
          'results:\n',
          `results:\n${times(
            5000,
            (index) =>
              `  - id: more-${String(index)}\n    outcome: burns\n    paragraph: '2.2.2'\n    followUp: not-stated\n    kind: narrative\n    text: A burn.\n`,
          )}`,
        ),
      says: ':8: 5003 entries stand in one list; at most 2000',
    },
    {
      what: '5,000 arms',
      file: STUDY,
      change: (text: string) =>
        text.replace(
          'arms:\n',
          `arms:\n${times(5000, (index) => `  a${String(index)}: { label: A, short: A, role: comparator, total: 5 }\n`)}`,
        ),
      says: ':6: 5001 entries stand in one list; at most 2000',
    },
    {
      what: '20,000 names',
      file: ABOUT,
      change: added(`names:\n${times(20_000, (index) => `  - SF-${String(index)}\n`)}`),
      says: '20000 entries stand in one list; at most 2000',
    },
    {
      what: '101 names',
      file: ABOUT,
      change: added(`names:\n${times(101, (index) => `  - SF-${String(index)}\n`)}`),
      says: 'at most 100 names',
    },
    {
      what: '20,000 words in one paragraph of the ledger',
      file: LEDGER,
      change: (text: string) =>
        text.replace(
          /\n {2}'1\.1':( \[\])?\n/,
          `\n  '1.1':\n${`    -\n${'      - { word: no }\n'.repeat(20)}`.repeat(1000)}`,
        ),
      says: 'at most 2000 figures',
    },
  ])('$what', ({ file, change, says }) => {
    const lines = linesWith(file, change);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(new RegExp(`^${file}:`));
    expect(lines[0]).toContain(says);
    expect(lines[0]?.length).toBeLessThan(400);
  });

  test('what is just below the limits is read', () => {
    expect(linesWith(STUDY, added(`note: ${'w'.repeat(19_000)}`))).toEqual([]);
  });
});
