import type { PublicationEntry } from '../../schema/publication.ts';
import { urls } from '../../urls.ts';
import type { CslItem } from '../csl-item.ts';
import type { JsonLd } from './node.ts';

/**
 * A publication that is probably behind a study; what was not seen is left out.
 *
 * @param item - its reference, whose note says how sure the match is
 */
export function articleNode(publication: PublicationEntry, { note = '' }: CslItem): JsonLd {
  const { authors, title, year, pages, doi, pubmed } = publication;
  const journal = journalNode(publication);
  const addresses = [
    ...(isSeen(doi) ? [urls.doi(doi)] : []),
    ...(isSeen(pubmed) ? [urls.pubMed(pubmed)] : []),
  ];
  return {
    '@type': 'ScholarlyArticle',
    name: title,
    description: note,
    author: authors.map(({ family, initials }) => ({
      '@type': 'Person',
      name: `${family} ${initials}`,
    })),
    datePublished: year,
    ...(journal && { isPartOf: journal }),
    ...(isSeen(pages) && { pagination: pages }),
    ...(addresses.length > 0 && { sameAs: addresses }),
  };
}

/** The innermost part of its journal that is known: an issue of a volume of a periodical. */
function journalNode({ journal, volume, issue }: PublicationEntry): JsonLd | undefined {
  const parts: readonly JsonLd[] = [
    ...(isSeen(journal) ? [{ '@type': 'Periodical', name: journal }] : []),
    ...(isSeen(volume) ? [{ '@type': 'PublicationVolume', volumeNumber: volume }] : []),
    ...(isSeen(issue) ? [{ '@type': 'PublicationIssue', issueNumber: issue }] : []),
  ];
  return parts.reduce<JsonLd | undefined>(
    (whole, part) => (whole === undefined ? part : { ...part, isPartOf: whole }),
    undefined,
  );
}

const isSeen = (value: string): boolean => value !== 'not-seen';
