import {
  getCollection,
  getEntry,
  render,
  type CollectionEntry,
  type RenderResult,
} from 'astro:content';
import { failedProofs } from './evidence/proofs.ts';
import { reconcile } from './evidence/reconcile.ts';
import type { SiteSource } from './exports/csl-items.ts';
import { editionOf, type Edition } from './exports/edition.ts';
import { assemble } from './model/assemble.ts';
import { ContentError } from './model/content-error.ts';
import type { Entry, GuidanceEntries, ProseEntry } from './model/entries.ts';
import type { Vocabulary } from './model/vocabulary.ts';
import { firstUses } from './learn/mark-terms.ts';
import type { Guidance, Section } from './model/guidance.ts';
import { official, type OfficialEntry } from './schema/official.ts';
import type { GlossaryEntry } from './schema/glossary-term.ts';
import type { SiteEntry } from './schema/site.ts';

/** A glossary term with its address. */
export type GlossaryTerm = Readonly<{ id: string } & GlossaryEntry>;

/** Prose of the content, ready to stand in a page. */
export type Text = RenderResult['Content'];

let documents: Promise<readonly Guidance[]> | undefined;
const editions = new Map<string, Edition>();

/**
 * Every guidance document, proven, newest first.
 *
 * @throws ContentError with every problem of the content
 */
export function allGuidance(): Promise<readonly Guidance[]> {
  documents ??= loadGuidance();
  return documents;
}

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

/** The text of a numbered paragraph, as a component that takes the components of prose. */
export async function paragraphText(guidance: string, number: string): Promise<Text> {
  return (await render(await paragraphEntry(guidance, number))).Content;
}

/** The MDX of every numbered paragraph, by number, for exports as plain text. */
export const paragraphSources = (guidance: string): Promise<ReadonlyMap<string, string>> =>
  sourcesIn('paragraphs', guidance);

/** The MDX of what opens a section, by the section's address, for the same. */
export const sectionSources = (guidance: string): Promise<ReadonlyMap<string, string>> =>
  sourcesIn('sections', guidance);

async function sourcesIn(
  collection: 'paragraphs' | 'sections',
  guidance: string,
): Promise<ReadonlyMap<string, string>> {
  const folder = `guidance/${guidance}/${collection}/`;
  const entries = (await getCollection(collection)).filter(({ id }) => id.startsWith(folder));
  return new Map(entries.map(({ id, body }) => [lastOf(id), body ?? '']));
}

/** The unnumbered text that opens a section, as a component. */
export async function sectionText(guidance: string, slug: string): Promise<Text> {
  const entry = await getEntry('sections', `guidance/${guidance}/sections/${slug}`);
  return (await render(present(entry, slug))).Content;
}

async function paragraphEntry(
  guidance: string,
  number: string,
): Promise<CollectionEntry<'paragraphs'>> {
  return present(await getEntry('paragraphs', `guidance/${guidance}/paragraphs/${number}`), number);
}

/** The site's own name and notices. */
export async function siteSettings(): Promise<SiteEntry> {
  return present(await getEntry('site', 'site'), 'site.yaml').data;
}

/** Which edition of this site's account of a guidance the build holds. */
export async function guidanceEdition(id: string): Promise<Edition> {
  await allGuidance();
  return present(editions.get(id), id);
}

/** This site as the source of what it calculates and draws from a guidance. */
export async function siteSource(id: string): Promise<SiteSource> {
  const { title, publisher } = await siteSettings();
  return { title, publisher, edition: await guidanceEdition(id) };
}

/** Every glossary term, in alphabetical order. */
export async function allTerms(): Promise<readonly GlossaryTerm[]> {
  const entries = await getCollection('glossary');
  return entries
    .map(({ id, data }) => ({ id: lastOf(id), ...data }))
    .toSorted((a, b) => a.term.localeCompare(b.term, 'en-GB'));
}

/** The text of a glossary term, to be rendered. */
export async function termText(id: string): Promise<CollectionEntry<'glossary'>> {
  return present(await getEntry('glossary', `glossary/${id}`), id);
}

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
  const sections = await Promise.all(
    guidance.sections.map(async (section) => {
      const [, ...texts] = await readingTexts(guidance, section);
      return section.paragraphs.map(({ number }, index) => {
        const [terms = new Set<string>()] = firstUses([texts[index] ?? ''], all, (term) =>
          hasItsSense(term, guidance, number),
        );
        return { number, terms };
      });
    }),
  );
  return sections.flat();
}

/** Whether a paragraph that has a name of a term means the term by it. */
export const hasItsSense = (
  { notIn }: GlossaryTerm,
  { about }: Guidance,
  paragraph: string,
): boolean => notIn?.includes(`${about.number}:${paragraph}`) !== true;

/** What can be read of a section, in the order of its page: its opening text, then each paragraph with its actions. */
export async function readingTexts(
  guidance: Guidance,
  section: Section,
): Promise<readonly string[]> {
  const opening = section.hasText
    ? await getEntry('sections', `guidance/${guidance.id}/sections/${section.slug}`)
    : undefined;
  const entries = await Promise.all(
    section.paragraphs.map(({ number }) => paragraphEntry(guidance.id, number)),
  );
  return [
    opening?.body ?? '',
    ...section.paragraphs.map(({ data }, index) => {
      const actions = data.kind === 'action' ? data.actions.map(({ text }) => text) : [];
      return [entries[index]?.body, ...actions].join('\n');
    }),
  ];
}

/** Every page of the site itself, with its text to be rendered. */
export async function allPages(): Promise<
  readonly Readonly<{ slug: string; entry: CollectionEntry<'pages'> }>[]
> {
  return (await getCollection('pages')).map((entry) => ({ slug: lastOf(entry.id), entry }));
}

const lastOf = (path: string): string => path.split('/').at(-1) ?? path;

function present<Found>(found: Found | undefined, name: string): Found {
  if (found === undefined) throw new RangeError(`there is no content called ${name}`);
  return found;
}

async function loadGuidance(): Promise<readonly Guidance[]> {
  const [paragraphs, sections, outcomes, studies, figures, learnCards, ledgers] = await Promise.all(
    [
      getCollection('paragraphs'),
      getCollection('sections'),
      getCollection('outcomes'),
      getCollection('studies'),
      getCollection('figures'),
      getCollection('learnCards'),
      getCollection('ledgers'),
    ],
  );
  const vocabulary = await sharedWords();
  const problems = [];
  const found = [];
  for (const about of await getCollection('guidance')) {
    const folder = about.id.replace(/guidance$/, '');
    const id = folder.split('/')[1] ?? folder;
    const inFolder = <Stored extends Readonly<{ id: string }>>(entries: readonly Stored[]) =>
      entries.filter((entry) => entry.id.startsWith(folder));
    const entries: GuidanceEntries = {
      id,
      vocabulary,
      guidance: entryOf(about),
      ledger: entryOf(
        present(
          ledgers.find((ledger) => ledger.id === `${folder}ledger`),
          `${folder}ledger.yaml`,
        ),
      ),
      official: officialOf(id),
      paragraphs: inFolder(paragraphs).map(proseOf),
      sections: inFolder(sections).map(proseOf),
      outcomes: inFolder(outcomes).map(entryOf),
      studies: inFolder(studies).map(entryOf),
      figures: inFolder(figures).map(entryOf),
      learnCards: inFolder(learnCards).map(proseOf),
    };
    const assembled = assemble(entries);
    editions.set(id, await editionOf(entries));
    problems.push(
      ...assembled.problems,
      ...failedProofs(assembled.guidance),
      ...(assembled.problems.length === 0 ? reconcile(assembled.guidance).problems : []),
    );
    found.push(assembled.guidance);
  }
  if (problems.length > 0) throw new ContentError(problems);
  return found.toSorted((a, b) => b.about.published.localeCompare(a.about.published));
}

async function sharedWords(): Promise<Vocabulary> {
  const [designs, units, gaps] = await Promise.all([
    getEntry('designs', 'vocabulary/designs'),
    getEntry('units', 'vocabulary/units'),
    getEntry('gaps', 'vocabulary/gaps'),
  ]);
  return {
    designs: present(designs, 'vocabulary/designs.yaml').data,
    units: present(units, 'vocabulary/units.yaml').data,
    gaps: present(gaps, 'vocabulary/gaps.yaml').data,
  };
}

/** The official words are there only where the document is held; a collection would call that a fault. */
const officialFiles = import.meta.glob<unknown>('../content/guidance/*/official.json', {
  eager: true,
  import: 'default',
});

function officialOf(id: string): Entry<OfficialEntry> | undefined {
  const file = `content/guidance/${id}/official.json`;
  const words = officialFiles[`../${file}`];
  return words === undefined ? undefined : { id: 'official', file, data: official.parse(words) };
}

type Stored<Data> = Readonly<{
  id: string;
  filePath?: string | undefined;
  data: Data;
  body?: string | undefined;
}>;

function entryOf<Data>({ id, filePath, data }: Stored<Data>): Entry<Data> {
  return { id: lastOf(id), file: filePath ?? id, data };
}

function proseOf<Data>(stored: Stored<Data>): ProseEntry<Data> {
  return { ...entryOf(stored), body: stored.body ?? '', bodyLine: 1 };
}
