import { describe, expect, test } from 'vitest';

import { foundPages } from '../../../../src/islands/search/found-pages.ts';
import type { Fragment, Subresult } from '../../../../src/islands/search/pagefind.ts';

interface Part {
  id: string;
  title: string;
  text: string;
  score?: number;
}

/** An invented page in the form that Pagefind 1.6 returns, each part of which matches. */
function fragment(title: string, url: string, parts: readonly Part[]): Fragment {
  const words: string[] = [];
  const anchors: { id: string; location: number }[] = [];
  const subresults: Subresult[] = parts.map(({ id, title: heading, text, score = 1 }) => {
    const location = words.length;
    words.push(...`${heading}. ${text}`.split(' '));
    if (id !== '') anchors.push({ id, location });
    return {
      title: heading,
      url: id === '' ? url : `${url}#${id}`,
      excerpt: text,
      weighted_locations: [{ balanced_score: score }],
      ...(id === '' ? {} : { anchor: { id, location } }),
    };
  });
  return {
    url,
    content: words.join(' '),
    meta: { title },
    filters: { Kind: ['Evidence'] },
    anchors,
    sub_results: subresults,
  };
}

const paragraphs = fragment('Warmth', '/warmth/', [
  { id: '7_1_1', title: '7_1_1 Lambs', text: 'Burns in 14% (9 of 63) of lambs.', score: 1 },
  { id: '7_1_2', title: '7_1_2 Ewes', text: 'As in 7_1_1, burns in 41% of ewes.', score: 9 },
]);
const other = fragment('Burns', '/words/burns/', [
  { id: '', title: 'Burns', text: 'Damage by heat, here of 63 or 9 ewes.' },
]);
const places = (found: readonly Fragment[], query: string) =>
  foundPages(
    found.map((page, index) => ({ score: 10 - index, fragment: page })),
    query,
  ).flatMap(({ start, parts }) => [...(start ? [start] : []), ...parts].map(({ href }) => href));

// Expected orders follow from the rule in the docstring of foundPages.
describe('found pages', () => {
  test('the paragraph whose number is asked for stands first, with its own number as address', () => {
    expect(places([other, paragraphs], '7.1.1')[0]).toBe('/warmth/#7.1.1');
  });

  test('a paragraph with the words one after the other stands before a page that scatters them', () => {
    expect(places([other, paragraphs], '9 of 63')).toEqual(['/warmth/#7.1.1', '/words/burns/']);
  });

  test('a page of the name asked for stands before paragraphs that use it', () => {
    expect(places([paragraphs, other], 'burns')[0]).toBe('/words/burns/');
  });

  test('within a page, what matches best stands first', () => {
    expect(places([paragraphs], 'burns')).toEqual(['/warmth/#7.1.2', '/warmth/#7.1.1']);
  });

  test('a part of a number is not the number', () => {
    expect(places([paragraphs], '1.2')).toEqual([]);
  });

  test('a page that matches in its title alone is found', () => {
    const figure = { ...fragment('Figure 1: 14% of lambs', '/figure/', []), content: 'Figure 1.' };
    expect(places([figure], '14%')).toEqual(['/figure/']);
  });
});
