import { imagePng } from '../../../../charts/image/image-png.ts';
import { imageSvg } from '../../../../charts/image/image-svg.ts';
import { chartSpec } from '../../../../charts/registry.ts';
import { guidanceItem } from '../../../../exports/csl-items.ts';
import { csv, type Table } from '../../../../exports/csv.ts';
import { CSV, TABLES, type DataFile, type TableFile } from '../../../../exports/tables.ts';
import { editionText } from '../../../../exports/edition.ts';
import { figureTable } from '../../../../exports/figure-table.ts';
import {
  guidanceJson,
  guidanceJsonSchema,
  SCHEMA_FILE,
} from '../../../../exports/guidance-json.ts';
import { readMe } from '../../../../exports/read-me.ts';
import { vancouver } from '../../../../exports/reference-formats.ts';
import { workbook } from '../../../../exports/workbook.ts';
import { workbookNotes } from '../../../../exports/workbook-notes.ts';
import type { Figure, Guidance } from '../../../../model/guidance.ts';
import type { SiteEntry } from '../../../../schema/site.ts';
import { guidanceEdition, siteSettings } from '../../../../store.ts';

type Body = string | Uint8Array<ArrayBuffer>;

/** What a download is made from. */
type Source = Readonly<{
  guidance: Guidance;
  site: SiteEntry;
  /** The edition as it stands in citations. */
  edition: string;
}>;

type Made<About, Of = Source> = About & Readonly<{ body: (of: Of) => Body | Promise<Body> }>;

/** The tables as sheets of one workbook. */
export const WORKBOOK: Made<DataFile> = {
  file: 'data.xlsx',
  about:
    'The tables as sheets of an Excel workbook, numbers as numbers and references as text, with a sheet that explains each column.',
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  body: (source) =>
    workbook(
      workbookNotes(source.guidance, source),
      TABLES.map(({ file, table }) => ({
        name: file.replace(/\.csv$/, ''),
        table: table(source.guidance, source.edition),
      })),
    ),
};

const JSON_FILE: Made<DataFile> = {
  file: 'guidance.json',
  about: 'Everything joined for machines: paragraphs, studies, results, estimates, gaps.',
  mediaType: 'application/json',
  body: ({ guidance, ...rest }) => `${JSON.stringify(guidanceJson(guidance, rest))}\n`,
};
const SCHEMA: Made<DataFile> = {
  file: SCHEMA_FILE,
  about: 'JSON Schema of guidance.json (2020-12).',
  mediaType: 'application/schema+json',
  // Every document has it, and no reader reads it: without white space it is a third as large.
  body: () => `${JSON.stringify(guidanceJsonSchema())}\n`,
};

/** Files of which the README only says what they are. */
const OTHERS = [
  WORKBOOK,
  JSON_FILE,
  SCHEMA,
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
      'Each figure as SVG, as PNG (not in data.zip) and as CSV; which marks are calculated is written in the image.',
  },
] as const;

/** The documents beside the tables; the README first. */
export const OTHER_DOCUMENTS: readonly Made<DataFile>[] = [
  {
    file: 'README.txt',
    about: 'What the files are: columns, voices, methods, rights.',
    mediaType: 'text/plain; charset=utf-8',
    body: (source) =>
      readMe(source.guidance, {
        site: source.site,
        edition: source.edition,
        tables: TABLES.map(({ file, about, table }) => ({
          file,
          about,
          ...table(source.guidance, source.edition),
        })),
        files: OTHERS.map(({ file, about }) => ({ file, about })),
      }),
  },
  JSON_FILE,
  SCHEMA,
];

/** All files of the folder itself that are made here. */
export const DOCUMENTS: readonly Made<DataFile>[] = [
  ...TABLES.map(({ table, ...file }) => ({
    ...file,
    body: ({ guidance, edition }: Source) => csv(table(guidance, edition)),
  })),
  WORKBOOK,
  ...OTHER_DOCUMENTS,
];

type Drawn = Source & Readonly<{ figure: Figure }>;

/** What there is of each figure. */
export const FIGURE_FORMATS = ['svg', 'png', 'csv'] as const;

const OF_FIGURE: Readonly<
  Record<(typeof FIGURE_FORMATS)[number], Made<Readonly<{ mediaType: string }>, Drawn>>
> = {
  svg: { mediaType: 'image/svg+xml', body: (drawn) => imageSvg(...imageOf(drawn)) },
  png: { mediaType: 'image/png', body: (drawn) => imagePng(...imageOf(drawn)) },
  csv: {
    mediaType: CSV,
    body: ({ guidance, edition, figure }) => csv(figureTable(guidance, edition, figure)),
  },
};

function imageOf({ guidance, site, edition, figure }: Drawn): Parameters<typeof imageSvg> {
  const spec = chartSpec(guidance, figure);
  const numbers = spec.paragraphs.map(({ text }) => text);
  const paragraphs = guidance.paragraphs.filter(({ number }) => numbers.includes(number));
  return [
    spec,
    {
      citation: vancouver(guidanceItem(guidance, paragraphs)),
      edition: `edition ${edition}`,
      independence: site.disclaimers.independence,
    },
  ];
}

/** The names of the files of all figures of a document: `haemorrhage.svg`. */
export const figureFiles = ({ figures }: Guidance) =>
  figures.flatMap((figure) =>
    FIGURE_FORMATS.map((format) => ({ figure, format, name: `${figure.id}.${format}` })),
  );

/** A table of a document, for its page. */
export const tableOf = async (guidance: Guidance, { table }: TableFile): Promise<Table<string>> =>
  table(guidance, (await sourceOf(guidance)).edition);

/**
 * Makes one of {@link DOCUMENTS}.
 *
 * @throws RangeError when it is none of them
 */
export async function makeDocument(guidance: Guidance, name: string | undefined) {
  const {
    file: found,
    mediaType,
    body,
  } = known(
    DOCUMENTS.find(({ file }) => file === name),
    name,
  );
  return { file: found, mediaType, body: await body(await sourceOf(guidance)) };
}

/**
 * Makes a file of a figure.
 *
 * @throws RangeError when the document has none of that name
 */
export async function makeFigureFile(guidance: Guidance, name: string | undefined) {
  const { figure, format } = known(
    figureFiles(guidance).find((file) => file.name === name),
    name,
  );
  const { mediaType, body } = OF_FIGURE[format];
  const made = await body({ ...(await sourceOf(guidance)), figure });
  return { figure, format, mediaType, body: made };
}

const sourceOf = async (guidance: Guidance): Promise<Source> => ({
  guidance,
  site: await siteSettings(),
  edition: editionText(await guidanceEdition(guidance.id)),
});

function known<Found>(found: Found | undefined, name: string | undefined): Found {
  if (found === undefined) throw new RangeError(`there is no download ${name}`);
  return found;
}
