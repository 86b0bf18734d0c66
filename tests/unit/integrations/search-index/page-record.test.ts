import { describe, expect, test } from 'vitest';

import { pageRecord } from '../../../../src/integrations/search-index/page-record.ts';

const page = (data: object) =>
  `<html><script type="application/ld+json">${JSON.stringify(data)}</script></html>`;
const described = {
  name: 'Checks',
  description: 'How it was checked.',
  isPartOf: { name: 'Site' },
};

describe('a page that the content does not name', () => {
  test('is found by its title and description', () => {
    expect(pageRecord('/checks/', page(described))).toEqual({
      address: '/checks/',
      title: 'Checks',
      place: 'Site',
      text: 'How it was checked.',
      names: ['Checks'],
      facets: { Kind: ['Page'] },
    });
  });

  test('belongs to the guidance that it is based on', () => {
    const record = pageRecord('/', page({ ...described, isBasedOn: { reportNumber: 'INV1' } }));
    expect([record?.place, record?.facets.Guidance]).toEqual(['INV1', ['INV1']]);
  });

  test('is not found when it stays out of search engines', () => {
    expect(pageRecord('/', '<html></html>')).toBeUndefined();
  });
});
