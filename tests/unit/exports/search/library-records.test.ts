import { describe, expect, test } from 'vitest';

import { pageRecords, termRecord } from '../../../../src/exports/search/library-records.ts';
import { vocabulary } from '../../../../src/search/vocabulary.ts';
import { proseTree } from '../../../../src/model/prose-tree.ts';
import { htg241 } from '../documents.ts';

const term = {
  id: 'fever',
  term: 'Fever',
  synonyms: ['febrile'],
  spellings: ['fevers'],
  lay: ['high temperature'],
  definition: 'A raised temperature.',
  source: 'general-knowledge',
  related: [],
} as const;
const entry = {
  ...term,
  synonyms: [...term.synonyms],
  spellings: [...term.spellings],
  lay: [...term.lay],
  related: [],
  text: proseTree('It *may* pass.'),
};

// The term and the page are invented.
describe('a term of the glossary', () => {
  test('is found by its definition and its text', () => {
    expect(termRecord(entry)).toMatchObject({
      address: '/glossary/fever/',
      title: 'Fever',
      text: 'A raised temperature.\nIt may pass.',
      facets: { Kind: ['Term'] },
    });
  });

  test('gives all of its names to the vocabulary, its own first', () => {
    const names = ['Fever', 'febrile', 'fevers', 'high temperature'];
    expect(vocabulary([entry], [])).toEqual({ terms: [names], silences: [], documents: [] });
  });

  test('stands beside what the guidance does not mention, with the paragraphs near it', () => {
    const { guidance } = htg241;
    const silent = { names: ['elbow'], near: ['2.4.5'] };
    const document = { ...guidance, about: { ...guidance.about, notMentioned: [silent] } };
    expect(vocabulary([], [document]).silences).toEqual([
      {
        guidance: 'HTG241',
        names: ['elbow'],
        near: [{ number: '2.4.5', address: '/guidance/htg241/safety/#2.4.5' }],
      },
    ]);
  });
});

describe('a page of the site', () => {
  const page = { title: 'Methods', description: 'How it is done.' };
  const body = proseTree(
    'At first.\n\n## Two voices\n\nOne and two.\n\nThree.\n\n## Rights & duties\n\nYours.',
  );
  const headings = [
    { text: 'Two voices', slug: 'two-voices' },
    { text: 'Rights & duties', slug: 'rights--duties' },
  ];

  test('is one place before its first heading and one below each', () => {
    expect(
      pageRecords('methods', page, body, headings).map(({ address, title, text }) => [
        address,
        title,
        text,
      ]),
    ).toEqual([
      ['/methods/', 'Methods', 'How it is done.\nAt first.'],
      ['/methods/#two-voices', 'Two voices', 'One and two.\nThree.'],
      ['/methods/#rights--duties', 'Rights & duties', 'Yours.'],
    ]);
  });

  test('cannot have a heading that leads nowhere', () => {
    expect(() => pageRecords('methods', page, body, headings.slice(1))).toThrow(
      'methods has no address for “Two voices”',
    );
  });
});
