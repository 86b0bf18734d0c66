import { sentenceCase } from './findings.ts';
import { slugOf } from './draft-studies.ts';
import type { DocumentDraft, ParagraphDraft } from './suggest-results.ts';
import { tokenOf, type Figure, type MarkedText } from './tokens.ts';

const NUMBER = tokenOf('whole', 'decimal', 'attached');
const WORDS = String.raw`[\p{L}][\p{L} -]*?`;

const CROSS_REFERENCE = new RegExp(
  String.raw`\bsections? (?<figures>${NUMBER}(?:(?:, | and )${NUMBER})*)`,
  'giu',
);
const SOURCES = new RegExp(
  String.raw`\bevidence from (?<sum>${NUMBER}) sources, which (?:were|was) (?<parts>[^.]*)`,
  'iu',
);

/** Wordings of a figure that is measured and is no result: sizes, temperatures, needles. */
const MEASURES: readonly RegExp[] = [
  new RegExp(`(?:^|; )the (?<label>(?:maximum|minimum) ${WORDS}) is (?<figure>${NUMBER}) `, 'iu'),
  new RegExp(`(?:^|; |, )(?<label>${WORDS}) were up to (?<figure>${NUMBER})(?:;|\\.|$)`, 'iu'),
  new RegExp(`(?:^|; )an? (?<figure>${NUMBER}) (?<label>${WORDS}) was used(?:;|\\.|$)`, 'iu'),
  new RegExp(`(?:^|; )(?<label>${WORDS} (?:over|above|under|below)) (?<figure>${NUMBER})`, 'iu'),
];

/**
 * Claims the figures of a sentence that are no results: numbers of sections, how many sources were
 * considered, sizes and temperatures.
 */
export function sideFigures(
  marked: MarkedText,
  paragraph: ParagraphDraft,
  document: DocumentDraft,
): void {
  const notEvidence = ({ index, printed }: Figure, reason: string) =>
    paragraph.claims.set(index, { notEvidence: printed, reason });
  for (const { groups } of marked.text.matchAll(CROSS_REFERENCE)) {
    for (const figure of marked.figures(groups?.figures)) {
      notEvidence(figure, 'cross-reference');
    }
  }
  const sources = SOURCES.exec(marked.text)?.groups;
  const [sum] = marked.figures(sources?.sum);
  const parts = marked
    .tokens(sources?.parts)
    .flatMap((token) =>
      token.kind === 'whole' ? [token.figure] : token.kind === 'study' ? (token.studies ?? []) : [],
    );
  if (sum !== undefined && Number(sum.printed) === sumOf(parts)) {
    for (const figure of [sum, ...parts]) notEvidence(figure, 'number-of-sources');
  }
  for (const pattern of MEASURES) {
    const groups = pattern.exec(marked.text)?.groups;
    const [figure] = marked.figures(groups?.figure);
    if (figure !== undefined) addMeasure(figure, groups?.label ?? '', paragraph, document);
  }
}

const sumOf = (figures: readonly Figure[]): number =>
  figures.reduce((sum, { printed }) => sum + Number(printed), 0);

function addMeasure(
  { index, printed, meaning }: Figure,
  label: string,
  paragraph: ParagraphDraft,
  document: DocumentDraft,
): void {
  const { unit, operator } = meaning;
  const words = label.replace(/ (?:over|above|under|below)$/u, '');
  const id = slugOf(words);
  // People and events that are counted are results.
  if (unit === undefined || !/^(?:[cmkµ]?m|[mkµ]?g|m?l|Gy|°[CF])$/u.test(unit)) return;
  if (document.measures.some((one) => one.id === id)) return;
  document.measures.push({
    id,
    label: sentenceCase(words),
    paragraph: paragraph.number,
    reported: printed,
    unit,
    operator: operator ?? 'none',
  });
  paragraph.claims.set(index, { values: [`measures.${id}.measure`] });
}
