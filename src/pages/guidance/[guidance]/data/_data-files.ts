import { chartDescription } from '../../../../charts/chart-description.ts';
import { imagePng } from '../../../../charts/image/image-png.ts';
import { imageSvg } from '../../../../charts/image/image-svg.ts';
import { slidePng } from '../../../../charts/image/slide-png.ts';
import { chartSpec } from '../../../../charts/registry.ts';
import { estimateContrast } from '../../../../evidence/estimates.ts';
import { guidanceItem } from '../../../../exports/csl-items.ts';
import { csv, type Table } from '../../../../exports/csv.ts';
import { CSV, TABLES, type DataFile, type TableFile } from '../../../../exports/tables.ts';
import { dataPackage } from '../../../../exports/data-package.ts';
import { editionText } from '../../../../exports/edition.ts';
import { fhirBundle } from '../../../../exports/fhir.ts';
import { figureTable } from '../../../../exports/figure-table.ts';
import {
  guidanceJson,
  guidanceJsonSchema,
  SCHEMA_FILE,
} from '../../../../exports/guidance-json.ts';
import { licenceOf } from '../../../../exports/licence.ts';
import { readMe } from '../../../../exports/read-me.ts';
import inPython from '../../../../exports/reproduce.py?raw';
import inR from '../../../../exports/reproduce.R?raw';
import { vancouver } from '../../../../exports/reference-formats.ts';
import { summarySlides } from '../../../../exports/summary-slides.ts';
import { summarySource } from '../../../../exports/summary-source.ts';
import { summaryTable, type SummaryTable } from '../../../../exports/summary-table.ts';
import { summaryWord } from '../../../../exports/summary-word.ts';
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
  /** Scheme and host of the site; empty where none is known. */
  origin: string;
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

const OFFICE = 'application/vnd.openxmlformats-officedocument';

/**
 * The summary of a document for a committee; a document that reports no result has none.
 *
 * @throws RangeError when it is asked for all the same
 */
const SUMMARIES: readonly Made<DataFile>[] = [
  {
    file: 'summary.docx',
    about:
      'The summary table for Word: a table with a head on each page, a caption and numbered notes.',
    mediaType: `${OFFICE}.wordprocessingml.document`,
    body: (source) => summaryWord(tableFor(source), summarySource(source.guidance, source)),
  },
  {
    file: 'summary.pptx',
    about:
      'The same as slides (16:9): a table for each result, then each chart as a picture (not in data.zip).',
    mediaType: `${OFFICE}.presentationml.presentation`,
    body: async (source) =>
      summarySlides(
        tableFor(source),
        await slidePictures(source),
        summarySource(source.guidance, source),
      ),
  },
];

function tableFor({ guidance }: Source): SummaryTable {
  return known(summaryTable(guidance), 'summary table');
}

/** What a document has of them. */
export const summariesOf = ({ results }: Pick<Guidance, 'results'>): readonly Made<DataFile>[] =>
  results.length > 0 ? SUMMARIES : [];

const PLAIN = 'text/plain; charset=utf-8';
const SAYS =
  'calculates from the counts of comparisons.csv every difference, ratio, interval and p value that stands there, and says how near it comes.';

/** Calculate what this site calculates of two groups, where it calculates anything of them. */
const SCRIPTS: readonly Made<DataFile>[] = [
  {
    file: 'reproduce.R',
    about: `A script for R that ${SAYS}`,
    mediaType: PLAIN,
    body: () => inR,
  },
  {
    file: 'reproduce.py',
    about: `A script for Python without packages that ${SAYS}`,
    mediaType: PLAIN,
    body: () => inPython,
  },
];

/** The scripts, where a document has something for them to calculate. */
export const scriptsOf = ({ results }: Pick<Guidance, 'results'>): readonly Made<DataFile>[] =>
  results.some((result) =>
    result.contrasts.some((contrast) => estimateContrast(result, contrast) !== undefined),
  )
    ? SCRIPTS
    : [];

const PACKAGE: Made<DataFile> = {
  file: 'datapackage.json',
  about:
    'The tables as a Frictionless data package: the type and the meaning of every column, source and licence.',
  mediaType: 'application/json',
  body: ({ guidance, ...rest }) => `${JSON.stringify(dataPackage(guidance, rest))}\n`,
};
const FHIR: Made<DataFile> = {
  file: 'fhir.json',
  about:
    'The evidence in FHIR R5 for other systems: Citation, Group, EvidenceVariable and Evidence, with what is reported and what is calculated apart.',
  mediaType: 'application/fhir+json',
  body: ({ guidance, site, ...rest }) =>
    `${JSON.stringify(fhirBundle(guidanceJson(guidance, { site, ...rest }), site))}\n`,
};

/** Files of which the README only says what they are. */
const othersOf = (guidance: Guidance) => [
  WORKBOOK,
  ...summariesOf(guidance),
  ...scriptsOf(guidance),
  JSON_FILE,
  SCHEMA,
  PACKAGE,
  FHIR,
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
      'Each figure as SVG, as PNG in its own shape and as one for slides (16:9; neither is in data.zip), and as CSV; which marks are calculated is written in the image.',
  },
];

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
        files: othersOf(source.guidance).map(({ file, about }) => ({ file, about })),
      }),
  },
  JSON_FILE,
  SCHEMA,
  PACKAGE,
  FHIR,
];

/** All files of the folder of a document itself that are made here. */
export const documentsOf = (guidance: Guidance): readonly Made<DataFile>[] => [
  ...TABLES.map(({ table, ...file }) => ({
    ...file,
    body: ({ guidance, edition }: Source) => csv(table(guidance, edition)),
  })),
  WORKBOOK,
  ...summariesOf(guidance),
  ...scriptsOf(guidance),
  ...OTHER_DOCUMENTS,
];

type Drawn = Source & Readonly<{ figure: Figure }>;

/** Pictures that the slides or their own files ask for as well, until the second has asked. */
const drawnPictures = new WeakMap<Figure, Promise<Uint8Array<ArrayBuffer>>>();

/** The picture of a figure, drawn once for its file and the slides. */
function pictureOf(drawn: Drawn): Promise<Uint8Array<ArrayBuffer>> {
  const { figure, guidance } = drawn;
  const before = drawnPictures.get(figure);
  if (before !== undefined) {
    drawnPictures.delete(figure);
    return before;
  }
  const picture = imagePng(...imageOf(drawn));
  if (summariesOf(guidance).length > 0) drawnPictures.set(figure, picture);
  return picture;
}

/** Every chart of a document as a picture, with its words. */
const slidePictures = (source: Source) =>
  Promise.all(
    source.guidance.figures.map(async (figure) => ({
      description: chartDescription(chartSpec(source.guidance, figure)),
      png: await pictureOf({ ...source, figure }),
    })),
  );

/** What there is of each figure. */
export const FIGURE_FORMATS = ['svg', 'png', '16x9.png', 'csv'] as const;

const OF_FIGURE: Readonly<
  Record<(typeof FIGURE_FORMATS)[number], Made<Readonly<{ mediaType: string }>, Drawn>>
> = {
  svg: { mediaType: 'image/svg+xml', body: (drawn) => imageSvg(...imageOf(drawn)) },
  png: { mediaType: 'image/png', body: pictureOf },
  '16x9.png': { mediaType: 'image/png', body: (drawn) => slidePng(...imageOf(drawn)) },
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
      licence: licenceOf(site),
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
 * Makes one of {@link documentsOf}.
 *
 * @throws RangeError when it is none of them
 */
export async function makeDocument(
  guidance: Guidance,
  name: string | undefined,
  site: URL | undefined,
) {
  const {
    file: found,
    mediaType,
    body,
  } = known(
    documentsOf(guidance).find(({ file }) => file === name),
    name,
  );
  return { file: found, mediaType, body: await body(await sourceOf(guidance, site)) };
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

const sourceOf = async (guidance: Guidance, site?: URL): Promise<Source> => ({
  guidance,
  site: await siteSettings(),
  edition: editionText(await guidanceEdition(guidance.id)),
  origin: site?.origin ?? '',
});

/** What was asked for, which must be there. */
function known<Found>(found: Found | undefined, name: string | undefined): Found {
  if (found === undefined) throw new RangeError(`there is no download ${name}`);
  return found;
}
