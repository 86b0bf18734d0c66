import { readFileSync } from 'node:fs';

import { describe, expect, test } from 'vitest';

import { disjointHeaders } from '../../../src/hosting/disjoint-headers.ts';
import { headersBelow } from '../../../src/hosting/headers-below.ts';
import { headersFor, parseHostHeaders } from '../../../src/hosting/host-headers.ts';
import { nginxConfiguration } from '../../../src/hosting/nginx-configuration.ts';

const own = disjointHeaders(
  readFileSync(new URL('../../../public/_headers', import.meta.url), 'utf8'),
  ['404.html', '_astro/', 'embed/', 'guidance/', 'pagefind/'],
);

const configured = (base: string, text = headersBelow(own, base)): string =>
  nginxConfiguration({
    rules: parseHostHeaders(text),
    base,
    root: '/srv/site/current',
    listen: '8080',
    hasBrotli: false,
  });

/** The value that nginx gives a variable: of the first expression that fits, or the default. */
function valueOf(configuration: string, variable: string, asked: string): string {
  const [, body = ''] =
    new RegExp(String.raw`^map \$\w+ \$${variable} \{\n([^}]*)\}`, 'm').exec(configuration) ?? [];
  const lines = [...body.matchAll(/^ {2}"~(.*)" (?:"(.*)"|\$(\w+));$/gm)];
  const line = lines.find(([, expression = '']) => new RegExp(expression).test(asked));
  return line?.[2] ?? line?.[3] ?? /default "(.*)";/.exec(body)?.[1] ?? '';
}

/** What nginx adds to the answer to a request, by lower-case name; it leaves out what is empty. */
function sent(configuration: string, asked: string, status = '200'): Map<string, string> {
  const added = [...configuration.matchAll(/^ {2}add_header (\S+) \$(\w+) always;$/gm)];
  return new Map(
    added
      .map(([, name = '', variable = '']): [string, string] => {
        const hasStatus = configuration.includes(`map $status $${variable} {`);
        const byStatus = hasStatus ? valueOf(configuration, variable, status) : variable;
        const value = byStatus.startsWith('site_')
          ? valueOf(configuration, byStatus, asked)
          : byStatus;
        return [name.toLowerCase(), value];
      })
      .filter(([, value]) => value !== ''),
  );
}

// Expected values: what the documentation of Cloudflare Pages says the same rules add, and "no-cache" where
// they say nothing of caches, as `npm start` sends it.
describe('nginxConfiguration', () => {
  describe.each(['/', '/some/pa.th/'])('below %s', (base) => {
    const configuration = configured(base);

    test.each([
      '',
      'guidance/a/',
      '404.html',
      '_astro/a.js',
      'pagefind/index/en_1.pf_index',
      'pagefind/pagefind.en_1.pf_meta',
      'guidance/a/data/b.csv',
      'embed/a/figures/b/',
    ])('%j has the headers of the one list', (path) => {
      const expected = new Map(headersFor(parseHostHeaders(headersBelow(own, base)), base + path));
      expected.delete('content-type');
      if (!expected.has('cache-control')) expected.set('cache-control', 'no-cache');
      expect(sent(configuration, base + path)).toEqual(expected);
      expect(sent(configuration, `${base}${path}?q=/_astro/`)).toEqual(expected);
    });

    test('what is not found is not kept, whatever its address', () => {
      const found = sent(configuration, `${base}_astro/a.js`, '404');
      expect(found.get('cache-control')).toBe('no-cache');
      expect(found.get('x-content-type-options')).toBe('nosniff');
    });

    test.each(['embed/none/', 'none/', ''])(
      'the page for %j, which is not found, may not be framed',
      (path) => {
        const found = sent(configuration, base + path, '404');
        expect(found.get('content-security-policy')).toBe("frame-ancestors 'none'");
        expect(found.get('cross-origin-resource-policy')).toBe('same-origin');
      },
    );

    // nginx reads %2f as a slash and then leaves the folder: the file is that of the other one.
    test.each(['embed/..%2fguidance/a/', 'embed/%2e%2e/guidance/a/', 'embed/../guidance/a/'])(
      'the way out of a folder, %s, does not take its headers along',
      (path) => {
        const found = sent(configuration, base + path);
        expect(found.get('content-security-policy')).toBe("frame-ancestors 'none'");
      },
    );

    test('what is for hosts alone is not served', () => {
      expect(configuration).toContain(`location = ${base}_headers { return 404; }`);
      expect(configuration).toContain(`error_page 404 "${base}404.html";`);
    });
  });

  test('types of files come from the one list, where it gives them', () => {
    expect(configured('/')).toMatch(/^ {4}application\/x-research-info-systems ris;$/m);
    expect(configured('/')).toMatch(/^ {2}charset_types .*\btext\/csv\b/m);
  });

  test('the root of a host leads to a sub-folder, and nowhere where there is none', () => {
    expect(configured('/docs/')).toContain('location = / { return 302 /docs/; }');
    expect(configured('/')).not.toContain('return 302');
  });

  test('a dot in a folder is a dot', () => {
    expect(sent(configured('/a.b/'), '/aXb/').get('x-content-type-options')).toBeUndefined();
  });

  test('names the module for .br files only where there is one', () => {
    const options = { rules: [], base: '/', root: '/a', listen: '80' };
    expect(nginxConfiguration({ ...options, hasBrotli: true })).toContain('brotli_static on;');
    expect(nginxConfiguration({ ...options, hasBrotli: false })).not.toContain('brotli');
  });

  test.each(['$a', 'a"b', 'a\\b'])(
    'refuses the value %j, which nginx would read otherwise',
    (value) => {
      expect(() => configured('/', `/*\n  X-A: ${value}\n`)).toThrow(
        'cannot stand in a configuration of nginx',
      );
    },
  );
});
