import { describe, expect, inject, test } from 'vitest';

import { isListed, readPages, type SitePage } from '../support/read-pages.ts';

const pages = readPages(inject('siteFolder'));
const listed = pages.filter(isListed);

const titleOf = ({ document }: SitePage) => document.querySelector('title')?.text ?? '';
const descriptionOf = ({ document }: SitePage) =>
  document.querySelector('meta[name="description"]')?.getAttribute('content') ?? '';

/** The pages for which a check fails, so that one failure names them all. */
const failing = (
  those: readonly SitePage[],
  passes: (page: SitePage) => boolean,
): readonly string[] => those.filter((page) => !passes(page)).map(({ address }) => address);

/** What more than one page has. */
const shared = (values: readonly string[]): readonly string[] =>
  values.filter((value, at) => values.indexOf(value) !== at);

describe('Every page', () => {
  test('has exactly one first-level heading', () => {
    expect(failing(pages, ({ document }) => document.querySelectorAll('h1').length === 1)).toEqual(
      [],
    );
  });

  test('skips no level of headings', () => {
    const skips = pages.flatMap(({ address, document }) => {
      const levels = document
        .querySelectorAll('main h1, main h2, main h3, main h4, main h5, main h6')
        .map(({ tagName }) => Number(tagName.slice(1)));
      return levels.some((level, at) => level - (levels[at - 1] ?? 0) > 1)
        ? [`${address} ${levels.join('')}`]
        : [];
    });
    expect(skips).toEqual([]);
  });

  test('has a title of its own', () => {
    const titles = pages.map(titleOf);
    expect(titles.filter((title) => title.trim() === '')).toEqual([]);
    expect(shared(titles)).toEqual([]);
  });

  test('has a description of its own, long enough to say something and short enough to show', () => {
    const descriptions = pages.map(descriptionOf);
    expect(shared(descriptions)).toEqual([]);
    // Search engines cut near 160 characters; a definition of a term may be as short as it is.
    expect(
      pages
        .map((page) => `${page.address} ${descriptionOf(page).length}`)
        .filter((_, at) => descriptions[at]!.length < 40 || descriptions[at]!.length > 200),
    ).toEqual([]);
    expect(descriptions.filter((text) => !/[.…?]$/.test(text))).toEqual([]);
  });

  test('says its language', () => {
    expect(
      failing(
        pages,
        ({ document }) => document.querySelector('html')?.getAttribute('lang') === 'en-GB',
      ),
    ).toEqual([]);
  });

  test('names its own address as the canonical one, but for those that are no place to come back to', () => {
    expect(failing(pages, isListed)).toEqual([
      '/404.html',
      '/guidance/htg241/editions/1/',
      '/guidance/ipg369/',
      '/offline/',
    ]);
    const canonical = ({ document }: SitePage) => document.querySelector('link[rel="canonical"]');
    expect(
      failing(
        listed,
        (page) =>
          URL.parse(canonical(page)?.getAttribute('href') ?? '', 'https://site.invalid')
            ?.pathname === page.address,
      ),
    ).toEqual([]);
    const unknown = pages.find(({ address }) => address === '/404.html')!;
    expect(canonical(unknown)).toBeNull();
  });

  test('uses each id once', () => {
    expect(
      pages.flatMap(({ address, document }) =>
        shared(document.querySelectorAll('[id]').map(({ id }) => id)).map(
          (id) => `${address}#${id}`,
        ),
      ),
    ).toEqual([]);
  });

  test('has one main part, which the first link of the page leads to', () => {
    expect(
      failing(
        pages,
        ({ document }) =>
          document.querySelectorAll('main').length === 1 &&
          document.querySelector('main')?.id === 'main' &&
          document.querySelector('body a')?.getAttribute('href') === '#main',
      ),
    ).toEqual([]);
  });
});
