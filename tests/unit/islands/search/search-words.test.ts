import { describe, expect, test } from 'vitest';

import {
  hasNumbers,
  hasPhrase,
  hasWords,
  isExact,
  pagefindTerm,
  searchWords,
} from '../../../../src/islands/search/search-words.ts';

// Expected values follow from what a reader means by the query, as written beside each.
describe('words of a query', () => {
  test.each(['0.206', 'p=0.206', 'p = 0.206', 'P = 0.206', 'p = .206', 'p < 0.206)'])(
    'a printed p value is its number: %s',
    (query) => {
      expect(searchWords(query)).toEqual(['0.206']);
    },
  );

  test('a p that no number follows is a word', () => {
    expect(searchWords('p value')).toEqual(['p', 'value']);
  });

  test('a per cent sign belongs to its number, and brackets do not', () => {
    expect(searchWords('14% (9 of 63)')).toEqual(['14%', '9', 'of', '63']);
  });

  test('a query is exact when it has a number or several words', () => {
    expect([['14%'], ['liver', 'failure'], ['fever']].map(isExact)).toEqual([true, true, false]);
  });
});

describe('what Pagefind is asked', () => {
  test('decimals are joined as in the index', () => {
    expect(pagefindTerm('2.3.1')).toBe('2_3_1');
  });

  test.each(['"Disease-free survival"', '“disease-free survival”'])(
    'a quoted query stays exact: %s',
    (query) => {
      expect(pagefindTerm(query)).toBe('"disease-free survival"');
    },
  );

  test('a lone quotation mark says nothing', () => {
    expect(pagefindTerm('"fever')).toBe('fever');
  });

  test('a query of signs alone asks nothing', () => {
    expect(pagefindTerm(' … ? ')).toBe('');
  });
});

describe('whether a text fits a query', () => {
  test('a phrase is not cut inside a number or a word', () => {
    expect(hasPhrase('in 41% (115 of 280)', ['41%', '115'])).toBe(true);
    expect(hasPhrase('in 41% of 280', ['41'])).toBe(false);
    expect(hasPhrase('paragraph 2.4.1', ['4.1'])).toBe(false);
  });

  test('a number being typed begins a number, not a decimal place', () => {
    expect(hasNumbers('of 415 patients', ['41'])).toBe(true);
    expect(hasNumbers('in 2.41 of them', ['41'])).toBe(false);
  });

  test('words fit in another form, and not by their first letter', () => {
    expect(hasWords('Tumours were resected.', ['tumour', 'resection'])).toBe(true);
    expect(hasWords('p = 0.01', ['psa'])).toBe(false);
  });

  test('a hyphen in a word does not matter', () => {
    expect(hasWords('at 10-year follow-up', ['followup', '10', 'year'])).toBe(true);
  });
});
