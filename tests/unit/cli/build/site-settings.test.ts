import { describe, expect, test } from 'vitest';

import { siteSettings } from '../../../../src/cli/build/site-settings.ts';

// Expected values: the sub-folder form that contract and hosts use, `/some/path/`.
describe('siteSettings', () => {
  test('a site without settings lives at the root of an unknown host', () => {
    expect(siteSettings({})).toEqual({ base: '/', site: '', content: 'content' });
  });

  test.each(['docs/site', '/docs/site', 'docs/site/', '/docs/site/'])(
    'the base path "%s" has a slash at both ends',
    (BASE_PATH) => {
      expect(siteSettings({ BASE_PATH }).base).toBe('/docs/site/');
    },
  );

  test.each(['', '/', '//'])('the base path "%s" is the root', (BASE_PATH) => {
    expect(siteSettings({ BASE_PATH }).base).toBe('/');
  });

  test.each([
    [undefined, 'content'],
    ['', 'content'],
    ['/elsewhere', '/elsewhere'],
  ])('the content %j is in the folder %s', (CONTENT, folder) => {
    expect(siteSettings({ CONTENT }).content).toBe(folder);
  });

  test('the origin of the host is taken as it is given', () => {
    expect(siteSettings({ SITE_URL: 'https://example.org' }).site).toBe('https://example.org');
  });
});
