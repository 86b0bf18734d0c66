import { z } from 'zod';
import { estimateContrast, estimateProportion } from '../evidence/estimates.ts';
import { printedIn } from '../evidence/printed-in.ts';
import { followUpText } from '../format/follow-up.ts';
import { gapText } from '../format/gap.ts';
import { studyName } from '../format/study.ts';
import { withValues } from '../format/value.ts';
import { claimedSlots } from '../model/claimed-slots.ts';
import type {
  Arm,
  Change,
  Contrast,
  Figure,
  Guidance,
  MeasuredFigure,
  Measurement,
  Paragraph,
  Result,
  Study,
} from '../model/guidance.ts';
import { guidanceDocument, type GuidanceDocument } from '../schema/export/guidance-document.ts';
import type { SiteEntry } from '../schema/site.ts';
import { methods } from '../statistics/methods.ts';
import { urls } from '../urls.ts';
import { paragraphText } from './paragraph-text.ts';
import { publicationItem } from './csl-items.ts';
import { drawnBy } from './drawn-by.ts';
import { licenceOf } from './licence.ts';
import { plainWords } from './plain-words.ts';
import { vancouver } from './reference-formats.ts';

/** The file that describes `guidance.json`; the two lie in one folder, on the site and in the archive. */
export const SCHEMA_FILE = 'guidance.schema.json';

/** What stands around a document: the site's notices, its edition. */
export type DocumentContext = Readonly<{ site: SiteEntry; edition: string }>;

/**
 * The JSON Schema (2020-12) of `guidance.json`. It has no `$id`: `$schema` names it relative to the
 * file, so that both can be kept together anywhere.
 */
export const guidanceJsonSchema = (): Readonly<Record<string, unknown>> =>
  z.toJSONSchema(guidanceDocument, { target: 'draft-2020-12' });

/** A guidance document with its evidence, everything joined, for machines. */
export function guidanceJson(
  guidance: Guidance,
  { site, edition }: DocumentContext,
): GuidanceDocument {
  const { id, about } = guidance;
  const licence = licenceOf(site);
  return {
    $schema: SCHEMA_FILE,
    id,
    edition,
    notices: { voice: 'edited', ...site.disclaimers },
    licence: {
      voice: 'edited',
      name: licence.name,
      url: licence.address ?? null,
      notice: licence.notice,
    },
    methods: methods.map(({ name, use, source }) => ({ voice: 'edited', name, use, source })),
    about: {
      voice: 'reported',
      number: about.number,
      kind: about.kind,
      title: about.title,
      shortTitle: about.shortTitle,
      issuer: about.issuer,
      published: about.published,
      evidenceYear: about.evidenceYear,
      replaces: about.replaces,
      isbn: about.isbn === 'none' ? null : about.isbn,
      endorsedBy: about.endorsedBy,
      officialUrl: about.officialUrl,
      unanswered: about.unanswered,
      updates: about.updates.map((update) => ({ voice: 'edited', ...update })),
    },
    sections: guidance.sections.map(({ slug, number, title, role, parent, ...section }) => ({
      voice: 'reported',
      slug,
      number: number ?? null,
      title,
      role,
      parent: parent ?? null,
      paragraphs: section.paragraphs.map((paragraph) => paragraph.number),
      notEntered: [...section.notEntered],
      isEntered: section.isEntered,
      url: urls.section(id, slug),
    })),
    paragraphs: guidance.paragraphs.map((paragraph) => paragraphJson(guidance, paragraph)),
    outcomes: guidance.outcomes.map(
      ({ id: outcome, label, domain, group, direction, definition }) => ({
        id: outcome,
        voice: 'edited',
        label,
        domain,
        group,
        direction,
        definition,
        url: urls.outcome(id, outcome),
      }),
    ),
    studies: guidance.studies.map((study) => studyJson(guidance, study)),
    gaps: guidance.gaps.map((gap) => ({
      id: gap.id,
      voice: gap.by === 'declared' ? 'reported' : 'edited',
      by: gap.by,
      subject: gap.subject,
      text: plainWords(gapText(gap)),
      paragraph: gap.paragraph.number,
      study: gap.study.id,
      result: gap.result?.id ?? null,
    })),
    figures: guidance.figures.map((figure) => figureJson(guidance, figure)),
  };
}

function paragraphJson(
  guidance: Guidance,
  paragraph: Paragraph,
): GuidanceDocument['paragraphs'][number] {
  const { number, section, data } = paragraph;
  return {
    number,
    voice: 'edited',
    section: section.slug,
    kind: data.kind,
    heading: data.heading,
    text: paragraphText(guidance, paragraph.text),
    printed: {
      voice: 'reported',
      figures: [...printedIn(guidance, number)],
    },
    values: valuesOf(guidance, data.claims),
    crossReferences: data.crossReferences,
    caveats: data.caveats,
    glance: Object.fromEntries(
      Object.entries(data.glance).map(([question, words]) => [
        question,
        plainWords(withValues(guidance, words)),
      ]),
    ),
    recommendation:
      data.kind === 'recommendation'
        ? {
            voice: 'reported',
            category: data.category,
            population: data.population,
            headline: data.headline,
            basis: data.basis,
          }
        : null,
    action: data.kind === 'action' ? { actor: data.actor, actions: data.actions } : null,
    url: urls.paragraph(guidance.id, paragraph),
  };
}

function studyJson(guidance: Guidance, study: Study): GuidanceDocument['studies'][number] {
  const results = guidance.results.filter((result) => result.study === study);
  return {
    id: study.id,
    voice: 'reported',
    name: plainWords(studyName(study)),
    design: study.design.id,
    called: study.names,
    size: sizeJson(study),
    population: study.population,
    approach: study.approach,
    partOf: study.partOf ?? null,
    note: study.note ?? null,
    arms: study.arms.map(armJson),
    groups: study.groups.map(armJson),
    publication: publicationJson(guidance, study),
    results: results.map((result) => resultJson(result, results)),
    url: urls.study(guidance.id, study.id),
  };
}

function sizeJson({ size }: Study): GuidanceDocument['studies'][number]['size'] {
  if (typeof size === 'string') return size;
  const { one: _one, ...value } = size;
  return value;
}

function publicationJson(
  guidance: Guidance,
  study: Study,
): GuidanceDocument['studies'][number]['publication'] {
  const { publication } = study;
  if (publication === undefined) return null;
  const { match, doi, pubmed, differs } = publication;
  return {
    voice: 'edited',
    match,
    reference: vancouver(publicationItem(guidance, study, publication)),
    doi: doi === 'not-seen' ? null : doi,
    pubmed: pubmed === 'not-seen' ? null : pubmed,
    differs,
  };
}

const armJson = ({
  id,
  label,
  short,
  alsoCalled,
  role,
  total,
  unit,
  of,
}: Arm): GuidanceDocument['studies'][number]['arms'][number] => ({
  id,
  voice: 'reported',
  label,
  short,
  alsoCalled: [...alsoCalled],
  role,
  total,
  unit,
  of: of ?? null,
});

type ResultJson = GuidanceDocument['studies'][number]['results'][number];

function resultJson(result: Result, resultsOfStudy: readonly Result[]): ResultJson {
  return {
    id: result.id,
    voice: 'reported',
    kind: result.kind,
    label: result.label,
    outcome: result.outcome.id,
    alsoConcerns: result.alsoConcerns.map(({ id }) => id),
    paragraph: result.paragraph.number,
    followUp: result.followUp,
    followUpText: plainWords(followUpText(result.followUp, resultsOfStudy)),
    from: result.from ?? null,
    text: result.text ?? null,
    note: result.note ?? null,
    ...(result.analysis !== undefined && { analysis: result.analysis }),
    ...(result.composedOf.length > 0 && { composedOf: [...result.composedOf] }),
    measurements: result.measurements.map(measurementJson),
    contrasts: result.contrasts.map((contrast) => contrastJson(result, contrast)),
    changes: result.changes.map(changeJson),
    remainder: result.remainder ? { voice: 'calculated', ...result.remainder } : null,
  };
}

function measurementJson(measurement: Measurement): ResultJson['measurements'][number] {
  const estimate = estimateProportion(measurement);
  return {
    id: measurement.id,
    voice: 'reported',
    label: measurement.label,
    short: measurement.short,
    arm: measurement.arm.id,
    figure: figureValue(measurement.figure),
    printed: measurement.slots.map(({ printed }) => printed),
    estimate:
      estimate === undefined
        ? null
        : {
            voice: 'calculated',
            proportion: estimate.proportion,
            wilson: estimate.wilson,
            exact: estimate.exact,
          },
  };
}

/** A figure as the file gives it: the singular of its unit is of use to sentences alone. */
function figureValue(figure: MeasuredFigure): ResultJson['measurements'][number]['figure'] {
  if (figure.kind !== 'count') return figure;
  const { one: _one, among, ...value } = figure;
  return among === figure.unit ? value : { ...value, among };
}

const changeJson = (change: Change): ResultJson['changes'][number] => ({
  id: change.id,
  voice: 'reported',
  arm: change.arm.id,
  reported: change.reported,
  unit: change.unit,
  spread: change.spread,
  significance: change.significance,
});

/** The values that a paragraph lists, whole or figure by figure, each once. */
const valuesOf = (guidance: Guidance, claims: Paragraph['data']['claims']): string[] => [
  ...new Set(
    claims
      .flatMap((listed) => (typeof listed === 'object' && 'reason' in listed ? [] : listed))
      .map((name) => claimedSlots(guidance, name)?.[0]?.value.id ?? name),
  ),
];

function contrastJson(result: Result, contrast: Contrast): ResultJson['contrasts'][number] {
  const estimate = estimateContrast(result, contrast);
  return {
    id: contrast.id,
    voice: 'reported',
    arm: contrast.of.id,
    comparator: contrast.against.id,
    printedEstimate: contrast.estimate,
    significance: contrast.significance,
    estimate:
      estimate === undefined
        ? null
        : {
            voice: 'calculated',
            arm: { voice: 'reported', ...estimate.arm },
            comparator: { voice: 'reported', ...estimate.comparator },
            riskDifference: estimate.riskDifference,
            riskRatio: estimate.riskRatio ?? null,
            oddsRatio: estimate.oddsRatio ?? null,
            fisherP: estimate.fisherP,
            randomised: estimate.randomised ?? null,
          },
  };
}

function figureJson(guidance: Guidance, figure: Figure): GuidanceDocument['figures'][number] {
  const words = (text: string) => plainWords(withValues(guidance, text));
  return {
    id: figure.id,
    voice: 'edited',
    kind: figure.kind,
    title: words(figure.title),
    subtitle: words(figure.subtitle),
    caption: words(figure.caption),
    values: [...drawnBy(figure)],
    url: urls.figure(guidance.id, figure.id),
  };
}
