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
      'What the paragraph does: recommendation, action, context, evidence, advice, comment, audit; or that this site has not entered it',
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

const byNumber = new Intl.Collator('en', { numeric: true }).compare;

type Name = (typeof COLUMNS)[number]['name'];

/** Stands as the kind of a paragraph that the editor has not entered, whose other cells are empty. */
const NOT_ENTERED = 'not entered';

/**
 * Every numbered paragraph of a document, in its order, as the pages show it; those that this site has not
 * entered with the figures that the source prints, and nothing else.
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
  const missing = guidance.sections.flatMap(({ slug, title, notEntered }) =>
    notEntered.map((number) => ({
      ...rowSource(guidance, edition, [number]),
      paragraph: number,
      section: slug,
      section_title: title,
      kind: NOT_ENTERED,
      heading: '',
      text: '',
      printed_figures: printedIn(guidance, number).join(LIST_SEPARATOR),
      results: '',
      not_stated: '',
      cross_references: '',
      official_url: guidance.about.officialUrl,
    })),
  );
  const sections = guidance.sections.map(({ slug }) => slug);
  const inOrder = [...rows, ...missing].toSorted(
    (a, b) =>
      sections.indexOf(a.section) - sections.indexOf(b.section) ||
      byNumber(a.paragraph, b.paragraph),
  );
  return { columns: COLUMNS, rows: missing.length === 0 ? rows : inOrder };
}
