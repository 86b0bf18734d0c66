import { listed } from '../format/words.ts';
import type { Guidance, Paragraph } from '../model/guidance.ts';
import { briefDrafts, type BriefDraft } from './brief-drafts.ts';
import type { BriefContext, BriefFile, BriefItem, BriefTable } from './brief-file.ts';
import type { Citations, Subject } from './citations.ts';
import { guidanceItem } from './csl-items.ts';
import { plainWords } from './plain-words.ts';
import { vancouver } from './reference-formats.ts';

/**
 * The host of the site in the citations of a brief. A brief is made where it is read, so the host
 * that a build was made for has no place in it; no host can have this name (RFC 2606).
 */
export const READERS_HOST = 'https://reader.invalid';

/**
 * Everything of a guidance that can be put into a brief, in plain words: paragraphs in this site's
 * own words, values and results as printed with their counts, figures, studies.
 *
 * @throws RangeError when the text of a paragraph or the citation of an item is missing
 */
export function briefItems(guidance: Guidance, context: BriefContext): BriefFile {
  const { about } = guidance;
  const drafts = briefDrafts(guidance, context.figures);
  const items = drafts.map(
    (draft) => [draft.id, finished(guidance, draft, context.citations)] as const,
  );
  // What this site made names the guidance that it was made from; a brief has that reference already.
  const pinpoints = drafts.map(({ paragraphs }) => ({
    whole: vancouver(guidanceItem(guidance, paragraphsOf(guidance, paragraphs))),
    short: sourceOf(guidance, paragraphs),
  }));
  const used = new Set(items.flatMap(([, { cited }]) => cited.map(({ reference }) => reference)));
  return {
    about: plainWords(
      `${about.number}, ${about.title} (${about.issuer.short}, ${about.published.slice(0, 4)}); edition ${context.edition}.`,
    ),
    name: { number: about.number, procedure: plainWords(about.shortTitle) },
    notices: context.notices,
    edition: `${about.number}, edition ${context.edition}`,
    official: about.officialUrl,
    origin: context.citations.origin,
    items: Object.fromEntries(items),
    references: Object.fromEntries(
      [...used].map((id) => [
        id,
        pinpoints.reduce(
          (words, { whole, short }) => words.replace(`: ${whole}`, ` ${short}`),
          context.citations.references[id]?.vancouver ?? '',
        ),
      ]),
    ),
  };
}

function finished(guidance: Guidance, draft: BriefDraft, citations: Citations): BriefItem {
  const { id: _id, subjects, ...rest } = draft;
  const sources = subjects.flatMap((subject) => sourcesOf(citations, subject));
  // One reference of the guidance serves every paragraph.
  const [whole] = sourcesOf(citations, 'guidance');
  const cited = sources.map(({ kind, reference }) => ({
    kind,
    reference: kind === 'reported' ? (whole?.reference ?? reference) : reference,
  }));
  return {
    ...rest,
    ...(draft.account !== undefined && { account: plainWords(draft.account) }),
    ...(draft.lead !== undefined && { lead: plainWords(draft.lead) }),
    title: plainWords(draft.title),
    reported: draft.reported.map(plainWords),
    calculated: draft.calculated.map(plainWords),
    ...(draft.table !== undefined && { table: inPlainWords(draft.table) }),
    source: sourceOf(guidance, draft.paragraphs),
    cited: [...new Map(cited.map((source) => [source.reference, source])).values()],
  };
}

const inPlainWords = ({ head, rows }: BriefTable): BriefTable => ({
  head: head.map(({ text, isCalculated }) => ({ text: plainWords(text), isCalculated })),
  rows: rows.map((cells) => cells.map(plainWords)),
});

function sourcesOf({ subjects }: Citations, subject: string): Subject['sources'] {
  const found = subjects[subject];
  if (found === undefined) throw new RangeError(`there is no citation of ${subject}`);
  return found.sources;
}

const sourceOf = ({ about }: Guidance, paragraphs: readonly string[]): string =>
  [about.number, ...(paragraphs.length > 0 ? [listed.format(paragraphs)] : [])].join(', ');

const paragraphsOf = ({ paragraphs }: Guidance, numbers: readonly string[]): readonly Paragraph[] =>
  paragraphs.filter(({ number }) => numbers.includes(number));
