import { describe, expect, test } from 'vitest';

import { indexedRecord } from '../../../../src/integrations/search-index/indexed-record.ts';
import { knownWords } from '../../../../src/integrations/search-index/known-words.ts';
import { phraseBook } from '../../../../src/search/phrase-book.ts';

const record = {
  address: '/a/#2.3.1',
  title: '2.3.1 Haemorrhage',
  place: 'Safety',
  text: 'Haemorrhage in 14%; p = 0.206. Also IPG369.',
  names: ['2.3.1', 'IPG369'],
  facets: { Kind: ['Evidence'] },
} as const;

// The record is invented; what stands behind its text follows from the two names of the vocabulary.
describe('a place as the index is given it', () => {
  const { content, meta, url, filters } = indexedRecord(
    record,
    phraseBook([['Haemorrhage', 'bleeding'], ['Fever']]),
  );
  const [shown = '', behind = ''] = content.split(' zqend ');

  test('shows its title and text, decimals joined', () => {
    expect(shown).toBe('2_3_1 Haemorrhage. Haemorrhage in 14%; p = 0_206. Also IPG369.');
  });

  test('is found in the spelling of questions, by what its forms share, by parts of a number, and by what means the same', () => {
    expect(behind.split(' ')).toEqual(['hemorrhage', 'hemorrhag', 'ipg', '369', 'zq0000']);
  });

  test('keeps its address, facets and names', () => {
    expect([url, filters, meta]).toEqual([
      '/a/#2.3.1',
      { Kind: ['Evidence'] },
      { title: '2.3.1 Haemorrhage', place: 'Safety', names: '2.3.1|IPG369' },
    ]);
  });
});

describe('the words that a misspelt one may have meant', () => {
  test('are those of the guidance and the names, the most used first, without short ones and numbers', () => {
    const guidance = { ...record, facets: { ...record.facets, Guidance: ['INV1'] } };
    const page = { ...record, title: 'Elsewhere', text: 'Also here.' };
    expect(knownWords([guidance, page], ['Fever', 'heavy bleeding'], ['knee'])).toEqual({
      guidance: ['haemorrhage', 'also', 'bleeding', 'fever', 'heavy'],
      other: ['elsewhere', 'here'],
      official: ['knee'],
    });
  });
});
