import { estimateContrast, estimateProportion } from '../evidence/estimates.ts';
import { studyName } from '../format/study.ts';
import { valueName } from '../format/value.ts';
import { lowerFirst } from '../format/words.ts';
import type { Contrast, Guidance, Paragraph, Result, Study, Value } from '../model/guidance.ts';
import { urls } from '../urls.ts';
import type { CslItem } from './csl-item.ts';
import { guidanceItem, ownItem, publicationItem, type SiteSource } from './csl-items.ts';
import { plainWords } from './plain-words.ts';
import { referenceFormats, type ReferenceFormats } from './reference-formats.ts';

/** What a reader can be after: what the guidance reports, what this site made of it, what lies behind it. */
export type SourceKind = 'reported' | 'calculated' | 'drawn' | 'publication';

/** Something that can be cited, with the sources between which its reader chooses. */
export type Subject = Readonly<{
  /** What is cited, in words. */
  label: string;
  sources: readonly Readonly<{
    kind: SourceKind;
    /** Its reference, among the references of the file. */
    reference: string;
  }>[];
}>;

/** All that can be cited of one guidance, as the dialog fetches it. */
export type Citations = Readonly<{
  /** The host that the addresses of this site's own works name; empty where none is known. */
  origin: string;
  /** By id: `guidance`, `evidence`, a paragraph's number, a value's or contrast's id, `study:…`, `figure:…`. */
  subjects: Readonly<Record<string, Subject>>;
  references: Readonly<Record<string, ReferenceFormats>>;
}>;

/** What the citation of a chart needs to know of it. */
export type CitedFigure = Readonly<{ id: string; title: string; paragraphs: readonly string[] }>;

type Entry = Readonly<{ id: string; label: string; sources: readonly Source[] }>;
type Source = Readonly<{ kind: SourceKind; item: CslItem }>;

/**
 * The citations of a guidance: the document, its paragraphs, its values, what is calculated from them,
 * its studies and its charts. What the guidance reports cites the guidance; what this site calculated
 * or drew cites this site and names the guidance as the source of its inputs.
 *
 * @param origin - scheme and host that the addresses of this site begin with; where it is empty, this
 *   site's own works have no address and lead to the official one of the guidance
 */
export function citations(
  guidance: Guidance,
  site: SiteSource,
  figures: readonly CitedFigure[],
  origin: string,
): Citations {
  const entries = [
    { id: 'guidance', label: guidance.about.title, sources: [reported(guidance, [])] },
    ...guidance.paragraphs.map((paragraph) => ({
      id: paragraph.number,
      label: `Paragraph ${paragraph.number}`,
      sources: [reported(guidance, [paragraph])],
    })),
    ...[...guidance.values.values()].map((value) => citedValue(guidance, site, value, origin)),
    ...guidance.results.flatMap((result) =>
      result.contrasts
        .filter(({ id }) => !guidance.values.has(id))
        .map((contrast) => ({
          id: contrast.id,
          label: contrastName(result, contrast),
          sources: [
            reported(guidance, [result.paragraph]),
            ...calculatedContrast(guidance, site, result, contrast, origin),
          ],
        })),
    ),
    citedTable(guidance, site, origin),
    ...guidance.studies.map((study) => citedStudy(guidance, study)),
    ...figures.map((figure) => citedFigure(guidance, site, figure, origin)),
  ];
  const items = new Map(
    entries.flatMap(({ sources }) => sources.map(({ item }) => [item.id, item] as const)),
  );
  return {
    origin,
    subjects: Object.fromEntries(
      entries.map(({ id, label, sources }) => [
        id,
        {
          label: plainWords(label),
          sources: sources.map(({ kind, item }) => ({ kind, reference: item.id })),
        },
      ]),
    ),
    references: Object.fromEntries(
      [...items].map(([reference, item]) => [reference, referenceFormats(item)]),
    ),
  };
}

/** The references of a guidance and of the publications that are probably behind its studies. */
export function referenceItems(guidance: Guidance): readonly CslItem[] {
  return [
    guidanceItem(guidance),
    ...guidance.studies.flatMap((study) =>
      study.publication === undefined ? [] : [publicationItem(guidance, study, study.publication)],
    ),
  ];
}

const reported = (guidance: Guidance, paragraphs: readonly Paragraph[]): Source => ({
  kind: 'reported',
  item: guidanceItem(guidance, paragraphs),
});

function citedValue(guidance: Guidance, site: SiteSource, value: Value, origin: string): Entry {
  const printedIn = paragraphsOf(guidance, value.paragraphs);
  const paragraphs =
    printedIn.length === 0 && 'study' in value ? reportedIn(guidance, value.study) : printedIn;
  return {
    id: value.id,
    label: valueName(value),
    sources: [reported(guidance, paragraphs), ...calculatedFrom(guidance, site, value, origin)],
  };
}

function calculatedFrom(
  guidance: Guidance,
  site: SiteSource,
  value: Value,
  origin: string,
): readonly Source[] {
  if (value.kind === 'contrast') {
    return calculatedContrast(guidance, site, value.result, value.contrast, origin);
  }
  if (value.kind !== 'measurement' || estimateProportion(value.measurement) === undefined) {
    return [];
  }
  return [
    calculated(
      guidance,
      site,
      value.result,
      value.id,
      `95% intervals for ${lowerFirst(valueName(value))}`,
      origin,
    ),
  ];
}

function calculatedContrast(
  guidance: Guidance,
  site: SiteSource,
  result: Result,
  contrast: Contrast,
  origin: string,
): readonly Source[] {
  if (estimateContrast(result, contrast) === undefined) return [];
  const title = `${contrastName(result, contrast)}: risk difference, risk ratio, odds ratio and Fisher’s p`;
  return [calculated(guidance, site, result, contrast.id, title, origin)];
}

const calculated = (
  guidance: Guidance,
  site: SiteSource,
  result: Result,
  id: string,
  title: string,
  origin: string,
): Source => ({
  kind: 'calculated',
  item: ownItem(guidance, site, {
    id: ownId(guidance, id),
    type: 'dataset',
    title,
    genre: 'calculated values',
    url: addressAt(origin, urls.edition(guidance.id, site.edition.version, result.id)),
    inputs: 'Calculated from figures in',
    paragraphs: [result.paragraph],
  }),
});

function citedStudy(guidance: Guidance, study: Study): Entry {
  const { publication } = study;
  return {
    id: `study:${study.id}`,
    label: studyName(study),
    sources: [
      reported(guidance, reportedIn(guidance, study)),
      ...(publication === undefined
        ? []
        : [
            {
              kind: 'publication' as const,
              item: publicationItem(guidance, study, publication),
            },
          ]),
    ],
  };
}

/** A chart as this site's own work. */
export const drawnItem = (
  guidance: Guidance,
  site: SiteSource,
  figure: CitedFigure,
  origin: string,
): CslItem =>
  ownItem(guidance, site, {
    id: ownId(guidance, figure.id),
    type: 'figure',
    title: figure.title,
    genre: 'chart',
    url: addressAt(origin, urls.edition(guidance.id, site.edition.version, `figure-${figure.id}`)),
    inputs: 'Drawn from figures in',
    paragraphs: paragraphsOf(guidance, figure.paragraphs),
  });

function citedFigure(
  guidance: Guidance,
  site: SiteSource,
  figure: CitedFigure,
  origin: string,
): Entry {
  return {
    id: `figure:${figure.id}`,
    label: figure.title,
    sources: [
      { kind: 'drawn', item: drawnItem(guidance, site, figure, origin) },
      reported(guidance, paragraphsOf(guidance, figure.paragraphs)),
    ],
  };
}

/** The table of all results, as this site set it, with its calculated intervals. */
function citedTable(guidance: Guidance, site: SiteSource, origin: string): Entry {
  const paragraphs = guidance.paragraphs.filter((paragraph) =>
    guidance.results.some((result) => result.paragraph === paragraph),
  );
  const item = ownItem(guidance, site, {
    id: ownId(guidance, 'evidence'),
    type: 'dataset',
    title: `Evidence table: ${guidance.about.shortTitle}`,
    genre: 'table',
    url: addressAt(origin, urls.edition(guidance.id, site.edition.version, 'figures')),
    inputs: 'Compiled from figures in',
    paragraphs,
  });
  return {
    id: 'evidence',
    label: 'The evidence table',
    sources: [{ kind: 'drawn', item }, reported(guidance, paragraphs)],
  };
}

const addressAt = (origin: string, path: string): string | undefined =>
  origin === '' ? undefined : `${origin}${path}`;

const ownId = ({ id }: Guidance, part: string): string => `evidence-ledger-${id}-${part}`;

const contrastName = (result: Result, { of, against }: Contrast): string =>
  `${result.label}, ${lowerFirst(of.short)} compared with ${lowerFirst(against.short)}`;

const paragraphsOf = ({ paragraphs }: Guidance, numbers: readonly string[]): readonly Paragraph[] =>
  paragraphs.filter(({ number }) => numbers.includes(number));

const reportedIn = ({ paragraphs, results }: Guidance, study: Study): readonly Paragraph[] =>
  paragraphs.filter((paragraph) =>
    results.some((result) => result.study === study && result.paragraph === paragraph),
  );
