import type { RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { plainWords } from './plain-words.ts';

/** Blocks of prose as plain text: each on a line of its own, and so each item of a list. */
export const blocksText = (blocks: readonly RootContent[]): string =>
  plainWords(blocks.map(blockText).join('\n'));

const blockText = (block: RootContent): string =>
  block.type === 'list' ? block.children.map((item) => toString(item)).join('\n') : toString(block);
