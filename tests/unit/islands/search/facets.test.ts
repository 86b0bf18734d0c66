import { describe, expect, test } from 'vitest';

import { narrowed, valueCounts } from '../../../../src/islands/search/facets.ts';
import { placeOf } from './places.ts';

const place = (address: string, facets: Record<string, readonly string[]>) =>
  placeOf({ address, title: address, text: '', facets: { Kind: ['Evidence'], ...facets } });
const places = [
  place('a', { Domain: ['Safety'], Design: ['Case series', 'Case report'] }),
  place('b', { Domain: ['Safety'], Design: ['Case series'] }),
  place('c', { Domain: ['Efficacy'], Design: ['Case series'] }),
  place('d', {}),
];

describe('facets', () => {
  test('count each value of a place, in alphabetical order', () => {
    expect(valueCounts('Design', places, new Map())).toEqual([
      ['Case report', 1],
      ['Case series', 3],
    ]);
  });

  test('count what is left by the other facets, not by their own', () => {
    const chosen = new Map([['Domain', 'Safety']]);
    expect(valueCounts('Design', places, chosen)).toEqual([
      ['Case report', 1],
      ['Case series', 2],
    ]);
    expect(valueCounts('Domain', places, chosen)).toEqual([
      ['Efficacy', 1],
      ['Safety', 2],
    ]);
  });

  test('keep a chosen value that nothing has', () => {
    const chosen = new Map([['Domain', 'Cost']]);
    expect(valueCounts('Domain', places, chosen)).toContainEqual(['Cost', 0]);
    expect(narrowed(places, chosen)).toEqual([]);
  });

  test('leave the places that have every chosen value', () => {
    const chosen = new Map([
      ['Domain', 'Safety'],
      ['Design', 'Case report'],
    ]);
    expect(narrowed(places, chosen).map(({ address }) => address)).toEqual(['a']);
  });
});
