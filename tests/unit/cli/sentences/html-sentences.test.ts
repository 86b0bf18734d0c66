import { describe, expect, test } from 'vitest';
import { htmlSentences } from '../../../../src/cli/sentences/html-sentences.ts';

// Expected: what a person reads of the markup, line by line.
describe('the sentences of a page', () => {
  test('are those of its blocks, each with the words marked in it', () => {
    expect(
      htmlSentences('<h1>Two parts</h1><p>Fever in <b>two</b> of them. It passed soon.'),
    ).toEqual(['Two parts', 'Fever in two of them.', 'It passed soon.']);
  });

  test('stay whole where a card opens from them, and the card is read apart', () => {
    const html =
      '<p>Fever in <value-card><button popovertarget="a">two patients</button><span id="a" popover><span><b>two</b> were counted</span></span></value-card>, soon over.</p>';
    expect(htmlSentences(html)).toEqual(['Fever in two patients, soon over.', 'two were counted']);
  });

  test('take in what a screen reader, a search engine or a script of the page is told', () => {
    const html =
      '<meta name="description" content="About this page"><button aria-label="Copy the link" data-done="It is copied"></button>';
    expect(htmlSentences(html)).toEqual(['About this page', 'Copy the link', 'It is copied']);
  });

  test('leave out scripts, styles, data and policies', () => {
    const html =
      '<meta http-equiv="content-security-policy" content="default-src none now"><script>let in = of it;</script><style>a b { c: d e }</style><i data-spec=\'["two words"]\'></i>';
    expect(htmlSentences(html)).toEqual([]);
  });
});
