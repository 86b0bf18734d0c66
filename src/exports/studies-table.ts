import { numberOf } from '../evidence/number-of.ts';
import type { Arm, Guidance, Study } from '../model/guidance.ts';
import { publicationItem } from './csl-items.ts';
import { LIST_SEPARATOR, NOT_STATED_CELL, type Cell, type Table } from './csv.ts';
import { vancouver } from './reference-formats.ts';
import { rowSource, SOURCE_COLUMNS } from './row-source.ts';

const COLUMNS = [
  ...SOURCE_COLUMNS,
  { name: 'study', meaning: 'The study: a name used in addresses', voice: 'edited' },
  { name: 'design', meaning: 'Design, in the terms of this site', voice: 'edited' },
  {
    name: 'called',
    meaning: 'What the guidance calls it, where that is recorded',
    voice: 'reported',
  },
  { name: 'size', meaning: 'How large it is', voice: 'reported' },
  { name: 'size_unit', meaning: 'What the size counts', voice: 'reported' },
  { name: 'population', meaning: 'Who was treated', voice: 'reported' },
  { name: 'approach', meaning: 'How the treatment was given', voice: 'reported' },
  { name: 'arms', meaning: 'Its arms: names as in results.csv', voice: 'edited' },
  {
    name: 'arm_labels',
    meaning: 'What was given in each arm, in the same order',
    voice: 'reported',
  },
  {
    name: 'arm_totals',
    meaning: 'How many were in each arm, in the same order',
    voice: 'reported',
  },
  {
    name: 'groups',
    meaning: 'What is counted besides whole arms: names as in results.csv',
    voice: 'edited',
  },
  {
    name: 'group_totals',
    meaning: 'How many are in each group, in the same order',
    voice: 'reported',
  },
  { name: 'part_of', meaning: 'The review that it is reported through', voice: 'reported' },
  { name: 'paragraphs', meaning: 'Paragraphs that report results of it', voice: 'reported' },
  {
    name: 'results',
    meaning: 'Its results: addresses as in results.csv and comparisons.csv',
    voice: 'edited',
  },
  {
    name: 'not_stated',
    meaning: 'What the guidance does not state about it: addresses of the gaps in guidance.json',
    voice: 'edited',
  },
  { name: 'note', meaning: 'This site’s remark on how to read it', voice: 'edited' },
  {
    name: 'publication',
    meaning:
      'Reference of what is probably its publication; the guidance names none. Empty where none was identified',
    voice: 'edited',
  },
  {
    name: 'publication_match',
    meaning: 'How sure that match is: probable or possible',
    voice: 'edited',
  },
  {
    name: 'publication_doi',
    meaning: 'DOI of that publication, where it was seen',
    voice: 'edited',
  },
  {
    name: 'publication_pubmed',
    meaning: 'PubMed number of that publication, where it was seen',
    voice: 'edited',
  },
] as const;

type Name = (typeof COLUMNS)[number]['name'];

/**
 * Every study and other source of evidence of a document, in the order of the paragraphs that name them.
 *
 * @param edition - the edition as it stands in citations
 */
export function studiesTable(guidance: Guidance, edition: string): Table<Name> {
  const rows = guidance.studies.map((study) => {
    const results = guidance.results.filter((result) => result.study === study);
    const paragraphs = [...new Set(results.map(({ paragraph }) => paragraph.number))];
    return {
      ...rowSource(guidance, edition, paragraphs),
      study: study.id,
      design: study.design.id,
      called: listed([...new Set(study.names.map(({ name }) => name))]),
      ...sizeCells(study),
      population: statedText(study.population),
      approach: statedText(study.approach),
      arms: listed(study.arms.map(({ id }) => id)),
      arm_labels: listed(study.arms.map(({ label }) => label)),
      arm_totals: totals(study.arms),
      groups: listed(study.groups.map(({ id }) => id)),
      group_totals: totals(study.groups),
      part_of: study.partOf,
      paragraphs: listed(paragraphs),
      results: listed(results.map(({ id }) => id)),
      not_stated: listed(guidance.gaps.filter((gap) => gap.study === study).map(({ id }) => id)),
      note: study.note,
      ...publicationCells(guidance, study),
    };
  });
  return { columns: COLUMNS, rows };
}

function publicationCells(
  guidance: Guidance,
  study: Study,
): Record<`publication${'' | '_match' | '_doi' | '_pubmed'}`, Cell> {
  const { publication } = study;
  const seen = (text: string | undefined) => (text === 'not-seen' ? undefined : text);
  return {
    publication: publication && vancouver(publicationItem(guidance, study, publication)),
    publication_match: publication?.match,
    publication_doi: seen(publication?.doi),
    publication_pubmed: seen(publication?.pubmed),
  };
}

const listed = (items: readonly string[]): string => items.join(LIST_SEPARATOR);

function sizeCells({ size }: Study): Record<'size' | 'size_unit', Cell> {
  switch (size) {
    case 'one-patient':
      return { size: 1, size_unit: 'patients' };
    case 'not-applicable':
      return { size: undefined, size_unit: undefined };
    case 'not-stated':
      return { size: NOT_STATED_CELL, size_unit: NOT_STATED_CELL };
    default:
      return { size: numberOf(size.reported), size_unit: size.unit };
  }
}

const statedText = (text: string): Cell => {
  if (text === 'not-applicable') return undefined;
  return text === 'not-stated' ? NOT_STATED_CELL : text;
};

const totals = (arms: readonly Arm[]): string =>
  listed(
    arms
      .filter(({ total }) => total !== 'not-applicable')
      .map(({ total }) => (total === 'not-stated' ? NOT_STATED_CELL : String(total))),
  );
