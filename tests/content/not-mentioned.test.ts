import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { checkContent } from '../../src/cli/content/check-content.ts';
import { wordsOf } from '../../src/search/search-words.ts';

const root = resolve(import.meta.dirname, '../..');
const { guidance } = checkContent(resolve(root, 'content'), root);

// words.txt holds the words of the official document, as `npm run import` read them from it.
test.each(guidance.map(({ document }) => document))(
  'the official document of $id holds nothing that it is said not to mention',
  ({ id, about }) => {
    const file = resolve(root, 'content/guidance', id, 'words.txt');
    const official = new Set(wordsOf(readFileSync(file, 'utf8')).map(({ stem }) => stem));
    expect(official.size).toBeGreaterThan(300);
    const mentioned = about.notMentioned
      .flatMap(({ names }) => names)
      .filter((name) => wordsOf(name).every(({ stem }) => official.has(stem)));
    expect(mentioned).toEqual([]);
    expect(about.notMentioned.length).toBeGreaterThan(0);
  },
);
