import type { Nodes, Root } from 'mdast';
import type { Problem } from './content-error.ts';
import { proseTree } from './prose-tree.ts';

/** A fault of prose and its line. */
type ProseFault = Pick<Problem, 'wrong' | 'allowed'> & Readonly<{ line: number }>;

/** A piece of prose as a tree, or what is wrong with it. */
export type ParsedProse =
  | Readonly<{ tree: Root; faults: readonly [] }>
  | Readonly<{ tree: undefined; faults: readonly ProseFault[] }>;

/** What prose is made of, besides components. */
const WORDS: readonly Nodes['type'][] = [
  'root',
  'paragraph',
  'text',
  'break',
  'emphasis',
  'strong',
  'link',
  'list',
  'listItem',
  'table',
  'tableRow',
  'tableCell',
];
/** What the pages of the site itself may have as well. */
const PAGE_WORDS: readonly Nodes['type'][] = ['heading', 'inlineCode'];

/** What is refused, as an editor knows it; what to do about it where ALLOWED does not say. */
const REFUSED: Partial<Record<Nodes['type'], Readonly<{ name: string; allowed?: string }>>> = {
  mdxjsEsm: {
    name: 'an import or export',
    allowed: 'take the line out; components need no import',
  },
  mdxFlowExpression: {
    name: 'an expression or a comment in { }',
    allowed: 'take it out; to print {, write \\{',
  },
  mdxTextExpression: {
    name: 'an expression or a comment in { }',
    allowed: 'take it out; to print {, write \\{',
  },
  image: { name: 'an image', allowed: 'make a chart of figures/<id>.yaml, or take it out' },
  blockquote: { name: 'a quotation' },
  code: { name: 'a block of code' },
  inlineCode: { name: 'code' },
  definition: { name: 'a link definition' },
  delete: { name: 'struck-through text' },
  footnoteDefinition: { name: 'a footnote' },
  footnoteReference: { name: 'a footnote' },
  heading: { name: 'a heading' },
  thematicBreak: { name: 'a horizontal rule' },
};

const ALLOWED =
  'write words, *emphasis*, **strong**, lists, tables, links and components such as <Value of="…" />';

/** In characters; a longer text is not one paragraph, and takes long to read. */
const LONGEST = 20_000;
/** In lines, for the same reason. */
const MOST_LINES = 1000;
/** Quotations and lists that begin on one line; nothing that is read by people is nested so deep. */
const NESTED = /^(?:[ \t]*(?:>|[-*+][ \t]|\d{1,9}[.)][ \t])){9}/m;

/**
 * Reads a piece of prose. Whatever is not words, lists, tables, links and components with plain
 * attributes may not stand in it. Nothing of the content is ever run.
 *
 * @param body - MDX without its front matter
 * @param firstLine - the line of the file on which the body begins
 * @param isPage - whether it is a page of the site itself, which has headings
 */
export function parseProse(
  body: string,
  firstLine: number,
  { isPage = false }: Readonly<{ isPage?: boolean }> = {},
): ParsedProse {
  if (body.length > LONGEST) {
    const wrong = `the text has ${body.length} characters`;
    return refused([{ line: firstLine, wrong, allowed: `at most ${LONGEST}; divide the text` }]);
  }
  const lines = body.split('\n').length;
  if (lines > MOST_LINES) {
    const wrong = `the text has ${lines} lines`;
    return refused([{ line: firstLine, wrong, allowed: `at most ${MOST_LINES}; divide the text` }]);
  }
  if (NESTED.test(body)) {
    const wrong = 'quotations or lists are nested too deeply';
    return refused([{ line: firstLine, wrong, allowed: ALLOWED }]);
  }
  const words = isPage ? [...WORDS, ...PAGE_WORDS] : WORDS;
  try {
    const tree = proseTree(body);
    const faults = faultsOf(tree, words, firstLine);
    return faults.length === 0 ? { tree, faults: [] } : refused(faults);
  } catch (error) {
    return refused([syntaxFault(error, firstLine)]);
  }
}

const refused = (faults: readonly ProseFault[]): ParsedProse => ({ tree: undefined, faults });

function faultsOf(
  node: Nodes,
  words: readonly Nodes['type'][],
  firstLine: number,
): readonly ProseFault[] {
  const fault = faultOf(node, words);
  if (fault !== undefined) {
    return [{ line: firstLine + (node.position?.start.line ?? 1) - 1, ...fault }];
  }
  return 'children' in node
    ? node.children.flatMap((child) => faultsOf(child, words, firstLine))
    : [];
}

function faultOf(
  node: Nodes,
  words: readonly Nodes['type'][],
): Pick<ProseFault, 'wrong' | 'allowed'> | undefined {
  if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
    const { name, attributes, children } = node;
    if (name === null || /^[a-z]/.test(name)) {
      return { wrong: `the prose contains the HTML element <${name ?? ''}>`, allowed: ALLOWED };
    }
    const isPlain = attributes.every(
      ({ type, ...rest }) =>
        type === 'mdxJsxAttribute' && 'value' in rest && typeof rest.value === 'string',
    );
    return isPlain && children.length === 0
      ? undefined
      : {
          wrong: `${name} ${isPlain ? 'contains text' : 'has an attribute that is not plain text in quotes'}`,
          allowed: `write <${name} of="…" />`,
        };
  }
  if (node.type === 'link' && !/^(?:https:\/\/|\/(?!\/)|#|\.)/.test(node.url)) {
    return {
      wrong: `the link leads to “${node.url.slice(0, 60)}”`,
      allowed: 'link to https://… or to a page of this site, such as /methods/',
    };
  }
  if (words.includes(node.type)) return undefined;
  const { name, allowed = ALLOWED } = REFUSED[node.type] ?? { name: node.type };
  return { wrong: `the prose contains ${name}`, allowed };
}

/** A comment of HTML and a sign before a number are the usual reasons. */
function syntaxFault(error: unknown, firstLine: number): ProseFault {
  const { line, place, reason } = toMessage(error);
  const at = firstLine + (line ?? place ?? 1) - 1;
  if (reason.includes('Unexpected character `!`')) {
    return { line: at, wrong: 'the prose contains an HTML comment', allowed: 'take it out' };
  }
  const said = reason.replaceAll(/\s+/g, ' ').replace(/, expected.*| \(note:.*/, '');
  return {
    line: at,
    wrong: `the prose cannot be read (${said})`,
    allowed: 'write &lt; for <, \\{ for {, and close components as in <Value of="…" />',
  };
}

function toMessage(error: unknown): Readonly<{ line?: number; place?: number; reason: string }> {
  if (!(error instanceof Error)) return { reason: String(error) };
  const reason = 'reason' in error ? String(error.reason) : error.message;
  if ('line' in error && typeof error.line === 'number') return { line: error.line, reason };
  // Where a whole element is at fault, its place stands in the words.
  const place = Number(/\((\d+):\d+/.exec(reason)?.[1]);
  return Number.isNaN(place) ? { reason } : { place, reason };
}
