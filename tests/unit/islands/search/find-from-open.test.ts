import type { Fragment } from 'pagefind-script';
import { describe, expect, test } from 'vitest';

import type { SearchRecord } from '../../../../src/exports/search/search-record.ts';
import { indexedRecord } from '../../../../src/integrations/search-index/indexed-record.ts';
import { findFromOpen } from '../../../../src/islands/search/find-from-open.ts';
import type { Library } from '../../../../src/islands/search/find-places.ts';
import { phraseBook, tokenOf } from '../../../../src/search/phrase-book.ts';

const terms = [['Fever', 'pyrexia']];
const silences = [
  {
    guidance: 'INV1',
    names: ['pain'],
    near: [{ number: '1.1', address: '/guidance/inv1/part/#1.1' }],
  },
];
const book = phraseBook([...terms, ...silences.map(({ names }) => names)]);

const place = (guidance: string, number: string, text: string): SearchRecord => ({
  address: `/guidance/${guidance.toLowerCase()}/part/#${number}`,
  title: `${number} Part`,
  place: 'Part',
  text,
  names: [number],
  facets: { Kind: ['Evidence'], Guidance: [guidance] },
});
const RECORDS: readonly SearchRecord[] = [
  place('INV1', '1.1', 'Fever was seen in some who had the pad.'),
  place('INV2', '1.1', 'Fever was seen in others. Pain was seen, too.'),
  place('INV2', '1.2', 'Relapse was seen in others.'),
  {
    address: '/glossary/fever/',
    title: 'Fever',
    place: 'Glossary',
    text: 'A high temperature.',
    names: [],
    facets: { Kind: ['Term'] },
  },
];

/** An index that finds what holds every word asked for, as Pagefind does. */
const library: Library = {
  book,
  silences: new Map([[tokenOf(terms.length), silences]]),
  documents: [
    { id: 'inv1', number: 'INV1', title: 'Pad', former: [] },
    { id: 'inv2', number: 'INV2', title: 'Lamp', former: [] },
  ],
  words: () =>
    Promise.resolve({
      guidance: ['fever', 'relapse', 'pain'],
      other: [],
      official: ['fever', 'relapse', 'pain'],
    }),
  officialWords: (number) => Promise.resolve(number === 'INV1' ? ['fever'] : ['fever', 'relapse']),
  askIndex: (term) =>
    Promise.resolve(
      RECORDS.map((record) => indexedRecord(record, book))
        .filter(({ content }) =>
          term.split(' ').every((word) => content.toLowerCase().includes(word)),
        )
        .map(({ url, content, meta = {}, filters = {} }): Fragment => ({
          raw_url: url,
          content,
          meta,
          filters,
        })),
    ),
};
const ask = (query: string, open?: string) => findFromOpen(query, library, open);
const addresses = ({ places }: Awaited<ReturnType<typeof ask>>) =>
  places.map(({ address }) => address);

describe('with a document open', () => {
  test('its places are found, with the glossary, and how many others would add', async () => {
    const found = await ask('fever', 'INV1');
    expect(addresses(found)).toEqual(['/guidance/inv1/part/#1.1', '/glossary/fever/']);
    expect(found).toMatchObject({ within: 'INV1', elsewhere: 1 });
  });

  test('all are searched where it has nothing and another has', async () => {
    const found = await ask('relapse', 'INV1');
    expect(addresses(found)).toEqual(['/guidance/inv2/part/#1.2']);
    expect(found.nothingIn).toBe('INV1');
    expect(found.within).toBeUndefined();
  });

  test('what it does not mention is said of it alone, and not of another', async () => {
    const silent = await ask('pain', 'INV1');
    expect(silent).toMatchObject({ notMentioned: ['pain'], silentIn: ['INV1'], elsewhere: 1 });
    expect(addresses(silent)).toEqual(['/guidance/inv1/part/#1.1']);
    const found = await ask('pain', 'INV2');
    expect(addresses(found)).toEqual(['/guidance/inv2/part/#1.1']);
    expect(found.notMentioned).toBeUndefined();
  });

  test('a document that is not of the library leaves all to be searched', async () => {
    expect(addresses(await ask('fever', 'INV9'))).toHaveLength(3);
  });
});

describe('with none open', () => {
  test('what one document does not mention is found where another does, without a word of it', async () => {
    const found = await ask('pain');
    expect(addresses(found)).toEqual(['/guidance/inv2/part/#1.1']);
    expect(found.notMentioned).toBeUndefined();
  });

  test('the places of the document that the question names stand first, then all others', async () => {
    const found = await ask('fever lamp');
    expect(addresses(found)[0]).toBe('/guidance/inv2/part/#1.1');
    expect(found.first).toEqual(['INV2']);
  });

  test('what no document has is said of all', async () => {
    const found = await ask('zebra');
    expect(found).toMatchObject({ notMentioned: ['zebra'], silentIn: [] });
  });
});
