import { studyName } from '../format/study.ts';
import type { Guidance, Paragraph, Study } from '../model/guidance.ts';
import type { PublicationEntry } from '../schema/publication.ts';
import { urls } from '../urls.ts';
import { cslDate, type CslItem } from './csl-item.ts';
import { editionText, type Edition } from './edition.ts';
import { plainWords } from './plain-words.ts';
import { vancouver } from './reference-formats.ts';

/** Who publishes this site, and which edition of a guidance it shows. */
export type SiteSource = Readonly<{ title: string; publisher: string; edition: Edition }>;

/** A thing that this site made itself: calculated values or a drawing. */
export type OwnWork = Readonly<{
  id: string;
  type: 'dataset' | 'figure';
  title: string;
  /** What it is, in brackets behind its title. */
  genre: string;
  /** Its whole address, where the host of this site is known. */
  url: string | undefined;
  /** The words before the reference of the guidance: `Calculated from figures in`. */
  inputs: string;
  /** The paragraphs that print what went into it. */
  paragraphs: readonly Paragraph[];
}>;

const listed = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** The guidance itself, or some of its paragraphs. What it reports is cited so, and never as this site's. */
export function guidanceItem({ about }: Guidance, paragraphs: readonly Paragraph[] = []): CslItem {
  const numbers = paragraphs.map(({ number }) => number);
  const sections = [...new Set(paragraphs.map(({ section }) => section.title))];
  const part = `${numbers.length === 1 ? 'Paragraph' : 'Paragraphs'} ${listed.format(numbers)}`;
  const [section] = sections.length === 1 ? sections : [];
  const former = about.replaces.map(({ number }) => `Formerly ${number}.`);
  return {
    id: [about.issuer.short, about.number, ...numbers].join('-').toLowerCase(),
    type: 'report',
    title: about.title,
    author: [{ literal: about.issuer.name }],
    issued: cslDate(about.published),
    publisher: about.issuer.short,
    genre: about.kind,
    number: about.number,
    ...(numbers.length > 0 && { 'part-number': part }),
    ...(section !== undefined && { 'part-title': section }),
    note: [
      ...(numbers.length > 0
        ? [`${[part, ...(section === undefined ? [] : [section])].join(', ')}.`]
        : []),
      ...former,
    ].join(' '),
    language: 'en-GB',
    ...(about.isbn !== 'none' && { ISBN: about.isbn }),
    URL: about.officialUrl,
  };
}

/** What this site calculated or drew: the site is the source, the guidance the source of its inputs. */
export function ownItem(guidance: Guidance, site: SiteSource, work: OwnWork): CslItem {
  const edition = editionText(site.edition);
  const source = vancouver(guidanceItem(guidance, work.paragraphs));
  const references = `${work.inputs}: ${source}`;
  return {
    id: work.id,
    type: work.type,
    title: plainWords(work.title),
    author: [{ literal: site.publisher }],
    ...(site.edition.date !== undefined && { issued: cslDate(site.edition.date) }),
    publisher: site.title,
    genre: work.genre,
    edition: `Edition ${edition}`,
    version: edition,
    references,
    note: `Edition ${edition}. ${references}`,
    language: 'en-GB',
    ...(work.url !== undefined && { URL: work.url }),
  };
}

/** What is probably the publication behind a study; its note says that the guidance does not name it. */
export function publicationItem(
  { about }: Guidance,
  study: Study,
  publication: PublicationEntry,
): CslItem {
  const { authors, title, year, journal, volume, issue, pages, doi, pubmed, match } = publication;
  const [first] = authors;
  const seen = (value: string) => value !== 'not-seen';
  return {
    id: `${first?.family ?? study.id}-${year}`.toLowerCase().replaceAll(/[^a-z0-9-]/g, ''),
    type: seen(journal) ? 'article-journal' : 'document',
    title,
    author: authors.map(({ family, initials }) => ({
      family,
      given: initials.replaceAll(/(?<=.)(?=.)/gu, '. ').concat('.'),
    })),
    issued: cslDate(year),
    ...(seen(journal) && { 'container-title': journal }),
    ...(seen(volume) && { volume }),
    ...(seen(issue) && { issue }),
    ...(seen(pages) && { page: pages }),
    ...(seen(doi) && { DOI: doi }),
    ...(seen(pubmed) && { PMID: pubmed, URL: urls.pubMed(pubmed) }),
    note: plainWords(
      `${MATCH[match]} the publication behind this study in ${about.issuer.short} ${about.number}: ${studyName(study)}. Matched on its figures; the guidance does not name it.`,
    ),
    language: 'en',
  };
}

const MATCH = {
  probable: 'Probably',
  possible: 'Possibly',
} satisfies Record<PublicationEntry['match'], string>;
