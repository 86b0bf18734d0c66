import { HTMLElement, NodeType, parse, type Node } from 'node-html-parser';

/** What is no part of the text of a saved page. */
const LEFT_OUT = 'script,style,noscript,template,nav,header,footer,aside,form,button,svg,iframe';

/** Elements that stand on lines of their own. */
const BLOCKS = new Set(
  'address article blockquote dd div dl dt figcaption figure main p pre section'.split(' '),
);

/**
 * The text of an official document that was saved from its web page, with the marks of Markdown for its
 * headings, lists and tables. What stands around the text on the page is left out.
 *
 * @param html - the page, of which the `main` part is read, or the one article, or all of it
 */
export function htmlText(html: string): string {
  const page = parse(html, { comment: false });
  const whole = page.querySelector('main') ?? page.querySelector('article') ?? page;
  const body = whole.querySelector('body') ?? whole;
  for (const element of body.querySelectorAll(LEFT_OUT)) element.remove();
  return tidy(body.childNodes.map((child) => linesOf(child, '')).join(''));
}

/** The lines of a node; those of a list item begin with its indentation. */
function linesOf(node: Node, indent: string): string {
  if (node.nodeType === NodeType.TEXT_NODE) return node.text.replaceAll(/\s+/g, ' ');
  if (!(node instanceof HTMLElement)) return '';
  const name = node.rawTagName.toLowerCase();
  const inside = () => node.childNodes.map((child) => linesOf(child, indent)).join('');
  const level = /^h([1-6])$/.exec(name)?.[1];
  if (level !== undefined) return `\n\n${'#'.repeat(Number(level))} ${oneLine(inside())}\n\n`;
  if (name === 'br') return '\n';
  if (name === 'hr') return '\n\n';
  if (name === 'ul' || name === 'ol') return listOf(node, indent);
  if (name === 'table') return tableOf(node);
  return BLOCKS.has(name) ? `\n\n${inside()}\n\n` : inside();
}

function listOf(list: HTMLElement, indent: string): string {
  const first = Number(list.getAttribute('start') ?? '1');
  const isNumbered = list.rawTagName.toLowerCase() === 'ol';
  const items = list.childNodes.filter(
    (node): node is HTMLElement =>
      node instanceof HTMLElement && node.rawTagName.toLowerCase() === 'li',
  );
  const lines = items.map((item, index) => {
    const text = item.childNodes
      .map((child) => linesOf(child, `${indent}  `))
      .join('')
      .trim();
    // A list whose items print their own numbers is no numbered one.
    const mark = isNumbered && !/^\d/.test(text) ? `${first + index}.` : '-';
    return `${indent}${mark} ${text}`;
  });
  return `\n${indent === '' ? '\n' : ''}${lines.join('\n')}\n${indent === '' ? '\n' : ''}`;
}

const tableOf = (table: HTMLElement): string =>
  `\n\n${table
    .querySelectorAll('tr')
    .map(
      (row) =>
        `| ${row
          .querySelectorAll('th,td')
          .map((cell) => oneLine(linesOf(cell, '')))
          .join(' | ')} |`,
    )
    .join('\n')}\n\n`;

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** Lines without white space at their ends, and one blank line between blocks. */
const tidy = (text: string): string =>
  `${text
    .replaceAll(/[^\S\n]+$/gm, '')
    .replaceAll(/^[^\S\n]+(?![-\d\s])/gm, '')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()}\n`;
