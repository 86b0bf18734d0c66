import { expect, test } from 'vitest';
import { pagePicture } from '../../../../src/integrations/share-pictures/page-picture.ts';

const pageWith = (json: unknown) =>
  `<head><script type="application/ld+json">${JSON.stringify(json)}</script></head><p>text</p>`;
const isPartOf = { name: 'Site', disambiguatingDescription: 'Independent of the issuer.' };

test('a picture says the name of its page, its guidance, its keywords and the notice', () => {
  const html = pageWith({
    name: 'Efficacy',
    about: { name: 'Warm pads' },
    keywords: ['INV1', 'Evidence'],
    isPartOf,
  });
  expect(pagePicture(html)).toEqual({
    title: 'Efficacy',
    subject: 'Warm pads',
    keywords: ['INV1', 'Evidence'],
    site: 'Site',
    notice: 'Independent of the issuer.',
  });
});

test('what a page is about is not said twice', () => {
  const html = pageWith({ name: 'Warm pads', about: { name: 'Warm pads' }, isPartOf });
  expect(pagePicture(html)?.subject).toBeUndefined();
});

test('a page that says nothing of itself has no picture', () => {
  expect(pagePicture('<head></head>')).toBeUndefined();
});
