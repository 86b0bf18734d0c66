import { describe, expect, test } from 'vitest';

import { siteSettings } from '../../../../src/cli/build/site-settings.ts';

// Expected values: the sub-folder form that contract and hosts use, `/some/path/`.
describe('siteSettings', () => {
  test('a site without settings lives at the root of an unknown host', () => {
    expect(siteSettings({})).toEqual({ base: '/', site: '' });
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

  // Folders in the unreserved characters of RFC 3986, section 2.3.
  test.each([
    'https://example.org/docs',
    '/docs?a',
    'docs#a',
    'my docs',
    '/a/../b/',
    'a//b',
    'a%20b',
  ])('the base path "%s" is refused with an example of a right one', (BASE_PATH) => {
    expect(() => siteSettings({ BASE_PATH })).toThrow(
      new RangeError(
        `BASE_PATH is "${BASE_PATH}"; allowed is a path of letters, digits, ".", "_", "~" and "-", e.g. /some/path/`,
      ),
    );
  });

  test.each([
    ['https://example.org', 'https://example.org'],
    ['https://example.org/', 'https://example.org'],
    ['HTTPS://Example.org', 'https://example.org'],
    ['http://example.org:8080', 'http://example.org:8080'],
    ['', ''],
  ])('the host of "%s" is %s', (SITE_URL, site) => {
    expect(siteSettings({ SITE_URL }).site).toBe(site);
  });

  test.each([
    ['ftp://example.org', 'which does not begin with https:// or http://'],
    ['example.org', 'which does not begin with https:// or http://'],
    ['https:example.org', 'which does not begin with https:// or http://'],
    ['https://', 'which names no valid host'],
    ['https:///docs', 'which names no valid host'],
    ['https://example.org:99999', 'which names no valid host'],
    ['https://exa mple.org', 'with white space in it'],
    [' https://example.org', 'with white space in it'],
    ['https://me:word@example.org', 'with a name or password in it'],
    ['https://example.org?a=1', 'with a query or an anchor behind it'],
    ['https://example.org#', 'with a query or an anchor behind it'],
  ])('the address "%s" is refused, %s', (SITE_URL, reason) => {
    expect(() => siteSettings({ SITE_URL })).toThrow(
      new RangeError(
        `SITE_URL is "${SITE_URL}", ${reason}; allowed is a scheme with a host, e.g. https://example.org`,
      ),
    );
  });

  test('a path behind the host is not dropped: the error says how to give it', () => {
    expect(() => siteSettings({ SITE_URL: 'https://example.org/some/path/' })).toThrow(
      new RangeError(
        'SITE_URL is "https://example.org/some/path/", with a path behind its host; ' +
          'allowed is SITE_URL=https://example.org with BASE_PATH=/some/path/',
      ),
    );
  });
});
