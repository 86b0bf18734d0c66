import type { Break, List, PhrasingContent, Root, RootContent, Table, TableRow } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown, type Options } from 'mdast-util-to-markdown';
import type { BriefTable } from '../../exports/brief-file.ts';
import { addressParts } from './address-parts.ts';
import {
  CALCULATED,
  missingWords,
  type ComposedBrief,
  type ComposedItem,
  type MissingItem,
} from './composed-brief.ts';

/** Dialects read `$` as mathematics (GitHub, pandoc) and `^` as a superscript (pandoc). */
const DIALECTS: Options = {
  unsafe: [
    { character: '$', inConstruct: 'phrasing' },
    { character: '^', inConstruct: 'phrasing' },
  ],
};

/** A brief as Markdown, with numbered references; pictures by their addresses on the site. */
export function briefMarkdown(brief: ComposedBrief, origin: string): string {
  const document: Root = {
    type: 'root',
    children: [
      heading(1, brief.title),
      ...(brief.warning === ''
        ? []
        : [paragraph({ type: 'strong', children: [{ type: 'text', value: brief.warning }] })]),
      ...noteBlocks(brief.note),
      ...brief.items.flatMap((item, index) => itemBlocks(item, index + 1, origin)),
      heading(2, 'References'),
      ...(brief.references.length === 0 ? [] : [numbered(brief.references)]),
      { type: 'thematicBreak' },
      ...[...brief.notices, brief.made].map((words) => paragraph(...linked(words))),
    ],
  };
  return toMarkdown(document, {
    extensions: [gfmToMarkdown(), DIALECTS],
    rule: '-',
    incrementListMarker: true,
  });
}

function itemBlocks(
  item: ComposedItem | MissingItem,
  number: number,
  origin: string,
): readonly RootContent[] {
  if (item.state !== 'found') {
    return [
      heading(2, `${number}. ${item.title}`),
      paragraph(emphasis(missingWords(item.state))),
      ...noteBlocks(item.note),
    ];
  }
  const { title, account, lead, reported, calculated, table, source, address, picture } = item;
  return [
    heading(2, `${number}. ${title}`),
    ...(account === undefined
      ? []
      : [
          paragraph(
            emphasis(account.words),
            { type: 'text', value: ' ' },
            link(account.official, account.official),
          ),
        ]),
    ...(lead === ''
      ? []
      : [paragraph({ type: 'strong', children: [{ type: 'text', value: lead }] })]),
    ...reported.map((words) => paragraph(...linked(words))),
    ...(picture === undefined
      ? []
      : [paragraph({ type: 'image', url: `${origin}${picture.address}`, alt: picture.text })]),
    ...(table === undefined ? [] : [tableOf(table)]),
    ...(calculated.length === 0
      ? []
      : [paragraph(emphasis(`${CALCULATED} ${calculated.join('; ')}`))]),
    ...noteBlocks(item.note),
    paragraph(
      { type: 'text', value: 'Source: ' },
      link(source, address),
      ...item.references.map((reference): PhrasingContent => ({
        type: 'text',
        value: ` [${reference}]`,
      })),
    ),
  ];
}

/** A table; what is calculated is set off by its head and, as elsewhere, by emphasis. */
const tableOf = ({ head, rows }: BriefTable): Table => ({
  type: 'table',
  children: [
    row(head.map(({ text }): PhrasingContent => ({ type: 'text', value: text }))),
    ...rows.map((cells) =>
      row(
        cells.map((value, column): PhrasingContent =>
          head[column]?.isCalculated === true && value !== ''
            ? emphasis(value)
            : { type: 'text', value },
        ),
      ),
    ),
  ],
});

const row = (cells: readonly PhrasingContent[]): TableRow => ({
  type: 'tableRow',
  children: cells.map((cell) => ({ type: 'tableCell', children: [cell] })),
});

const heading = (depth: 1 | 2, words: string): RootContent => ({
  type: 'heading',
  depth,
  children: [{ type: 'text', value: words }],
});

const paragraph = (...children: PhrasingContent[]) => ({ type: 'paragraph' as const, children });

const emphasis = (words: string): PhrasingContent => ({
  type: 'emphasis',
  children: [{ type: 'text', value: words }],
});

const link = (words: string, url: string): PhrasingContent => ({
  type: 'link',
  url,
  children: [{ type: 'text', value: words }],
});

/** Words with their web addresses as links. */
const linked = (words: string): PhrasingContent[] =>
  addressParts(words).map(({ text, isAddress }): PhrasingContent =>
    isAddress ? link(text, text) : { type: 'text', value: text },
  );

const numbered = (lines: readonly string[]): List => ({
  type: 'list',
  ordered: true,
  spread: false,
  children: lines.map((words) => ({
    type: 'listItem',
    spread: false,
    children: [paragraph(...linked(words))],
  })),
});

/** What the reader wrote as a quotation, with its lines and paragraphs; nothing when nothing was. */
function noteBlocks(note: string): readonly RootContent[] {
  const paragraphs = note
    .split(/\n\s*\n/)
    .map((lines) => lines.trim())
    .filter((lines) => lines !== '');
  return paragraphs.length === 0
    ? []
    : [{ type: 'blockquote', children: paragraphs.map((lines) => paragraph(...broken(lines))) }];
}

const LINE_END: Break = { type: 'break' };

const broken = (lines: string): PhrasingContent[] =>
  lines
    .split('\n')
    .flatMap((line, index) => [...(index === 0 ? [] : [LINE_END]), ...linked(line.trim())]);
