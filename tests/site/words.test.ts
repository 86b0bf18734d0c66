import { HTMLElement, NodeType, TextNode } from 'node-html-parser';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { htmlSentences } from '../../src/cli/sentences/html-sentences.ts';

import { readPages } from '../support/read-pages.ts';

const INLINE = 'a, abbr, b, em, small, span, strong';

/** Where words meet without a space: text that touches an element set inside it. */
function runTogether(element: HTMLElement): string | undefined {
  const siblings = element.parentNode?.childNodes ?? [];
  const at = siblings.indexOf(element);
  const textAt = (index: number): string => {
    const node = siblings[index];
    return node instanceof TextNode && node.nodeType === NodeType.TEXT_NODE ? node.text : '';
  };
  const [before, text, after] = [textAt(at - 1), element.text, textAt(at + 1)];
  const joins = (left: string, right: string): boolean =>
    /[\p{L}\p{N},.;:)%]$/u.test(left) && /^[\p{L}\p{N}(]/u.test(right);
  return joins(before, text) || joins(text, after)
    ? `${before.slice(-20)}[${text}]${after.slice(0, 20)}`
    : undefined;
}

const bothSites = () =>
  ['siteFolder' as const, 'demoSite' as const].flatMap((site) => readPages(inject(site)));

test('no words run together where a link or an emphasis begins or ends', () => {
  const found = readPages(inject('siteFolder')).flatMap(({ address, document }) =>
    document
      .querySelectorAll(INLINE)
      .map(runTogether)
      .filter((place) => place !== undefined)
      .map((place) => `${address} ${place}`),
  );
  expect(found).toEqual([]);
});

// What New Hart's Rules asks of print, as far as a pattern can tell.
describe('no sentence of a page', () => {
  let sentences: readonly Readonly<{ address: string; sentence: string }>[];
  beforeAll(() => {
    sentences = bothSites().flatMap(({ address, html }) =>
      htmlSentences(html).map((sentence) => ({ address, sentence })),
    );
  });

  test.each([
    ['has a typewriter’s apostrophe', /\p{L}'\p{L}|\p{L}' /u],
    ['counts one in the plural', /(?<![\d.,–-])\b1\s(?!was\b|has\b)\p{Ll}+[^s\P{Ll}]s\b/u],
    ['says “a” before a vowel', /\ba (?!one-)[aeio]\p{Ll}/u],
    ['has a space before a stop', / [,;:!?]|\( | \)/],
  ])('%s', (_, fault) => {
    expect(sentences.filter(({ sentence }) => fault.test(sentence))).toEqual([]);
  });
});

test('the card of a value shows all of the figure that the sentence shows', () => {
  const bare = (text: string | undefined) => text?.replace('reported in the guidance', '');
  const cards = bothSites().flatMap(({ address, document }) =>
    document.querySelectorAll('value-card').map((card) => ({
      address,
      inSentence: bare(card.querySelector('button')?.text)?.replaceAll(/[()\s]/g, ''),
      inCard: bare(card.querySelector('.figure')?.text)?.replaceAll(/[()\s]/g, ''),
    })),
  );
  expect(cards.length).toBeGreaterThan(100);
  expect(cards.filter(({ inSentence, inCard }) => inSentence !== inCard)).toEqual([]);
});

test('a page with figures holds the tools of their cards once', () => {
  const pages = bothSites().filter(({ document }) => document.querySelector('value-card') !== null);
  expect(pages.length).toBeGreaterThan(10);
  const odd = pages.filter(
    ({ document }) => document.querySelectorAll('#value-tools cite-this').length !== 1,
  );
  expect(odd.map(({ address }) => address)).toEqual([]);
});
