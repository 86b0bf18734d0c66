import { createHash } from 'node:crypto';

import { describe, expect, inject, test } from 'vitest';

import { readPages, type SitePage } from '../support/read-pages.ts';

const pages = readPages(inject('siteFolder'));

/** The sources that the policy of a page allows for one kind of content. */
function allowed({ document }: SitePage, directive: string): readonly string[] {
  const policy = document
    .querySelector('meta[http-equiv="content-security-policy"]')
    ?.getAttribute('content');
  const found = (policy ?? '')
    .split(';')
    .map((part) => part.trim().split(/\s+/))
    .find(([name]) => name === directive);
  return found?.slice(1) ?? [];
}

const hashOf = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Elements that break a rule, each with its page. */
const breaking = (selector: string, breaks: (html: string) => boolean = () => true) =>
  pages.flatMap(({ address, document }) =>
    document
      .querySelectorAll(selector)
      .map(({ outerHTML }) => `${address} ${outerHTML.slice(0, 120)}`)
      .filter(breaks),
  );

describe('The content security policy', () => {
  test('stands on every page, forbids what it does not name and allows nothing unsafe', () => {
    for (const page of pages) {
      expect(allowed(page, 'default-src'), page.address).toEqual(["'none'"]);
      expect(allowed(page, 'base-uri'), page.address).toEqual(["'none'"]);
      expect(allowed(page, 'require-trusted-types-for'), page.address).toEqual(["'script'"]);
      expect(allowed(page, 'trusted-types'), page.address).toEqual(['own-workers']);
      for (const directive of ['script-src', 'style-src']) {
        const sources = allowed(page, directive);
        expect(sources, page.address).toContain("'self'");
        expect(sources, page.address).not.toContain("'unsafe-inline'");
        // The search, which needs WebAssembly, runs in a worker; a page's policy is none of the worker's.
        expect(sources.join(' '), page.address).not.toContain('unsafe-eval');
        // Nothing comes from another host.
        expect(
          sources.filter((source) => !source.startsWith("'")),
          page.address,
        ).toEqual([]);
      }
    }
  });

  test('names the hash of every script and style that is written in a page', () => {
    const unnamed = pages.flatMap((page) => {
      const missing = (selector: string, directive: string) =>
        page.document
          .querySelectorAll(selector)
          .filter(({ textContent }) => !allowed(page, directive).includes(hashOf(textContent)))
          .map(({ outerHTML }) => `${page.address} ${outerHTML.slice(0, 120)}`);
      return [
        // Data is not run, so the policy says nothing of it.
        ...missing('script:not([src]):not([type$="json"])', 'script-src'),
        ...missing('style', 'style-src'),
      ];
    });
    expect(unnamed).toEqual([]);
  });

  test('is not evaded: no style attribute and no event handler in the markup', () => {
    expect(breaking('[style]')).toEqual([]);
    expect(breaking('*', (html) => /^\S+ <[^>]*\son[a-z]+=/.test(html))).toEqual([]);
    expect(breaking('[href^="javascript:"]')).toEqual([]);
  });

  test('has nothing to stop: every script, style sheet and picture is from the site', () => {
    const others = (selector: string) =>
      breaking(selector).filter((found) => /(?:src|href)="(?:https?:)?\/\//.test(found));
    expect(others('[src]')).toEqual([]);
    expect(others('link:not([rel="canonical"])')).toEqual([]);
  });
});
