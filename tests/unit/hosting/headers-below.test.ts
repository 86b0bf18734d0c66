import { readFileSync } from 'node:fs';

import { describe, expect, test } from 'vitest';

import { disjointHeaders } from '../../../src/hosting/disjoint-headers.ts';
import { headersBelow } from '../../../src/hosting/headers-below.ts';
import { headersFor, parseHostHeaders } from '../../../src/hosting/host-headers.ts';

const own = disjointHeaders(
  readFileSync(new URL('../../../public/_headers', import.meta.url), 'utf8'),
  ['404.html', '_astro/', 'guidance/', 'pagefind/'],
);

// Expected values: the same address at the root of a host and in a sub-folder of it is the same file.
describe('headersBelow', () => {
  const below = parseHostHeaders(headersBelow(own, '/some/$&/'));

  test.each(['', '404.html', 'guidance/a/', '_astro/a.js', 'pagefind/index/a', 'guidance/a/b.csv'])(
    '%j has in the sub-folder the headers that it has at the root',
    (path) => {
      const atRoot = headersFor(parseHostHeaders(own), `/${path}`);
      expect(atRoot.size).toBeGreaterThan(5);
      expect(headersFor(below, `/some/$&/${path}`)).toEqual(atRoot);
    },
  );

  test('what lies beside the sub-folder has none', () => {
    expect(headersFor(below, '/other/').size).toBe(0);
  });

  test('the root of a host changes nothing', () => {
    expect(headersBelow(own, '/')).toBe(own);
  });
});
