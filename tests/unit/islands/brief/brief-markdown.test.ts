import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString } from 'mdast-util-to-string';
import { describe, expect, test } from 'vitest';
import { briefMarkdown } from '../../../../src/islands/brief/brief-markdown.ts';
import { brief, composed } from './invented-file.ts';

const ORIGIN = 'https://ledger.example.org';
const written = (...ids: readonly string[]) =>
  briefMarkdown(
    composed({
      title: 'Ice <b>',
      note: 'For Monday\n# not a heading',
      entries: brief(...ids).entries.map((entry) => ({ ...entry, note: 'mine' })),
    }),
    ORIGIN,
  );
const text = written('inv1.paragraph.1.1', 'inv1.value.a.b.c', 'inv1.figure.f', 'inv1.value.gone');
const tree = fromMarkdown(text);

describe('a brief as Markdown', () => {
  test('has a heading for itself, each entry and the references, in the words of the reader', () => {
    const headings = tree.children.filter(({ type }) => type === 'heading');
    expect(headings.map((heading) => toString(heading))).toEqual([
      'Ice <b>',
      '1. Relief *at once*',
      '2. Relief, Ice',
      '3. Chart',
      '4. inv1.value.gone',
      'References',
    ]);
  });

  test('marks what is calculated', () => {
    expect(text).toContain(
      '*Calculated by Evidence Ledger, not in the guidance: 95% interval 7.7 to 25.0% (Wilson)*',
    );
  });

  test('numbers its references as one list, which its entries name', () => {
    const list = tree.children.find(({ type }) => type === 'list');
    expect(list).toMatchObject({ ordered: true, start: 1 });
    expect('children' in list! ? list.children.length : 0).toBe(4);
    expect(text).toContain(String.raw`evidence/#a.b) \[1\] \[2\]`);
  });

  test('quotes notes and says what is no longer here', () => {
    expect(tree.children.filter(({ type }) => type === 'blockquote')).toHaveLength(5);
    expect(text).toContain('*No longer here');
  });

  test('takes pictures from the site', () => {
    expect(text).toContain(`![In words](${ORIGIN}/guidance/inv1/data/figures/f.png)`);
  });
});
