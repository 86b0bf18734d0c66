import { printedIn } from '../evidence/printed-in.ts';
import type { Guidance } from '../model/guidance.ts';
import { LIST_SEPARATOR, type Table } from './csv.ts';
import { paragraphText } from './paragraph-text.ts';
import { references, rowSource, SOURCE_COLUMNS } from './row-source.ts';

const COLUMNS = [
  ...SOURCE_COLUMNS,
  { name: 'paragraph', meaning: 'Number of the paragraph in the guidance', voice: 'reported' },
  { name: 'section', meaning: 'Section: a name used in addresses', voice: 'edited' },
  { name: 'section_title', meaning: 'Title of the section', voice: 'reported' },
  {
    name: 'kind',
    meaning:
      'What the paragraph does: recommendation, action, context, evidence, advice, comment, audit',
    voice: 'edited',
  },
  { name: 'heading', meaning: 'Short heading', voice: 'edited' },
  {
    name: 'text',
    meaning: 'The paragraph in this site’s own words; not the official wording',
    voice: 'edited',
  },
  {
    name: 'printed_figures',
    meaning: 'Every figure that the official paragraph prints, in its order, as printed',
    voice: 'reported',
  },
  {
    name: 'results',
    meaning: 'Results that it reports: addresses as in results.csv and comparisons.csv',
    voice: 'edited',
  },
  {
    name: 'not_stated',
    meaning:
      'What the paragraph itself says was not stated: addresses of the gaps in guidance.json',
    voice: 'edited',
  },
  {
    name: 'cross_references',
    meaning: 'Paragraphs that it refers to, written like reference',
    voice: 'reported',
  },
  { name: 'official_url', meaning: 'Where the official wording stands', voice: 'reported' },
] as const;

type Name = (typeof COLUMNS)[number]['name'];

/**
 * Every numbered paragraph of a document, in its order, as the pages show it.
 *
 * @param edition - the edition as it stands in citations
 */
export function paragraphsTable(guidance: Guidance, edition: string): Table<Name> {
  const rows = guidance.paragraphs.map(({ number, section, data, text }) => ({
    ...rowSource(guidance, edition, [number]),
    paragraph: number,
    section: section.slug,
    section_title: section.title,
    kind: data.kind,
    heading: data.heading,
    text: paragraphText(guidance, text),
    printed_figures: printedIn(guidance, number).join(LIST_SEPARATOR),
    results: guidance.results
      .filter(({ paragraph }) => paragraph.number === number)
      .map(({ id }) => id)
      .join(LIST_SEPARATOR),
    not_stated: guidance.gaps
      .filter(({ by, paragraph }) => by === 'declared' && paragraph.number === number)
      .map(({ id }) => id)
      .join(LIST_SEPARATOR),
    cross_references: references(guidance, data.crossReferences),
    official_url: guidance.about.officialUrl,
  }));
  return { columns: COLUMNS, rows };
}
