import type { Root, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { mdxJsxFromMarkdown } from 'mdast-util-mdx-jsx';
import { toString } from 'mdast-util-to-string';
import { mdxJsx } from 'micromark-extension-mdx-jsx';
import { plainWords } from './plain-words.ts';

/** The MDX of the content as a tree of Markdown with its components. */
export const proseTree = (body: string): Root =>
  fromMarkdown(body, { extensions: [mdxJsx()], mdastExtensions: [mdxJsxFromMarkdown()] });

/** Blocks of prose as plain text: each on a line of its own, and so each item of a list. */
export const blocksText = (blocks: readonly RootContent[]): string =>
  plainWords(blocks.map(blockText).join('\n'));

const blockText = (block: RootContent): string =>
  block.type === 'list' ? block.children.map((item) => toString(item)).join('\n') : toString(block);
