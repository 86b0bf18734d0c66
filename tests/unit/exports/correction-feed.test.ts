import { describe, expect, test } from 'vitest';
import { correctionFeed } from '../../../src/exports/correction-feed.ts';
import { site } from './documents.ts';

const guidance = { id: 'inv1', number: 'INV1', shortTitle: 'Alpha therapy' };
const feed = correctionFeed(
  [
    { guidance, version: '1', date: '2031-01-02', changes: ['The first edition.'] },
    { guidance, version: '2', date: '2032-03-04', changes: ['One figure.', 'One sentence.'] },
  ],
  site,
  'https://site.invalid/base/',
);
const items = Array.isArray(feed.items) ? feed.items : [];

// Invented editions.
describe('the feed of corrections', () => {
  test('has every sealed edition, newest first, with what it changed', () => {
    expect(items.map(({ title, description }) => [title, description])).toEqual([
      ['INV1, edition 2, 4 March 2032: Alpha therapy', 'One figure. One sentence.'],
      ['INV1, edition 1, 2 January 2031: Alpha therapy', 'The first edition.'],
    ]);
  });

  test('leads to each edition, on its day', () => {
    expect(items.map(({ link }) => link)).toEqual([
      'https://site.invalid/guidance/inv1/editions/2/',
      'https://site.invalid/guidance/inv1/editions/1/',
    ]);
    expect(items[0]?.pubDate).toEqual(new Date('2032-03-04'));
  });

  test('says that the site is not the issuer', () => {
    expect(feed.description).toContain(site.disclaimers.independence);
  });
});
