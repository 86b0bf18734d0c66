import { describe, expect, test } from 'vitest';
import { officialPlaces } from '../../../src/evidence/official-places.ts';
import type { LedgerItem } from '../../../src/schema/ledger.ts';

/**
 * The words with a mark around each thing of the ledger: `[0.1:two]` is the second of the first sentence.
 * A `*` stands behind a sentence of which a place is not certain.
 */
const marked = (words: string, ledger: readonly (readonly LedgerItem[])[]) => {
  const places = officialPlaces(words, ledger);
  if (places === undefined) return undefined;
  const found = ledger.flatMap((items, sentence) =>
    items.flatMap((_, place) => {
      const at = places.placeOf([sentence, place]);
      return at === undefined ? [] : [{ ...at, name: `${sentence}.${place}` }];
    }),
  );
  return places.sentences
    .map((text, sentence) =>
      found
        .filter((one) => one.sentence === sentence)
        .toSorted((a, b) => b.start - a.start)
        .reduce(
          (marks, { start, end, name }) =>
            `${marks.slice(0, start)}[${name}:${marks.slice(start, end)}]${marks.slice(end)}`,
          places.uncertain.has(sentence) ? `${text}*` : text,
        ),
    )
    .join(' ');
};
const word = (text: string) => ({ word: text });

describe('the place in the official words', () => {
  test('of figures is that of the figures in their order, whatever stands between them', () => {
    expect(
      marked('Relapse was 8% (p=0.02), not significant. All were treated. Burns were 8%.', [
        ['8%', { figure: '0.02', operator: '=' }, { verdict: 'not significant' }],
        ['8%'],
      ]),
    ).toBe(
      'Relapse was [0.0:8%] (p=[0.1:0.02]), not significant. All were treated. Burns were [1.0:8%].',
    );
  });

  test.each([
    [
      'is sought between the figures beside it',
      'Two of 25 with two burns; two had 3 in two weeks.',
      ['25', word('two'), '3'],
      // Two stand between 25 and 3, and the ledger has one.
      'Two of [0.0:25] with two burns; two had [0.2:3] in two weeks.*',
    ],
    [
      'is found between the figures beside it',
      'Two of 25 with two burns had 3 in two weeks.',
      ['25', word('two'), '3'],
      'Two of [0.0:25] with [0.1:two] burns had [0.2:3] in two weeks.',
    ],
    [
      'is found before the first figure and behind the last',
      'Two of 25 had one.',
      [word('two'), '25', word('one')],
      '[0.0:Two] of [0.1:25] had [0.2:one].',
    ],
    [
      'is found where there are no figures',
      'None had two burns.',
      [word('none'), word('two')],
      '[0.0:None] had [0.1:two] burns.',
    ],
    [
      'is told from other words, and from parts of words',
      'One of three had none, someone had two, in 5.',
      [word('one'), word('three'), word('none'), word('two'), '5'],
      '[0.0:One] of [0.1:three] had [0.2:none], someone had [0.3:two], in [0.4:5].',
    ],
    [
      'is one after the other where it is said twice',
      'Of two, two had 5.',
      [word('two'), word('two'), '5'],
      'Of [0.0:two], [0.1:two] had [0.2:5].',
    ],
    [
      'is not known where it stands nowhere',
      'Some had 5.',
      [word('two'), '5'],
      'Some had [0.1:5].',
    ],
  ])('of a number in words %s', (_, words, items, expected) => {
    expect(marked(words, [items])).toBe(expected);
  });

  test('of a number in words is found across sentences', () => {
    expect(
      marked('Two had 5 burns. One had none. Two had 7. No more than one had 9.', [
        ['5'],
        [word('one'), word('none')],
        [word('two'), '7'],
        ['9'],
      ]),
    ).toBe(
      'Two had [0.0:5] burns. [1.0:One] had [1.1:none]. [2.0:Two] had [2.1:7]. No more than one had [3.0:9].',
    );
  });

  test('of a number in words that is said again is uncertain, in the sentences that say it', () => {
    const places = officialPlaces('All had 5. Two fell. Two rose. None had 7.', [
      ['5'],
      [word('two')],
      ['7'],
    ]);
    expect([...(places?.uncertain ?? [])]).toEqual([1, 2]);
    expect(places?.placeOf([1, 0])).toBeUndefined();
  });
});

test.each([
  ['other figures', [['8%', '12']]],
  ['more figures', [['8%', '11', '12']]],
  ['fewer figures', [['8%']]],
])('words that print %s than the ledger has are of another state of the document', (_, ledger) => {
  expect(officialPlaces('Relapse was 8% and 11.', ledger)).toBeUndefined();
});
