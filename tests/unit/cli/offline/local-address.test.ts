import { describe, expect, test } from 'vitest';

import { localAddress } from '../../../../src/cli/offline/local-address.ts';

const files = new Set(['index.html', 'a/index.html', 'a/b/index.html', 'a/data/x y.csv']);

// Expected values: relative references of RFC 3986, 4.2, and a page by its name.
describe('localAddress', () => {
  test.each([
    ['/', 'a/b/index.html', '/', '../../index.html'],
    ['/', 'index.html', '/a/', 'a/index.html'],
    ['/', 'a/index.html', '/a/b/?x=1#y', 'b/index.html?x=1#y'],
    ['/', 'a/index.html', '/a/', 'index.html'],
    ['/', 'a/b/index.html', '/a/data/x%20y.csv', '../data/x%20y.csv'],
    ['/some/path/', 'a/index.html', '/some/path/a/b/', 'b/index.html'],
  ])('below %s, from %s to %s is %s', (base, from, address, local) => {
    expect(localAddress({ base, files }, from, address)).toBe(local);
  });

  test.each(['#top', 'https://www.nice.org.uk/', '//host/a/', 'mailto:x@example.org'])(
    'what is no address of the site stays: %s',
    (address) => {
      expect(localAddress({ base: '/', files }, 'index.html', address)).toBe(address);
    },
  );

  test('there is none to what the copy does not have', () => {
    expect(localAddress({ base: '/', files }, 'index.html', '/pagefind/')).toBeUndefined();
  });
});
