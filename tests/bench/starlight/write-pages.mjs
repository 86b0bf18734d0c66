// Writes the words of built pages as the Markdown of a Starlight site:
// `node write-pages.mjs <built site> <file of addresses>`. What only works with script, and what opens over the
// page, is left out; a chart is its own picture file.
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import rehypeParse from 'rehype-parse';
import rehypeRemark from 'rehype-remark';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';

const [site = '', list = ''] = process.argv.slice(2);
const addresses = JSON.parse(readFileSync(list, 'utf8'));

/** The element that fits, anywhere below a node. */
function find(node, fits) {
  if (fits(node)) return node;
  for (const child of node.children ?? []) {
    const found = find(child, fits);
    if (found) return found;
  }
  return undefined;
}

const nothing = () => undefined;
const tools = ['form', 'dialog', 'script', 'copy-link', 'cite-this', 'add-to-brief'];
const isOver = ({ properties }) => properties.popover !== undefined;

const toMarkdown = unified()
  .use(rehypeParse)
  .use(() => (tree) => ({
    ...tree,
    children: [find(tree, ({ tagName }) => tagName === 'main') ?? tree],
  }))
  .use(rehypeRemark, {
    handlers: {
      ...Object.fromEntries(tools.map((name) => [name, nothing])),
      // The heading of a page is its title.
      h1: nothing,
      div: (state, node) => (isOver(node) ? undefined : state.toFlow(state.all(node))),
      span: (state, node) => (isOver(node) ? undefined : state.all(node)),
      // A term or a figure with a card of its own is a button.
      button: (state, node) => (node.properties.popoverTarget ? state.all(node) : undefined),
      'chart-figure': (_state, { properties }) => ({
        type: 'paragraph',
        children: [
          {
            type: 'image',
            url: `/figures/${properties.dataFigure}.svg`,
            alt: properties.dataLabel,
          },
        ],
      }),
    },
  })
  .use(remarkGfm)
  .use(remarkStringify);

cpSync(join(site, 'guidance/htg241/data/figures'), 'public/figures', { recursive: true });
for (const address of addresses) {
  const html = readFileSync(join(site, address, 'index.html'), 'utf8');
  const [, title = ''] = /<title>(.*?)<\/title>/.exec(html) ?? [];
  const words = String(await toMarkdown.process(html));
  const file = join('src/content/docs', address, 'index.md');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `---\ntitle: ${JSON.stringify(title)}\n---\n\n${words}`);
}
