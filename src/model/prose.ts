import type { Nodes, Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import { hideNames } from '../schema/names.ts';

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

/** The attributes of a component, which are plain text. */
export const attributesOf = ({
  attributes,
}: MdxJsxFlowElement | MdxJsxTextElement): Readonly<Record<string, string>> =>
  Object.fromEntries(
    attributes.flatMap((attribute) =>
      attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string'
        ? [[attribute.name, attribute.value] as const]
        : [],
    ),
  );

const DIGITS = /\S*\d\S*/g;

/**
 * Finds the components and the digits of a piece of prose.
 *
 * @param firstLine - the line of the file on which it begins
 * @param names - names with digits, which are words
 */
export const readProse = (tree: Root, firstLine: number, names: readonly string[] = []): Prose =>
  proseOf(tree, firstLine - 1, names);

function proseOf(node: Nodes, linesBefore: number, names: readonly string[]): Prose {
  const line = linesBefore + (node.position?.start.line ?? 1);
  if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
    const tag = { name: node.name ?? '', attributes: attributesOf(node), line };
    return { tags: [tag], digits: [] };
  }
  if (node.type === 'text' || node.type === 'inlineCode') {
    const digits = [...hideNames(node.value, names).matchAll(DIGITS)].map((match) => ({
      text: match[0],
      line: line + node.value.slice(0, match.index).split('\n').length - 1,
    }));
    return { tags: [], digits };
  }
  const parts =
    'children' in node ? node.children.map((one) => proseOf(one, linesBefore, names)) : [];
  return {
    tags: parts.flatMap(({ tags }) => tags),
    digits: parts.flatMap(({ digits }) => digits),
  };
}
