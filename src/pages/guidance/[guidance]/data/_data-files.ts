import { imagePng } from '../../../../charts/image/image-png.ts';
import { imageSvg } from '../../../../charts/image/image-svg.ts';
import { chartSpec } from '../../../../charts/registry.ts';
import { comparisonsTable } from '../../../../exports/comparisons-table.ts';
import { guidanceItem } from '../../../../exports/csl-items.ts';
import { csv, type Table } from '../../../../exports/csv.ts';
import { editionText } from '../../../../exports/edition.ts';
import { figureTable } from '../../../../exports/figure-table.ts';
import {
  guidanceJson,
  guidanceJsonSchema,
  SCHEMA_FILE,
} from '../../../../exports/guidance-json.ts';
import { paragraphsTable } from '../../../../exports/paragraphs-table.ts';
import { readMe } from '../../../../exports/read-me.ts';
import { vancouver } from '../../../../exports/reference-formats.ts';
import { resultsTable } from '../../../../exports/results-table.ts';
import { studiesTable } from '../../../../exports/studies-table.ts';
import type { Guidance } from '../../../../model/guidance.ts';
import { guidanceEdition, siteSettings } from '../../../../store.ts';

/** A file that a reader can take away, as it is served and as the data page explains it. */
export type DataFile = Readonly<{
  /** Name below the folder: `figures/haemorrhage.svg`. */
  file: string;
  /** What it is, in one sentence. */
  about: string;
  mediaType: string;
  body: string | Uint8Array<ArrayBuffer>;
}>;

/** A table with its file. */
export type DataTable = DataFile & Readonly<{ table: Table<string> }>;

/** The downloads of a guidance document that are made here. */
export type DataFiles = Readonly<{
  tables: readonly DataTable[];
  documents: readonly DataFile[];
  /** For each figure its drawing as SVG and PNG and its data as CSV. */
  figures: readonly Readonly<{
    id: string;
    title: string;
    files: readonly (DataFile & Readonly<{ format: 'svg' | 'png' | 'csv' }>)[];
  }>[];
}>;

const made = new Map<string, Promise<DataFiles>>();

/** The downloads of a guidance document; made once, since the page and every file ask for them. */
export function dataFiles(guidance: Guidance): Promise<DataFiles> {
  const files = made.get(guidance.id) ?? makeFiles(guidance);
  made.set(guidance.id, files);
  return files;
}

async function makeFiles(guidance: Guidance): Promise<DataFiles> {
  const site = await siteSettings();
  const edition = editionText(await guidanceEdition(guidance.id));

  const tables = [
    tableFile(
      'results',
      'Every result, with a row for each arm, group or part; a score has one row at baseline and one at follow-up, and a result reported without a figure has one row.',
      resultsTable(guidance, edition),
    ),
    tableFile(
      'comparisons',
      'Every comparison of two arms of one study, arm minus (or over) comparator, with what the guidance prints of it.',
      comparisonsTable(guidance, edition),
    ),
    tableFile(
      'studies',
      'Every study and other source of evidence, with its arms and what is not stated about it.',
      studiesTable(guidance, edition),
    ),
    tableFile(
      'paragraphs',
      'Every numbered paragraph in this site’s own words, with the figures that it prints.',
      paragraphsTable(guidance, edition),
    ),
  ];
  const figures = guidance.figures.map((figure) => {
    const spec = chartSpec(guidance, figure);
    const numbers = spec.paragraphs.map(({ text }) => text);
    const source = {
      citation: vancouver(
        guidanceItem(
          guidance,
          guidance.paragraphs.filter(({ number }) => numbers.includes(number)),
        ),
      ),
      edition: `edition ${edition}`,
      independence: site.disclaimers.independence,
    };
    const file = (
      format: 'svg' | 'png' | 'csv',
      mediaType: string,
      about: string,
      body: DataFile['body'],
    ) => ({
      file: `figures/${figure.id}.${format}`,
      format,
      about,
      mediaType,
      body,
    });
    return {
      id: figure.id,
      title: spec.title,
      files: [
        file('svg', 'image/svg+xml', 'Drawing that scales', imageSvg(spec, source)),
        file('png', 'image/png', 'Picture for slides', imagePng(spec, source)),
        file('csv', CSV, 'Its data', csv(figureTable(guidance, edition, figure))),
      ],
    };
  });
  const json = {
    file: 'guidance.json',
    about: 'Everything joined for machines: paragraphs, studies, results, estimates, gaps.',
    mediaType: 'application/json',
    body: written(guidanceJson(guidance, { site, edition })),
  };
  const schema = {
    file: SCHEMA_FILE,
    about: 'JSON Schema of guidance.json (2020-12).',
    mediaType: 'application/schema+json',
    body: written(guidanceJsonSchema()),
  };
  const instructions = {
    file: 'README.txt',
    about: 'What the files are: columns, voices, methods, rights.',
    mediaType: 'text/plain; charset=utf-8',
    body: readMe(guidance, {
      site,
      edition,
      tables: tables.map(({ file, about, table }) => ({ file, about, ...table })),
      files: [
        ...[json, schema].map(({ file, about }) => ({ file, about })),
        {
          file: 'references.bib, references.ris, references.csl.json',
          about: 'The guidance and the publications that are probably behind its studies.',
        },
        {
          file: 'citations.json, brief.json',
          about: 'Data that the citation dialog and the evidence brief load.',
        },
        { file: 'anki.txt', about: 'The self-test as a deck for Anki.' },
        {
          file: 'figures/',
          about:
            'Each figure as SVG, PNG and CSV; which marks are calculated is written in the image.',
        },
      ],
    }),
  };
  return { tables, documents: [instructions, json, schema], figures };
}

const CSV = 'text/csv; charset=utf-8';

const tableFile = (name: string, about: string, table: Table<string>): DataTable => ({
  file: `${name}.csv`,
  about,
  mediaType: CSV,
  body: csv(table),
  table,
});

const written = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
