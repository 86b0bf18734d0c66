import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { marked } from 'marked';
import { parse, type HTMLElement } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import { briefItems, READERS_HOST } from '../../../../src/exports/brief-items.ts';
import { citations } from '../../../../src/exports/citations.ts';
import { EMPTY, type Brief } from '../../../../src/islands/brief/brief.ts';
import { briefMarkdown } from '../../../../src/islands/brief/brief-markdown.ts';
import {
  composedBrief,
  type ComposedBrief,
  type ComposedItem,
} from '../../../../src/islands/brief/composed-brief.ts';
import { htg241 } from '../../exports/documents.ts';
import { site } from '../../exports/htg241-citations.ts';
import { brief, composed, DAY, ORIGIN } from './invented-file.ts';

const withLinks = new MarkdownIt({ linkify: true });

/** Two libraries that read Markdown and know nothing of the one that wrote it. */
const READERS: readonly (readonly [name: string, html: (text: string) => string])[] = [
  ['marked', (text) => marked.parse(text, { async: false, gfm: true })],
  ['markdown-it', (text) => withLinks.render(text)],
];

const read = (html: (text: string) => string, one: ComposedBrief): HTMLElement =>
  parse(html(briefMarkdown(one, ORIGIN)));

const spaced = (words: string) => words.replaceAll(/\s+/g, ' ').trim();
const textOf = (element: HTMLElement | undefined) => spaced(element?.text ?? '');
const textsOf = (document: HTMLElement, selector: string) =>
  document.querySelectorAll(selector).map(textOf);
/** Addresses as a browser would ask for them. */
const linksOf = (document: HTMLElement) =>
  document.querySelectorAll('a').map((link) => new URL(link.getAttribute('href') ?? '').href);

/** Everything of the real guidance, in one brief. */
const { guidance } = htg241;
const figures = guidance.figures.map(({ id }) => ({
  id,
  title: `Chart ${id}`,
  subtitle: 'Of whom',
  caption: 'What it leaves open',
  text: 'In words: 14% [of 63]\n*and* more',
  calculated: null,
  box: [40, 90, 720, 142] as const,
  table: { head: [{ text: 'Arm', isCalculated: false }], rows: [['Ice']] },
  paragraphs: ['2.3.1'],
}));
const file = briefItems(guidance, {
  figures,
  citations: citations(guidance, site, figures, READERS_HOST),
  edition: '1 (content 01234567)',
  notices: ['See https://www.nice.org.uk/terms-and-conditions.'],
});
const whole = composedBrief(
  {
    title: 'Everything',
    note: '',
    entries: Object.keys(file.items).map((id) => ({ id: `htg241.${id}`, note: '' })),
  },
  new Map([['htg241', file]]),
  { showsCalculated: true, day: DAY, origin: ORIGIN },
);
const items = whole.items as readonly ComposedItem[];

describe.each(READERS)('a brief as Markdown, read by %s', (_name, html) => {
  const document = read(html, whole);

  test('has every heading of every item of the guidance', () => {
    expect(textsOf(document, 'h1')).toEqual(['Everything']);
    expect(textsOf(document, 'h2')).toEqual([
      ...items.map(({ title }, index) => `${index + 1}. ${spaced(title)}`),
      'References',
    ]);
  });

  test('has every line, figure and calculated value', () => {
    const text = textOf(document);
    const lines = items.flatMap(({ account, lead, reported, calculated }) => [
      account?.words ?? '',
      lead,
      ...reported,
      ...calculated,
    ]);
    expect(lines.length).toBeGreaterThan(300);
    expect(lines.filter((line) => !text.includes(spaced(line)))).toEqual([]);
  });

  test('leads where the site leads, and nowhere else', () => {
    // Addresses stand in references and notices with a full stop or a space after them.
    const written = [...whole.references, ...whole.notices].flatMap((words) =>
      [...words.matchAll(/https?:\/\/\S*[^\s.]/g)].map(([address]) => new URL(address).href),
    );
    expect(linksOf(document)).toEqual([
      ...items.flatMap(({ account, address }) => [
        ...(account === undefined ? [] : [account.official]),
        address,
      ]),
      ...written,
    ]);
    expect(linksOf(document).filter((address) => address.includes('%5C'))).toEqual([]);
  });

  test('has its references as one numbered list', () => {
    expect(textsOf(document, 'ol > li')).toEqual(whole.references.map(spaced));
  });

  test('shows pictures from the site, with what they show in words', () => {
    const pictures = document.querySelectorAll('img');
    expect(pictures.map((picture) => picture.getAttribute('src'))).toEqual(
      figures.map(({ id }) => `${ORIGIN}/guidance/htg241/data/figures/${id}.png`),
    );
    expect(spaced(pictures[0]?.getAttribute('alt') ?? '')).toBe('In words: 14% [of 63] *and* more');
  });

  test('quotes what the reader wrote, line for line', () => {
    const note =
      'For Monday\n# no heading\n- no list\n1. nor this\n\nAsk for $5 and $6\n    no code';
    const quoted = read(html, composed({ ...EMPTY, note })).querySelector('blockquote');
    const lines = quoted
      ?.querySelectorAll('p')
      .map((one) => one.innerHTML.split(/<br\s*\/?>/).map(spaced));
    expect(lines).toEqual([
      ['For Monday', '# no heading', '- no list', '1. nor this'],
      ['Ask for $5 and $6', 'no code'],
    ]);
  });

  test('makes links of the addresses that the reader wrote', () => {
    const note = 'At https://a.example/b_c/#d_e, and https://a.example/f*g*?h=$1&i=~2~.';
    expect(linksOf(read(html, composed({ ...EMPTY, note })))).toEqual([
      'https://a.example/b_c/#d_e',
      'https://a.example/f*g*?h=$1&i=~2~',
    ]);
  });

  // Whatever a dialect of Markdown takes for its own, singly and together.
  test('changes no sign of a title or a note', () => {
    const signs = fc.constantFrom(
      ...String.raw`\ * _ ~ # $ ^ | < > [ ] ( ) ! & ; : @ = + - . 1 a w " ' ${'`'} { } % /`.split(
        ' ',
      ),
      ' ',
      '\n',
      'www.',
      'http:',
      '&amp;',
      '[^1]',
      '- [ ] ',
    );
    const words = fc.array(signs, { maxLength: 14 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(words, words, (title, note) => {
        const one: Brief = { title, note, entries: [{ id: 'inv1.value.gone', note }] };
        const composition = composed(one);
        const written = read(html, composition);
        expect(textsOf(written, 'h1')).toEqual([spaced(composition.title)]);
        const notes = textsOf(written, 'blockquote');
        expect(notes).toEqual(spaced(note) === '' ? [] : [spaced(note), spaced(note)]);
        expect(textsOf(written, 'h2')).toEqual(['1. inv1.value.gone', 'References']);
        expect(written.querySelectorAll('ol, ul, code, table, del, input')).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });
});

describe('a brief as Markdown', () => {
  const text = briefMarkdown(
    composed(brief('inv1.paragraph.1.1', 'inv1.value.a.b.c', 'inv1.value.gone')),
    ORIGIN,
  );

  test('says under the heading of a paragraph whose words it is in', () => {
    expect(text).toContain(
      String.raw`## 1. Relief \*at once\*

*Paragraph 1.1 in the words of Evidence Ledger, not Nobody. Official wording:* <https://nobody.example.org/inv1>`,
    );
  });

  test('marks what is calculated', () => {
    expect(text).toContain(
      '*Calculated by Evidence Ledger, not in the guidance: 95% interval 7.7 to 25.0% (Wilson)*',
    );
  });

  test('escapes what only some dialects take for mathematics or a superscript', () => {
    expect(briefMarkdown(composed({ ...EMPTY, note: '$a$ 10^9^' }), ORIGIN)).toContain(
      String.raw`> \$a\$ 10\^9\^`,
    );
  });

  test('says what is no longer here', () => {
    expect(text).toContain('*No longer here');
  });
});

test.each(READERS)('%s reads the figures of a result as a table, cell by cell', (_name, html) => {
  const cells = (showsCalculated: boolean) =>
    read(html, composed(brief('inv1.result.a.b'), showsCalculated))
      .querySelectorAll('tr')
      .map((row) => row.querySelectorAll('th, td').map(textOf));
  expect(cells(true)).toEqual([
    ['Arm', 'Reported', '95% interval'],
    ['Ice | water', '14% (9 of 63)', '7.7 to 25.0%'],
    ['Rest', 'not stated', ''],
  ]);
  expect(cells(false)[1]).toEqual(['Ice | water', '14% (9 of 63)']);
});
