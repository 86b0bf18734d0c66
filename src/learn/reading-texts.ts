import type { Nodes } from 'mdast';
import type { Section } from '../model/guidance.ts';

/**
 * The words of a section in which a term can be explained: its opening text, then each paragraph with
 * its actions. Links have a meaning of their own, and components are figures, so both are left out.
 */
export const readingTexts = ({ text, paragraphs }: Section): readonly string[] => [
  text === undefined ? '' : wordsOf(text),
  ...paragraphs.map(({ data, text: own }) =>
    [
      wordsOf(own),
      ...(data.kind === 'action' ? data.actions.map((action) => action.text) : []),
    ].join('\n'),
  ),
];

function wordsOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'link' || !('children' in node)) return ' ';
  const words = node.children.map(wordsOf).join('');
  return node.type === 'paragraph' ? `${words}\n` : words;
}
