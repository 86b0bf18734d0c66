import type { Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { GlossaryEntry } from '../../schema/glossary-term.ts';
import type { PageEntry } from '../../schema/page.ts';
import { urls } from '../../urls.ts';
import { plainWords } from '../plain-words.ts';
import { blocksText } from '../prose-blocks.ts';
import type { SearchRecord } from './search-record.ts';

/** A term of the glossary as a place that a search can lead to. */
export function termRecord({
  id,
  term,
  definition,
  readings = {},
  text,
}: Readonly<{ id: string; text: Root } & GlossaryEntry>): SearchRecord {
  return {
    address: urls.term(id),
    title: term,
    place: 'Glossary',
    text: [definition, ...Object.values(readings), blocksText(text.children)].join('\n'),
    names: [],
    facets: { Kind: ['Term'] },
  };
}

/** A page of the site itself: what it is before its first heading, then what stands below each. */
export function pageRecords(
  slug: string,
  { title, description }: PageEntry,
  { children: blocks }: Root,
  headings: readonly Readonly<{ text: string; slug: string }>[],
): readonly SearchRecord[] {
  const starts = blocks.flatMap(({ type }, index) => (type === 'heading' ? [index] : []));
  const page: SearchRecord = {
    address: urls.page(slug),
    title,
    place: 'This site',
    text: `${description}\n${blocksText(blocks.slice(0, starts[0]))}`,
    names: [title],
    facets: { Kind: ['Page'] },
  };
  return [
    page,
    ...starts.flatMap((start, index) => {
      const heading = plainWords(toString(blocks[start]));
      const anchor = headings.find(({ text }) => plainWords(text) === heading)?.slug;
      if (anchor === undefined) throw new RangeError(`${slug} has no address for “${heading}”`);
      return {
        ...page,
        address: `${urls.page(slug)}#${anchor}`,
        title: heading,
        place: title,
        text: blocksText(blocks.slice(start + 1, starts[index + 1])),
        names: [],
      };
    }),
  ];
}
