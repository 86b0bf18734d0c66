import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { proveContent } from '../../../src/loader/prove-content.ts';
import { FIXTURES } from '../cli/content/overlaid-content.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'drafts-'));
  cpSync(join(FIXTURES, 'demo'), root, { recursive: true });
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

const change = (name: string, edit: (text: string) => string) => {
  const file = join(root, 'guidance', name);
  writeFileSync(file, edit(readFileSync(file, 'utf8')));
};
const ids = (content: ReturnType<typeof proveContent>) =>
  content.guidance.map(({ document }) => document.id);

describe('a draft', () => {
  test('blocks nothing, whatever is wrong in it, and is no document of the site', () => {
    change('pad/guidance.yaml', (text) => `status: draft\n${text}`);
    change('pad/studies/trial.yaml', (text) =>
      text.replace('61%', '62%').replace('design', 'desing'),
    );
    const content = proveContent(root, root);
    expect(content.problems).toEqual([]);
    expect(ids(content)).toEqual(['alpha', 'epsilon', 'gamma', 'lamp']);
    expect(content.drafts.map(({ folder }) => folder)).toEqual(['guidance/pad']);
    expect(content.drafts[0]?.problems.length).toBeGreaterThan(0);
  });

  test('stands among the documents where drafts are asked for', () => {
    change('pad/guidance.yaml', (text) => `status: draft\n${text}`);
    expect(ids(proveContent(root, root, { withDrafts: true }))).toContain('pad');
  });

  test('is known as one by its first line even where the rest cannot be read', () => {
    change('pad/guidance.yaml', () => 'status: draft\nsections: [\n');
    const { problems, drafts } = proveContent(root, root, { withDrafts: true });
    expect(problems).toEqual([]);
    expect(drafts[0]).toMatchObject({ folder: 'guidance/pad', proven: undefined });
  });

  test('that takes the number of another document is at fault itself', () => {
    change('alpha/guidance.yaml', (text) => `status: draft\n${text.replace('INV13', 'INV12')}`);
    const { problems, drafts } = proveContent(root, root);
    expect(problems).toEqual([]);
    expect(drafts[0]?.problems.map(({ wrong }) => wrong)).toEqual([
      'INV12 is also a number of pad',
    ]);
  });
});

describe('a published document', () => {
  test.each([
    [
      'a suggestion that nobody has read',
      'pad/studies/trial.yaml',
      'suggested: unread\n',
      'is a suggestion that nobody has read',
    ],
    [
      'words still to be written',
      'pad/outcomes/relief.yaml',
      "term: '…'\n",
      'is still to be written',
    ],
    [
      'words of which only the beginning is written',
      'pad/outcomes/relief.yaml',
      'term: Relief of …\n',
      'is still to be written',
    ],
  ])('does not hold with %s', (_name, file, line, wrong) => {
    change(file, (text) => line + text);
    expect(proveContent(root, root).problems.map((problem) => problem.wrong)).toContain(wrong);
  });

  test('does not hold with a paragraph whose words are still to be written', () => {
    change('pad/paragraphs/4.2.mdx', (text) => `${text}\n… \n`);
    expect(proveContent(root, root).problems.map(({ wrong }) => wrong)).toEqual([
      'the words of the paragraph are still to be written',
    ]);
  });

  test('holds with a suggestion that a person has accepted, and counts its figures', () => {
    change('pad/studies/trial.yaml', (text) =>
      text
        .replace(/^/, 'suggested: accepted\n')
        .replace('  - id: walking\n', '  - id: walking\n    suggested: accepted\n'),
    );
    const { problems, guidance } = proveContent(root, root);
    expect(problems).toEqual([]);
    // By hand: the size of the trial, and estimate, level, low and high of the walking score.
    expect(guidance.find(({ document }) => document.id === 'pad')?.ways).toEqual({
      independent: 23,
      accepted: 5,
      unread: 0,
    });
  });
});

test('a document that is proven alone is told what it is told among the others', () => {
  change('pad/studies/trial.yaml', (text) => text.replace('61%', '62%'));
  change('pad/guidance.yaml', (text) => text.replace('INV12', 'INV13'));
  change('lamp/guidance.yaml', (text) => `${text}unknown: key\n`);
  const ofPad = (content: ReturnType<typeof proveContent>) =>
    content.problems.filter(({ file }) => file.startsWith('guidance/pad/'));
  const among = ofPad(proveContent(root, root));
  // The number of alpha, and a percentage that is not that of its counts.
  expect(among.length).toBeGreaterThan(1);
  expect(ofPad(proveContent(root, root, { only: 'pad' }))).toEqual(among);
  expect(ids(proveContent(root, root, { only: 'alpha' }))).toEqual(['alpha']);
});
