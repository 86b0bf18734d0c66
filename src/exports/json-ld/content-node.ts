import { addressOn, urls } from '../../urls.ts';
import { editionText } from '../edition.ts';
import { licenceOf } from '../licence.ts';
import { plainWords } from '../plain-words.ts';
import type { DescribedPage } from './described-page.ts';
import { organisation, type JsonLd } from './node.ts';
import type { PageContent } from './page-content.ts';

type Content = Exclude<PageContent, { kind: 'study' }>;

/**
 * What stands on a page, as a node of its own.
 *
 * @throws RangeError for data or a figure on a page that belongs to no guidance
 */
export function contentNode(content: Content, page: DescribedPage): JsonLd {
  const absolute = (path: string) => addressOn(page.url, path);
  const glossary = {
    '@type': 'DefinedTermSet',
    '@id': absolute(urls.glossary()),
    name: `Glossary of ${page.site.title}`,
  };
  switch (content.kind) {
    case 'data':
      return dataset(content.files, page);
    case 'figure':
      return {
        '@type': 'ImageObject',
        name: plainWords(page.name),
        contentUrl: absolute(
          urls.figureFile(guidanceOf(page).document.id, content.figure.id, 'png'),
        ),
        encodingFormat: 'image/png',
        ...rights(page),
      };
    case 'glossary':
      return { ...glossary, description: page.description };
    case 'term': {
      const { id, term, synonyms, definition } = content.term;
      return {
        '@type': 'DefinedTerm',
        '@id': absolute(urls.term(id)),
        name: term,
        ...(synonyms.length > 0 && { alternateName: synonyms }),
        description: definition,
        inDefinedTermSet: glossary,
      };
    }
    default:
      return content satisfies never;
  }
}

function dataset(files: Extract<Content, { kind: 'data' }>['files'], page: DescribedPage): JsonLd {
  const { document, edition } = guidanceOf(page);
  const { id, about } = document;
  const absolute = (path: string) => addressOn(page.url, path);
  return {
    '@type': 'Dataset',
    '@id': absolute(`${urls.data(id)}#dataset`),
    url: absolute(urls.data(id)),
    name: `${page.name}: ${about.number}, ${about.shortTitle}`,
    description: plainWords(page.description),
    inLanguage: page.site.language,
    version: editionText(edition),
    ...(edition.date !== undefined && { datePublished: edition.date }),
    keywords: [about.number, about.shortTitle],
    creator: organisation(page.site.publisher),
    publisher: organisation(page.site.publisher),
    ...rights(page),
    isAccessibleForFree: true,
    isBasedOn: { '@id': about.officialUrl },
    distribution: files.map((file) => ({
      '@type': 'DataDownload',
      name: file.file,
      description: file.about,
      contentUrl: absolute(urls.dataFile(id, file.file)),
      encodingFormat: file.mediaType.replace(/;.*$/, ''),
    })),
  };
}

/** Whose something of this site's own is, and by which licence it may be used, where it has one. */
function rights({ site }: DescribedPage): JsonLd {
  const { address, notice } = licenceOf(site);
  return {
    ...(address !== undefined && { license: address }),
    copyrightNotice: notice,
    copyrightHolder: organisation(site.publisher),
  };
}

function guidanceOf({ guidance, url }: DescribedPage): NonNullable<DescribedPage['guidance']> {
  if (guidance === undefined) throw new RangeError(`${url} belongs to no guidance`);
  return guidance;
}
