import { readFileSync } from 'node:fs';

import { describe, expect, test } from 'vitest';

import { headersFor, parseHostHeaders } from '../../../src/hosting/host-headers.ts';

// Expected values: the rules in the documentation of Cloudflare Pages, "Headers".
describe('parseHostHeaders', () => {
  test('a path is followed by its indented headers', () => {
    expect(parseHostHeaders('/*\n  X-A: 1\n\tX-B: 2; c=3\n/b\n  X-C: d:e\n')).toEqual([
      {
        pattern: '/*',
        headers: [
          ['X-A', '1'],
          ['X-B', '2; c=3'],
        ],
      },
      { pattern: '/b', headers: [['X-C', 'd:e']] },
    ]);
  });

  test('comments, empty lines and Windows line ends mean nothing', () => {
    expect(parseHostHeaders('# a\r\n\r\n/b\r\n  # c\r\n  X-A: 1\r\n')).toEqual([
      { pattern: '/b', headers: [['X-A', '1']] },
    ]);
  });

  test('an empty file has no rules', () => {
    expect(parseHostHeaders('')).toEqual([]);
  });

  test.each([
    ['  X-A: 1', '_headers:1: "X-A" belongs to no path; a path line comes first'],
    ['/*\n  X-A', '_headers:2: "X-A" is no header; allowed is "Name: value"'],
    ['/*\n  ! X-A', '_headers:2: "! X-A" is no header; allowed is "Name: value"'],
    ['X-A: 1', '_headers:1: "X-A: 1" is no path; allowed is a path from "/" with at most one "*"'],
    ['/*/a/*', '_headers:1: "/*/a/*" is no path; allowed is a path from "/" with at most one "*"'],
    ['/:id', '_headers:1: "/:id" is no path; allowed is a path from "/" with at most one "*"'],
  ])('%j is refused', (text, message) => {
    expect(() => parseHostHeaders(text)).toThrow(new RangeError(message));
  });
});

describe('headersFor', () => {
  const rules = parseHostHeaders(
    '/*\n  X-All: 1\n/*/\n  X-Page: 1\n/a/*\n  X-Below: 1\n/*.csv\n  X-Csv: 1\n/x\n  X-One: 1\n',
  );

  test.each([
    ['/', ['x-all']],
    ['/b/', ['x-all', 'x-page']],
    ['/b/c/', ['x-all', 'x-page']],
    ['/a', ['x-all']],
    ['/a/b.js', ['x-all', 'x-below']],
    ['/d/e.csv', ['x-all', 'x-csv']],
    ['/x', ['x-all', 'x-one']],
    ['/x/y', ['x-all']],
  ])('%s has the headers %j', (path, names) => {
    expect([...headersFor(rules, path).keys()]).toEqual(names);
  });

  test('a name that two rules set has both values', () => {
    const both = parseHostHeaders('/*\n  X-A: 1\n/b\n  x-a: 2\n');
    expect(headersFor(both, '/b').get('x-a')).toBe('1, 2');
  });
});

describe("the site's own host headers", () => {
  const rules = parseHostHeaders(
    readFileSync(new URL('../../../public/_headers', import.meta.url), 'utf8'),
  );

  test.each(['/', '/guidance/a/', '/404.html', '/_astro/a.b.css', '/guidance/a/data/b.csv'])(
    '%s cannot be framed, sniffed or watched through its referrer',
    (path) => {
      const headers = headersFor(rules, path);
      expect(headers.get('content-security-policy')).toBe("frame-ancestors 'none'");
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('same-origin');
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
      expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
      expect(headers.get('strict-transport-security')).toBe('max-age=31536000');
      expect(headers.get('permissions-policy')).toContain('camera=()');
    },
  );

  test.each([
    ['/', 'no-cache'],
    ['/guidance/a/', 'no-cache'],
    ['/_astro/a.b.css', 'public, max-age=31536000, immutable'],
    ['/pagefind/index/en_1.pf_index', 'public, max-age=31536000, immutable'],
    ['/pagefind/pagefind.en_1.pf_meta', 'public, max-age=31536000, immutable'],
    ['/pagefind/worker.js', undefined],
    ['/guidance/a/data/b.csv', undefined],
  ])('%s has the cache rule %s', (path, value) => {
    expect(headersFor(rules, path).get('cache-control')).toBe(value);
  });
});
