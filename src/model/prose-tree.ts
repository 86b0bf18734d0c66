import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { mdxFromMarkdown } from 'mdast-util-mdx';
import { gfm } from 'micromark-extension-gfm';
import { mdxjs } from 'micromark-extension-mdxjs';

const SYNTAX = {
  extensions: [gfm(), mdxjs()],
  mdastExtensions: [gfmFromMarkdown(), mdxFromMarkdown()],
};

/**
 * The MDX of the content as a tree of Markdown with its components: the one reading of it that the
 * check, the search and the files share. It is read with the syntax of MDX and of GitHub's Markdown,
 * as the pages are, so that nothing means one thing here and another there.
 *
 * @param body - MDX without its front matter
 * @throws VFileMessage, with line and reason, where that is no MDX
 */
export const proseTree = (body: string): Root => fromMarkdown(body, SYNTAX);
