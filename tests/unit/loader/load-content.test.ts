import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadContent } from '../../../src/loader/load-content.ts';
import { FIXTURES } from '../cli/content/overlaid-content.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'evidence-ledger-'));
  cpSync(join(FIXTURES, 'complete'), root, { recursive: true });
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

/** Paragraph 1.2 as it is read from this text. */
function paragraphOf(text: string) {
  writeFileSync(join(root, 'guidance/inv1/paragraphs/1.2.mdx'), text);
  const { guidance, problems } = loadContent(root, root);
  return { entry: guidance[0]?.paragraphs.find(({ id }) => id === '1.2'), problems };
}

describe('front matter', () => {
  test('ends at a line of dashes, not at dashes within a line', () => {
    const { entry } = paragraphOf('---\nkind: context\nheading: a --- b\n---\nProse.\n');
    expect(entry).toMatchObject({ data: { heading: 'a --- b' }, body: 'Prose.\n', bodyLine: 5 });
  });

  test('may have the line ends of Windows', () => {
    const { entry } = paragraphOf('---\r\nkind: context\r\nheading: a\r\n---\r\nProse.\r\n');
    expect(entry).toMatchObject({ data: { heading: 'a' }, body: 'Prose.\r\n', bodyLine: 5 });
  });

  test('that is missing is told as the fields that are missing', () => {
    const { entry, problems } = paragraphOf('Prose alone.\n');
    expect(entry).toBeUndefined();
    expect(problems).toMatchObject([{ path: ['kind'], wrong: 'the field is missing' }]);
  });
});

test('a paragraph is called by its file, dots and all', () => {
  const { guidance } = loadContent(root, root);
  expect(guidance[0]?.paragraphs.map(({ id }) => id)).toContain('2.1.1');
});

test('a folder without guidance is told', () => {
  rmSync(join(root, 'guidance'), { recursive: true });
  expect(loadContent(root, root)).toMatchObject({
    guidance: [],
    problems: [{ file: 'guidance', wrong: 'there is no guidance' }],
  });
});
