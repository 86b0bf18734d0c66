import { readFileSync } from 'node:fs';

import { describe, expect, test } from 'vitest';

import { disjointHeaders } from '../../../src/hosting/disjoint-headers.ts';
import { headersFor, parseHostHeaders } from '../../../src/hosting/host-headers.ts';

const own = readFileSync(new URL('../../../public/_headers', import.meta.url), 'utf8');

// Expected values: that of the folder where it has one, else that of `/*`, as the file is meant.
describe('disjointHeaders', () => {
  const text = disjointHeaders(own, ['404.html', '_astro/', 'embed/', 'guidance/', 'pagefind/']);
  const rules = parseHostHeaders(text);

  test('a page to be framed may be, by any site', () => {
    const headers = headersFor(rules, '/embed/a/figures/b/');
    expect(headers.get('content-security-policy')).toBe('frame-ancestors *');
    expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin');
  });

  test('the worker of the search runs WebAssembly, and asks for files of this site alone', () => {
    const headers = headersFor(rules, '/pagefind/worker.js');
    expect(headers.get('content-security-policy')?.split('; ')).toEqual([
      "default-src 'none'",
      "script-src 'self' 'wasm-unsafe-eval'",
      "connect-src 'self'",
      "frame-ancestors 'none'",
    ]);
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
  });

  test.each(['/', '/404.html', '/guidance/a/', '/_astro/a.js'])('%s may not', (path) => {
    const headers = headersFor(rules, path);
    expect(headers.get('content-security-policy')).toBe("frame-ancestors 'none'");
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
  });

  test.each(['/', '/404.html', '/guidance/a/', '/_astro/a.js', '/embed/a/figures/b/', '/none/'])(
    '%s has no header from two rules, and what holds everywhere',
    (path) => {
      const headers = headersFor(rules, path);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      // Two policies are joined by a comma where both are sent; one list of features has commas of its own.
      expect(headers.get('content-security-policy') ?? '').not.toContain(',');
      expect(headers.get('cache-control') ?? '').not.toContain('no-cache,');
    },
  );

  test('a file without such folders keeps its rules', () => {
    const plain = '/*\n  X-A: 1\n\n/b/*\n  X-B: 2\n';
    expect(disjointHeaders(plain, ['b/'])).toBe(plain);
  });
});
