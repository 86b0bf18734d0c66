import { describe, expect, test } from 'vitest';
import { readProse } from '../../../src/model/prose.ts';
import { proseTree } from '../../../src/model/prose-tree.ts';

const proseIn = (body: string, firstLine: number) => readProse(proseTree(body), firstLine);

describe('components', () => {
  test('are read with their attributes and the line of the file', () => {
    const { tags } = proseIn('First line.\n\nIn <Value of="trial-90" />, so.', 12);
    expect(tags).toEqual([{ name: 'Value', attributes: { of: 'trial-90' }, line: 14 }]);
  });

  test('may break across lines', () => {
    const { tags } = proseIn('See <Value\n  of="trial-90"\n/>.', 1);
    expect(tags).toEqual([{ name: 'Value', attributes: { of: 'trial-90' }, line: 1 }]);
  });

  test('may have their attributes in single quotes', () => {
    const { tags } = proseIn("<Value of='y' />", 1);
    expect(tags.map(({ attributes }) => attributes)).toEqual([{ of: 'y' }]);
  });

  test('that hold text are read as well', () => {
    expect(proseIn('<Aside kind="note">text</Aside>', 1).tags).toEqual([
      { name: 'Aside', attributes: { kind: 'note' }, line: 1 },
    ]);
  });

  test('in a comment are not there', () => {
    expect(proseIn('{/* <Value of="trial-90" /> */}', 1).tags).toEqual([]);
  });
});

describe('digits', () => {
  test('in words are read with what they are attached to', () => {
    expect(proseIn('About\n14% (9 of 63) at T2.', 5).digits).toEqual([
      { text: '14%', line: 6 },
      { text: '(9', line: 6 },
      { text: '63)', line: 6 },
      { text: 'T2.', line: 6 },
    ]);
  });

  test('in components, addresses of links and comments do not count', () => {
    const body = '<Value of="trial-90.relief" /> [a page](https://example.org/2010)\n{/* 12 */}';
    expect(proseIn(body, 1).digits).toEqual([]);
  });

  test('in the text of a link count', () => {
    expect(proseIn('[page 9](https://example.org)', 1).digits).toEqual([{ text: '9', line: 1 }]);
  });

  test('keep their line below a component that breaks across lines', () => {
    expect(proseIn('<Value\n  of="x"\n/>\n7', 1).digits).toEqual([{ text: '7', line: 4 }]);
  });
});
