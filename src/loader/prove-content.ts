import { basename, dirname, extname } from 'node:path';
import { failedProofs, proofs } from '../evidence/proofs.ts';
import { reconcile } from '../evidence/reconcile.ts';
import { waysOfEntry, type WaysOfEntry } from '../evidence/ways-of-entry.ts';
import { assemble } from '../model/assemble.ts';
import { checkDates } from '../model/check-dates.ts';
import { checkLibrary } from '../model/check-library.ts';
import type { Problem } from '../model/content-error.ts';
import type { GuidanceEntries, UnreadableFile } from '../model/entries.ts';
import type { Guidance } from '../model/guidance.ts';
import { Problems } from '../model/problems.ts';
import { checkEditions } from './check-editions.ts';
import { loadContent, type LoadedContent } from './load-content.ts';

/** A document with what was proven of it. */
export type ProvenDocument = Readonly<{
  document: Guidance;
  entries: GuidanceEntries;
  /** How many printed figures agree with the ledger. */
  figures: number;
  /** How they were entered. */
  ways: WaysOfEntry;
  /** How many sums hold. */
  proofs: number;
  /** Whether every file of it could be read. */
  isRead: boolean;
  /** Whether, besides, every reference resolved. */
  isWhole: boolean;
}>;

/** A document that is still being written, and what is left to do in it. */
export type DraftDocument = Readonly<{
  /** Its folder, as messages name it. */
  folder: string;
  problems: readonly Problem[];
  /** What could be put together of it; nothing where its `guidance.yaml` cannot be read. */
  proven: ProvenDocument | undefined;
}>;

/** The content of a folder with its documents joined, and everything that is wrong with it. */
export type ProvenContent = Readonly<{
  loaded: LoadedContent;
  /** What is wrong; what is wrong in a draft stands with the draft. */
  problems: readonly Problem[];
  /** The documents of the site, drafts only where they were asked for. */
  guidance: readonly ProvenDocument[];
  drafts: readonly DraftDocument[];
}>;

const nameOf = (file: string): UnreadableFile => ({
  folder: basename(dirname(file)),
  id: basename(file, extname(file)),
});

/**
 * Reads and proves a content folder: schemas, references, prose, arithmetic and the ledger, all at
 * once, for the check, the build and the tests alike. What follows from a fault already told is not
 * told again: neither names of something in a file that cannot be read, nor the ledger of a paragraph
 * whose figures do not resolve.
 *
 * @param content - the folder that holds `site.yaml`, `glossary/`, `pages/` and `guidance/`
 * @param root - the folder that file names in messages are relative to
 * @param withDrafts - whether documents that are still being written count among those of the site
 * @param only - the document that is proven; what is wrong elsewhere is then not known
 */
export function proveContent(
  content: string,
  root: string,
  { withDrafts = false, only }: Readonly<{ withDrafts?: boolean; only?: string | undefined }> = {},
): ProvenContent {
  const loaded = loadContent(content, root, only);
  const unreadable = [...loaded.unreadable].map(nameOf);
  const library = new Problems(unreadable.map(({ id }) => id));
  const isOf = (folder: string, file: string) => file.startsWith(`${folder}/`);
  const isDraft = (file: string) => loaded.drafts.some((folder) => isOf(folder, file));
  // Drafts last: a number that one shares with a document of the site is the draft's fault.
  const inOrder = loaded.guidance.toSorted(
    (a, b) => Number(isDraft(a.guidance.file)) - Number(isDraft(b.guidance.file)),
  );
  checkLibrary({ ...loaded, guidance: inOrder }, library);
  // The glossary may name paragraphs of any document, so it cannot be judged without one of them.
  const hasEveryDocument = !unreadable.some(
    ({ folder, id }) => id === 'guidance' || folder === 'vocabulary',
  );
  const problems: Problem[] = [
    ...loaded.problems,
    ...library.all.filter(({ path }) => hasEveryDocument || path[0] !== 'paragraphs'),
  ];
  problems.push(...untimely(loaded));
  const asked = loaded.guidance.filter(({ id }) => only === undefined || only === id);
  const proven = asked.map((entries) => {
    const { problems: found, ...document } = proveDocument(entries, loaded.unreadable);
    problems.push(
      ...found,
      ...checkEditions(
        entries.guidance,
        loaded.editions.filter(({ guidance }) => guidance === entries.id),
      ),
    );
    return document;
  });
  const ofDraft = (document: ProvenDocument) => isDraft(document.entries.guidance.file);
  const located = problems.map((problem) => ({
    ...problem,
    line: problem.line ?? loaded.lineOf(problem.file, problem.path),
  }));
  return {
    loaded,
    problems: located.filter(({ file }) => !isDraft(file)),
    guidance: withDrafts ? proven : proven.filter((document) => !ofDraft(document)),
    drafts: loaded.drafts.map((folder) => ({
      folder,
      problems: located.filter(({ file }) => isOf(folder, file)),
      proven: proven.find(({ entries }) => isOf(folder, entries.guidance.file)),
    })),
  };
}

/** Dates that lie ahead of the day on which the content is read; without the site's file that day is not known. */
function untimely({ site, guidance }: LoadedContent): readonly Problem[] {
  if (site === undefined) return [];
  const today = site.data.asOf ?? new Date().toISOString().slice(0, 10);
  const problems = new Problems();
  for (const entries of guidance) checkDates(entries, today, problems);
  return problems.all;
}

function proveDocument(
  entries: GuidanceEntries,
  unreadable: ReadonlySet<string>,
): ProvenDocument & Readonly<{ problems: readonly Problem[] }> {
  const folder = dirname(entries.guidance.file);
  const lost = [...unreadable].filter((file) => file.startsWith(`${folder}/`)).map(nameOf);
  const { guidance: document, problems } = assemble(entries, lost);
  const isWhole = problems.length === 0 && lost.length === 0;
  const written = [...lost, ...entries.paragraphs].map(({ id }) => id);
  const reconciled = reconcile(document, folder, written, isWhole);
  return {
    document,
    entries,
    figures: reconciled.paragraphs.reduce((sum, { figures }) => sum + figures.length, 0),
    ways: waysOfEntry(reconciled.paragraphs),
    proofs: proofs(document).length,
    isRead: lost.length === 0,
    isWhole,
    problems: [
      ...problems,
      ...failedProofs(document, folder),
      ...(unreadable.has(entries.ledger.file) ? [] : reconciled.problems),
    ],
  };
}
