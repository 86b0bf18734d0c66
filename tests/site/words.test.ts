import { HTMLElement, NodeType, TextNode } from 'node-html-parser';
import { expect, inject, test } from 'vitest';

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
