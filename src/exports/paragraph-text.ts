import type { Parents, Root } from 'mdast';
import { valueText } from '../format/value.ts';
import { NOT_STATED } from '../format/words.ts';
import type { Guidance } from '../model/guidance.ts';
import { attributesOf } from '../model/prose.ts';
import { blocksText } from './prose-blocks.ts';

/**
 * A paragraph in the words that its page shows, as plain text: figures put in, blocks apart by a line
 * break, items of a list each on a line.
 *
 * @throws RangeError when it has a component that plain text cannot show
 */
export function paragraphText(guidance: Guidance, text: Root): string {
  const tree = structuredClone(text);
  putIn(guidance, tree);
  return blocksText(tree.children);
}

/** Puts the text of every component in its place. */
function putIn(guidance: Guidance, parent: Parents): void {
  for (const [index, child] of parent.children.entries()) {
    if (child.type === 'mdxJsxTextElement' || child.type === 'mdxJsxFlowElement') {
      const { of = '' } = attributesOf(child);
      parent.children[index] = {
        type: 'text',
        value: componentText(guidance, child.name ?? '', of),
      };
    } else if ('children' in child) {
      putIn(guidance, child);
    }
  }
}

function componentText(guidance: Guidance, component: string, of: string): string {
  switch (component) {
    case 'Value': {
      const value = guidance.values.get(of);
      if (value === undefined) throw new RangeError(`there is no value ${of}`);
      return valueText(value);
    }
    case 'NotStated':
      return NOT_STATED;
    case 'Reference':
      return of;
    case 'Actions': {
      const paragraph = guidance.paragraphs.find(({ number }) => number === of);
      return paragraph?.data.kind === 'action'
        ? paragraph.data.actions
            .map(({ text, see }) =>
              see.length > 0 ? `${text.replace(/\.$/, '')} (see ${see.join(', ')}).` : text,
            )
            .join('\n')
        : '';
    }
    default:
      throw new RangeError(`plain text cannot show the component ${component}`);
  }
}
