import { getCollection, type CollectionEntry } from 'astro:content';
import type { Root } from 'mdast';
import { cwd } from 'node:process';
import type { SiteSource } from './exports/csl-items.ts';
import { editionChanges } from './exports/edition-changes.ts';
import { DOCUMENT_FILE } from './exports/edition-files.ts';
import { editionOf, editionText, type Edition } from './exports/edition.ts';
import { guidanceJson } from './exports/guidance-json.ts';
import { firstUses } from './learn/mark-terms.ts';
import { readingTexts } from './learn/reading-texts.ts';
import { contentFolder } from './loader/content-folder.ts';
import { keptFiles, type KeptEdition } from './loader/kept-edition.ts';
import { showsDrafts } from './loader/shows-drafts.ts';
import { proveContent, type ProvenContent } from './loader/prove-content.ts';
import { ContentError } from './model/content-error.ts';
import type { Guidance, PatientPage } from './model/guidance.ts';
import { keptDocument, type KeptDocument } from './schema/export/kept-document.ts';
import type { GlossaryEntry } from './schema/glossary-term.ts';
import type { SiteEntry } from './schema/site.ts';

/** A glossary term with its address and its text. */
export type GlossaryTerm = Readonly<{ id: string; text: Root } & GlossaryEntry>;

let proven: ProvenContent | undefined;
const editions = new Map<string, Promise<Edition>>();

/**
 * The content, read and proven once, as the check reads it.
 *
 * @throws ContentError with every problem of it
 */
function content(): ProvenContent {
  proven ??= proveContent(contentFolder(cwd()), cwd(), {
    withDrafts: showsDrafts(import.meta.env.DEV),
  });
  if (proven.problems.length > 0) throw new ContentError(proven.problems);
  return proven;
}

/**
 * Every guidance document, proven, newest first.
 *
 * @throws ContentError with every problem of the content
 */
export const allGuidance = (): Promise<readonly Guidance[]> =>
  Promise.try(() =>
    content()
      .guidance.map(({ document }) => document)
      .toSorted((a, b) => b.about.published.localeCompare(a.about.published, 'en')),
  );

let shelf: Readonly<{ documents: number; topics: number }> | undefined;

/** How many documents there are, and under how many topics: all that every page has to know of the others. */
export const shelfSize = async (): Promise<Readonly<{ documents: number; topics: number }>> => {
  if (shelf === undefined) {
    const documents = await allGuidance();
    const topics = new Set(documents.map(({ about }) => about.topic)).size;
    shelf = { documents: documents.length, topics };
  }
  return shelf;
};

/**
 * One guidance document.
 *
 * @throws RangeError when there is none of that name
 */
export async function findGuidance(id: string | undefined): Promise<Guidance> {
  const found = (await allGuidance()).find((guidance) => guidance.id === id);
  if (found === undefined) throw new RangeError(`there is no guidance ${id}`);
  return found;
}

/** Paths for pages below `/guidance/<id>/`. */
export async function guidancePaths(): Promise<{ params: { guidance: string } }[]> {
  return (await allGuidance()).map(({ id }) => ({ params: { guidance: id } }));
}

/** Paths of what is made of the results of a document, of those that report any. */
export async function resultPaths(): Promise<{ params: { guidance: string } }[]> {
  const documents = (await allGuidance()).filter(({ results }) => results.length > 0);
  return documents.map(({ id }) => ({ params: { guidance: id } }));
}

/** Paths of the pages for patients, of the documents that have one. */
export async function patientPaths(): Promise<{ params: { guidance: string } }[]> {
  const documents = (await allGuidance()).filter(({ patient }) => patient !== undefined);
  return documents.map(({ id }) => ({ params: { guidance: id } }));
}

/**
 * One guidance document with its page for patients.
 *
 * @throws RangeError when there is none of that name, or none for patients
 */
export async function findPatientPage(
  id: string | undefined,
): Promise<Readonly<{ guidance: Guidance; patient: PatientPage }>> {
  const guidance = await findGuidance(id);
  return { guidance, patient: present(guidance.patient, `guidance/${id}/patient`) };
}

/** The site's own name and notices. */
export const siteSettings = (): Promise<SiteEntry> =>
  Promise.try(() => present(content().loaded.site, 'site.yaml').data);

/** Which edition of this site's account of a guidance the build holds. */
export function guidanceEdition(id: string): Promise<Edition> {
  const edition = editions.get(id) ?? datedEdition(id);
  editions.set(id, edition);
  return edition;
}

async function datedEdition(id: string): Promise<Edition> {
  const found = content().guidance.find(({ document }) => document.id === id);
  const { document, entries } = present(found, id);
  const edition = await editionOf(entries);
  const kept = keptEdition(id, edition.version);
  if (kept === undefined) return edition;
  const context = { site: await siteSettings(), edition: editionText(edition) };
  const changes = editionChanges(keptDocumentOf(keptFiles(kept)), guidanceJson(document, context));
  return changes.length === 0 ? { ...edition, date: kept.seal.date } : edition;
}

/** An edition of a guidance as it was sealed; nothing where it was not. */
export const keptEdition = (id: string, version: string): KeptEdition | undefined =>
  content().loaded.editions.find((one) => one.guidance === id && one.edition === version);

/** The document in the files of an edition. */
export const keptDocumentOf = (files: Readonly<Record<string, string>>): KeptDocument =>
  keptDocument.parse(JSON.parse(files[DOCUMENT_FILE] ?? 'null'));

/** This site as the source of what it calculates and draws from a guidance. */
export async function siteSource(id: string): Promise<SiteSource> {
  const { title, publisher } = await siteSettings();
  return { title, publisher, edition: await guidanceEdition(id) };
}

let terms: readonly GlossaryTerm[] | undefined;

/** Every glossary term, in alphabetical order; always the same list. */
export const allTerms = (): Promise<readonly GlossaryTerm[]> =>
  Promise.try(() => {
    terms ??= content()
      .loaded.glossary.map(({ id, data, tree }) => ({ id, text: tree, ...data }))
      .toSorted((a, b) => a.term.localeCompare(b.term, 'en-GB'));
    return terms;
  });

/** The numbers of the paragraphs that use a term, under any of its names and in its sense, in the order of the document. */
export async function paragraphsUsing(
  guidance: Guidance,
  { id }: GlossaryTerm,
): Promise<readonly string[]> {
  const used = usedTerms.get(guidance.id) ?? termsByParagraph(guidance);
  usedTerms.set(guidance.id, used);
  return (await used).flatMap(({ number, terms }) => (terms.has(id) ? [number] : []));
}

type UsedTerms = readonly Readonly<{ number: string; terms: ReadonlySet<string> }>[];
const usedTerms = new Map<string, Promise<UsedTerms>>();

async function termsByParagraph(guidance: Guidance): Promise<UsedTerms> {
  const all = await allTerms();
  return guidance.sections.flatMap((section) => {
    const [, ...texts] = readingTexts(section);
    return section.paragraphs.map(({ number }, index) => {
      const [terms = new Set<string>()] = firstUses([texts[index] ?? ''], all, (term) =>
        hasItsSense(term, guidance, number),
      );
      return { number, terms };
    });
  });
}

/** Whether a paragraph that has a name of a term means the term by it. */
export const hasItsSense = (
  { onlyIn, notIn = [] }: GlossaryTerm,
  { about: { number } }: Guidance,
  paragraph: string,
): boolean =>
  onlyIn?.includes(number) !== false &&
  !notIn.includes(number) &&
  !notIn.includes(`${number}:${paragraph}`);

/** Every page of the site itself, with its text to be rendered, and its tree. */
export const allPages = async (): Promise<
  readonly Readonly<{ slug: string; entry: CollectionEntry<'pages'>; text: Root }>[]
> => {
  const entries = await getCollection('pages');
  return content().loaded.pages.map(({ id, tree }) => ({
    slug: id,
    entry: present(
      entries.find((entry) => entry.id === id),
      `${id}.mdx`,
    ),
    text: tree,
  }));
};

function present<Found>(found: Found | undefined, name: string): Found {
  if (found === undefined) throw new RangeError(`there is no content called ${name}`);
  return found;
}
