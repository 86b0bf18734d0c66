import { describe, expect, test } from 'vitest';
import { findTerms } from '../../../src/learn/find-terms.ts';
import { firstUses, markTerms } from '../../../src/learn/mark-terms.ts';

const term = (id: string, name: string, others: readonly string[] = []) => ({
  id,
  term: name,
  spellings: others,
  synonyms: [],
});
const TERMS = [
  term('general', 'General anaesthesia', ['anaesthesia']),
  term('local', 'Local anaesthesia'),
  term('fever', 'Fever', ['febrile']),
  term('mri', 'MRI'),
];
const ALL = new Set(TERMS.map(({ id }) => id));
const marked = (html: string) => markTerms(html, ALL, TERMS, (id, words) => `[${id}:${words}]`);

describe('the terms of a text', () => {
  test('are whole words, the longest name first', () => {
    expect(findTerms('local anaesthesia, then Anaesthesia', TERMS)).toEqual([
      { id: 'local', start: 0, words: 'local anaesthesia' },
      { id: 'general', start: 24, words: 'Anaesthesia' },
    ]);
    expect(findTerms('feverish mri', TERMS)).toEqual([]);
  });
});

describe('marking', () => {
  test('marks the first use only', () => {
    expect(marked('<p>Fever, fever and MRI</p>')).toBe('<p>[fever:Fever], fever and [mri:MRI]</p>');
  });

  test.each([
    ['a link', '<p><a href="/x">fever</a></p>'],
    ['a button', '<p><button type="button">fever</button></p>'],
    ['a heading', '<h2>Fever</h2>'],
    [
      'the card of a figure',
      '<value-card><span popover>fever <b>fever</b></span> fever</value-card>',
    ],
    ['an attribute', '<p title="fever > fever"></p>'],
    ['a script', '<script>const fever = 1;</script>'],
    ['a comment', '<!-- fever -->'],
  ])('leaves %s as it is', (_, html) => {
    expect(marked(html)).toBe(html);
  });

  test('goes on after what it left alone, past elements that never close', () => {
    expect(marked('<a href="/x">x<br>y<img src="/z"></a> fever')).toBe(
      '<a href="/x">x<br>y<img src="/z"></a> [fever:fever]',
    );
  });
});

describe('first uses on a page', () => {
  test('leave out a text that uses the word in another sense, and explain it in the next', () => {
    const texts = ['fever of the gold rush', 'local anaesthesia and fever'];
    const isMeant = ({ id }: { id: string }, text: number) => id !== 'fever' || text !== 0;
    expect(firstUses(texts, TERMS, isMeant).map((ids) => [...ids])).toEqual([
      [],
      ['local', 'fever'],
    ]);
  });

  test('stand in the first text that has the term outside figures and links', () => {
    const texts = ['<a href="/">fever</a>', 'fever under local anaesthesia', 'fever, MRI'];
    expect(firstUses(texts, TERMS).map((ids) => [...ids])).toEqual([
      [],
      ['fever', 'local'],
      ['mri'],
    ]);
  });
});
