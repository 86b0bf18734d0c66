import { describe, expect, test } from 'vitest';

import { SEARCH_KINDS, type SearchKind } from '../../../../src/exports/search/search-record.ts';
import { readQuestion } from '../../../../src/islands/search/question.ts';
import { rankPlaces } from '../../../../src/islands/search/rank-places.ts';
import { book, placeOf } from './places.ts';

const place = (kind: SearchKind, title = 'Haemorrhage', text = 'It was counted.') =>
  placeOf({ address: `/${kind}/${title}`, title, text, facets: { Kind: [kind] } });
const ranked = (places: readonly ReturnType<typeof place>[], question: string) =>
  rankPlaces(places, readQuestion(question, book)).map(({ address }) => address);

// The order is the one that readers were promised: recommendation, glossary, row of a table.
describe('the order of what was found', () => {
  test('a recommendation stands before evidence, a term and a row of a table with the same words', () => {
    const kinds = ['Table row', 'Term', 'Evidence', 'Recommendation'] as const;
    expect(
      ranked(
        kinds.map((kind) => place(kind)),
        'bleeding',
      ),
    ).toEqual(kinds.toReversed().map((kind) => `/${kind}/Haemorrhage`));
  });

  test('a term comes first when the question is what it means', () => {
    const places = [place('Recommendation'), place('Term')];
    expect(ranked(places, 'what is bleeding?')[0]).toBe('/Term/Haemorrhage');
  });

  test('a place that the question names comes before all others', () => {
    const named = placeOf({
      address: '/named',
      title: 'A section',
      text: 'About other things.',
      names: ['2.4', 'Haemorrhage'],
      facets: { Kind: ['Page'] },
    });
    for (const question of ['2.4', 'section 2.4', 'bleeding']) {
      expect(ranked([place('Recommendation'), named], question)[0]).toBe('/named');
    }
  });

  test('a title says more than a text, and words side by side more than apart', () => {
    const [titled, mentioned] = [
      place('Evidence', 'Fever'),
      place('Evidence', 'Other', 'Fever was counted.'),
    ];
    expect(ranked([mentioned, titled], 'pyrexia')).toEqual([titled.address, mentioned.address]);
    const [apart, together] = [
      place('Evidence', 'A', 'In 9 patients; 63 were treated, of whom some.'),
      place('Evidence', 'B', 'It was seen in 9 of 63 treated patients, some of them.'),
    ];
    expect(ranked([apart, together], '9 of 63')).toEqual([together.address, apart.address]);
  });

  test('a row of a table is left out where its paragraph stands in the list', () => {
    const paragraph = place('Evidence');
    const row = placeOf({
      address: '/row',
      title: 'Haemorrhage',
      text: 'The same.',
      facets: { Kind: ['Table row'] },
      sameAs: paragraph.address,
    });
    expect(ranked([row, paragraph], 'bleeding')).toEqual([paragraph.address]);
    expect(ranked([row], 'bleeding')).toEqual(['/row']);
  });

  test('every kind of content has its worth', () => {
    expect(
      ranked(
        SEARCH_KINDS.map((kind) => place(kind)),
        'bleeding',
      ),
    ).toHaveLength(SEARCH_KINDS.length);
  });
});
