import { describe, expect, test } from 'vitest';
import { updateFeed } from '../../../src/exports/update-feed.ts';
import { htg241, inv1, site } from './documents.ts';

const feed = updateFeed([htg241.guidance, inv1.guidance], site, 'https://site.invalid/');
const items = Array.isArray(feed.items) ? feed.items : [];

// Dates and numbers of the two guidance.yaml: HTG241, and the invented INV1.
describe('the feed of updates', () => {
  test('has the updates of every document, newest first', () => {
    expect(items.map(({ title }) => title)).toEqual([
      expect.stringMatching(/^INV1, May 2031: /),
      'HTG241, January 2026: Cryotherapy for liver metastases',
      'HTG241, 15 December 2010: Cryotherapy for liver metastases',
    ]);
  });

  test('gives a day only where it is known, and the date as exactly as it is known', () => {
    expect(items.map(({ pubDate }) => pubDate)).toEqual([
      undefined,
      undefined,
      new Date('2010-12-15'),
    ]);
    expect(items.map(({ customData }) => customData)).toEqual([
      '<dc:date>2031-05</dc:date>',
      '<dc:date>2026-01</dc:date>',
      '<dc:date>2010-12-15</dc:date>',
    ]);
  });

  test('gives each update an address of its own', () => {
    expect(items.slice(1).map(({ link }) => link)).toEqual([
      'https://site.invalid/guidance/htg241/update-information/#update-2026-01',
      'https://site.invalid/guidance/htg241/update-information/#update-2010-12-15',
    ]);
  });

  test('says that the site is not the issuer', () => {
    expect(feed.description).toContain(site.disclaimers.independence);
  });
});
