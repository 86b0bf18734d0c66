import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { draftedUpdate } from '../../../../src/cli/import/drafted-update.ts';

const none = { changed: [], added: [], removed: [] };
const one = { ...none, changed: ['2.2.1'] };
const drafted = { date: '0000', text: 'Paragraph 2.2.1 changed. …' };

describe('a drafted update', () => {
  test('stands last in the log, and nothing else in the file is touched', () => {
    const before = `# Written by a person.
number: A1
updates: # the newest last
  - date: '2010-12-15'
    text: First published.
  - { date: '2026-01', text: 'Moved: from "A0".' } # a move
edition: '1'
`;
    expect(draftedUpdate(before, one)).toBe(
      before.replace(
        '# a move\n',
        "# a move\n  - date: '0000'\n    text: Paragraph 2.2.1 changed. …\n",
      ),
    );
  });

  test.each([
    ['an empty list', "updates: []\nedition: '1'\n"],
    ['an empty list at the end', 'number: A1\nupdates: []'],
    ['an empty list below its key', "updates:\n  []\nedition: '1'\n"],
    ['a list in brackets', "updates: [{ date: '2010', text: First }]\nedition: '1'\n"],
    [
      'brackets over lines',
      "updates:\n  [\n    { date: '2010', text: First },\n  ]\nedition: '1'\n",
    ],
    ['brackets with a comment', "updates: [\n  { date: '2010', text: First } # [sic], {\n  ]\n"],
    ['a list that is not indented', "updates:\n- date: '2010'\n  text: First\nedition: '1'\n"],
    [
      'words over lines',
      "updates:\n  - date: '2010'\n    text: >\n      First\n      published.\n\nedition: '1'\n",
    ],
    ['a list at the end', "number: A1\nupdates:\n  - date: '2010'\n    text: First"],
    [
      'a comment behind the list',
      "updates:\n  - date: '2010'\n    text: First\n# Names.\nedition: '1'\n",
    ],
  ])('is added to %s', (_, text) => {
    const before = parse(text) as { updates: object[] };
    const after = draftedUpdate(text, one);
    expect(parse(after)).toEqual({ ...before, updates: [...before.updates, drafted] });
    const comments = (yaml: string) => yaml.match(/#.*/g);
    expect(comments(after)).toEqual(comments(text));
  });

  test('tells changed, new and lost paragraphs apart', () => {
    const all = { changed: ['1.1', '2.1', '2.2'], added: ['2.3'], removed: ['3.1', '3.2'] };
    expect(parse(draftedUpdate('updates: []\n', all))).toEqual({
      updates: [
        {
          date: '0000',
          text: 'Paragraphs 1.1, 2.1 and 2.2 changed. Paragraph 2.3 was added. Paragraphs 3.1 and 3.2 were removed. …',
        },
      ],
    });
  });

  test('is not made where nothing changed, or where no log is', () => {
    expect(draftedUpdate('updates: []\n', none)).toBe('updates: []\n');
    expect(draftedUpdate('number: A1\n', one)).toBe('number: A1\n');
    expect(draftedUpdate('', one)).toBe('');
    expect(draftedUpdate('updates: {', one)).toBe('updates: {');
  });
});
