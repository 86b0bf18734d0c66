import type { Nodes } from 'mdast';
import { proseTree } from './prose-tree.ts';

/** A component of the project in prose, with its attributes and line. */
export type ProseTag = Readonly<{
  name: string;
  attributes: Readonly<Record<string, string>>;
  line: number;
}>;

/** What a piece of MDX holds that has to agree with the data. */
export type Prose = Readonly<{
  tags: readonly ProseTag[];
  /** Digits that stand in the words themselves, outside components and link addresses. */
  digits: readonly Readonly<{ text: string; line: number }>[];
}>;

const DIGITS = /\S*\d\S*/g;

/**
 * Reads the components and the digits of a piece of MDX that prose-faults.ts finds nothing wrong with.
 *
 * @param body - MDX without its front matter
 * @param firstLine - the line of the file on which the body begins
 * @throws VFileMessage where that is no MDX
 */
export const readProse = (body: string, firstLine: number): Prose =>
  proseOf(proseTree(body), firstLine - 1);

function proseOf(node: Nodes, linesBefore: number): Prose {
  const line = linesBefore + (node.position?.start.line ?? 1);
  if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
    const attributes = node.attributes.flatMap((attribute) =>
      attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string'
        ? [[attribute.name, attribute.value] as const]
        : [],
    );
    const tag = { name: node.name ?? '', attributes: Object.fromEntries(attributes), line };
    return { tags: [tag], digits: [] };
  }
  if (node.type === 'text' || node.type === 'inlineCode') {
    const digits = [...node.value.matchAll(DIGITS)].map((match) => ({
      text: match[0],
      line: line + node.value.slice(0, match.index).split('\n').length - 1,
    }));
    return { tags: [], digits };
  }
  const parts = 'children' in node ? node.children.map((one) => proseOf(one, linesBefore)) : [];
  return {
    tags: parts.flatMap(({ tags }) => tags),
    digits: parts.flatMap(({ digits }) => digits),
  };
}
