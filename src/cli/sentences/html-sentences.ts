import { parse, type HTMLElement, type Node } from 'node-html-parser';
import { splitSentences } from './split-sentences.ts';

/** Elements that stand inside a sentence; any other ends the line of text before it. */
const INLINE = /^(?:a|abbr|b|bdi|code|em|i|q|small|span|strong|sub|sup|time|value-card|term-card)$/;

/** Attributes that a reader sees or hears, besides `data-*`, which scripts show. */
const SPOKEN = new Set(['aria-label', 'aria-description', 'alt', 'title', 'placeholder']);

/**
 * The sentences of a page, a picture or a feed: its text, block by block, and what its attributes say to a
 * screen reader, to a search engine or to its own scripts. A card that opens from a sentence is read apart,
 * and the sentence stays whole.
 *
 * @example htmlSentences('<p>Fever in <b>two</b> patients.</p>') // ['Fever in two patients.']
 */
export function htmlSentences(html: string): readonly string[] {
  return linesOf(parse(html, { comment: false })).flatMap(splitSentences);
}

function linesOf(element: HTMLElement): string[] {
  const lines = [''];
  const apart: string[] = [];
  const read = (node: Node): void => {
    if (!isElement(node)) {
      lines.push(`${lines.pop() ?? ''}${node.text}`);
      return;
    }
    apart.push(...attributesOf(node));
    if (/^(?:script|style)$/i.test(node.rawTagName)) return;
    if (node.hasAttribute('popover')) {
      apart.push(...linesOf(node));
      return;
    }
    const isInline = standsInSentence(node);
    if (!isInline) lines.push('');
    node.childNodes.forEach(read);
    if (!isInline) lines.push('');
  };
  element.childNodes.forEach(read);
  return [...lines, ...apart];
}

const isElement = (node: Node): node is HTMLElement =>
  'rawTagName' in node && node.rawTagName !== '';

/** Whether an element is part of a sentence: a word of it, a button that opens a card, but no row of facts. */
function standsInSentence(node: HTMLElement): boolean {
  if (node.hasAttribute('popovertarget')) return true;
  return (
    INLINE.test(node.rawTagName.toLowerCase()) &&
    !(node.closest('[popover]') && node.querySelector('span'))
  );
}

function attributesOf(node: HTMLElement): string[] {
  const isDescription = node.rawTagName === 'meta' && !node.hasAttribute('http-equiv');
  return Object.entries(node.attributes).flatMap(([name, value]) =>
    SPOKEN.has(name) || name.startsWith('data-') || (isDescription && name === 'content')
      ? [value]
      : [],
  );
}
