import { percentInterval } from '../format/calculated.ts';
import {
  keptChangeText,
  keptContrastText,
  keptEffectsText,
  keptFigureText,
} from '../format/kept-figure.ts';
import { lowerFirst } from '../format/words.ts';
import type { KeptDocument } from '../schema/export/kept-document.ts';

/** What differs between two editions for a reader, at one place. */
export type EditionChange = Readonly<{
  kind: 'figure' | 'sentence' | 'source';
  /** The paragraph that it concerns, where it is one. */
  paragraph: string | undefined;
  /** What it is, in words. */
  label: string;
  /** As it was; nothing where it was not there. */
  was: string | undefined;
  /** As it is; nothing where it is no longer there. */
  now: string | undefined;
}>;

/** A part of a document that is compared by itself: where it stands, and what is compared. */
type Part = Readonly<Pick<EditionChange, 'kind' | 'paragraph' | 'label'> & { shown: string }>;

/**
 * What differs between two editions, figure by figure, sentence by sentence and source by source, in the
 * order of the newer document. What only machines see (addresses, notices, methods) is no difference.
 */
export function editionChanges(
  before: KeptDocument,
  after: KeptDocument,
): readonly EditionChange[] {
  const older = partsOf(before);
  const newer = partsOf(after);
  return [...new Set([...newer.keys(), ...older.keys()])].flatMap((key) => {
    const [was, now] = [older.get(key), newer.get(key)];
    const { kind, paragraph, label } = now ?? was ?? NOTHING;
    return was?.shown === now?.shown
      ? []
      : [{ kind, paragraph, label, was: was?.shown, now: now?.shown }];
  });
}

/** A name of the content in words: `standard arrangements`. */
const inWords = (name: string): string => name.replaceAll('-', ' ');

/** What is said of a study, or in words that it is not: `Approach not applicable`. */
const statedOf = (what: string, said: string): string =>
  ['not-stated', 'not-applicable'].includes(said) ? `${what} ${inWords(said)}` : said;

const NOTHING = { kind: 'source', paragraph: undefined, label: '' } as const;

/** Everything of a document that can change for a reader, by a key that stays when it changes. */
function partsOf(document: KeptDocument): ReadonlyMap<string, Part> {
  const parts = new Map<string, Part>();
  const { about } = document;
  const add = (key: string, part: Part) => parts.set(key, part);
  add('about', {
    kind: 'source',
    paragraph: undefined,
    label: 'The document itself',
    shown: [
      `${about.issuer.name}, ${about.number}: ${about.title}. Published ${about.published}.`,
      ...about.updates.map(({ date, text }) => `${date}: ${text}`),
    ].join(' '),
  });
  for (const { number, heading, text, printed, recommendation } of document.paragraphs) {
    const where = { paragraph: number, label: `${number} ${heading}` };
    add(`${number} text`, { kind: 'sentence', ...where, shown: text });
    if (recommendation !== null) {
      const { category, population, headline } = recommendation;
      const shown = `${inWords(category)}: ${headline} (${population})`;
      add(`${number} category`, { kind: 'sentence', ...where, shown });
    }
    if (printed.figures.length > 0) {
      const shown = printed.figures.join(', ');
      add(`${number} figures`, {
        kind: 'figure',
        paragraph: number,
        label: `All figures of ${number}`,
        shown,
      });
    }
  }
  for (const study of document.studies) {
    add(study.id, {
      kind: 'source',
      paragraph: undefined,
      label: study.name,
      shown: [
        study.name,
        statedOf('Population', study.population),
        statedOf('Approach', study.approach),
        study.publication === null
          ? 'Publication not identified'
          : `${study.publication.match} publication: ${study.publication.reference}`,
      ].join('. '),
    });
    const nameOf = (arm: string) => study.arms.find(({ id }) => id === arm)?.short ?? arm;
    for (const result of study.results) {
      const where = { kind: 'figure', paragraph: result.paragraph } as const;
      const shared = [result.followUpText, ...(result.text === null ? [] : [result.text])];
      if (result.measurements.length + result.changes.length === 0) {
        add(result.id, { ...where, label: result.label, shown: shared.join('; ') });
      }
      for (const measurement of result.measurements) {
        const shown = [keptFigureText(measurement), ...shared].join('; ');
        add(measurement.id, { ...where, label: `${result.label}: ${measurement.label}`, shown });
        if (measurement.estimate !== null) {
          add(`${measurement.id} calculated`, {
            ...where,
            label: `${result.label}: ${measurement.label}, 95% interval (calculated)`,
            shown: percentInterval(measurement.estimate.wilson),
          });
        }
      }
      for (const contrast of result.contrasts) {
        const label = `${result.label}, ${lowerFirst(nameOf(contrast.arm))} compared with ${lowerFirst(nameOf(contrast.comparator))}`;
        add(contrast.id, { ...where, label, shown: keptContrastText(contrast) });
        if (contrast.estimate !== null) {
          add(`${contrast.id} calculated`, {
            ...where,
            label: `${label} (calculated)`,
            shown: keptEffectsText(contrast.estimate),
          });
        }
      }
      for (const change of result.changes) {
        const shown = [keptChangeText(change), ...shared].join('; ');
        add(change.id, {
          ...where,
          label: `${result.label}, change: ${nameOf(change.arm)}`,
          shown,
        });
      }
    }
  }
  return parts;
}
