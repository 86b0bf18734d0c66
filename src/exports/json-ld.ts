import type { Guidance } from '../model/guidance.ts';
import { addressOn, urls } from '../urls.ts';
import { guidanceItem, publicationItem } from './csl-items.ts';
import { editionText, type Edition } from './edition.ts';
import { articleNode } from './json-ld/article-node.ts';
import { contentNode } from './json-ld/content-node.ts';
import type { DescribedPage } from './json-ld/described-page.ts';
import { guidanceNode } from './json-ld/guidance-node.ts';
import { organisation, type JsonLd } from './json-ld/node.ts';
import { plainWords } from './plain-words.ts';
import { vancouver } from './reference-formats.ts';

/**
 * A page in the words of schema.org, for search engines and reference managers.
 *
 * The page is this site's own account and says what it is based on; it is never typed as the guideline,
 * and no level of evidence is given, for the guidance gives none.
 */
export function pageJsonLd(page: DescribedPage): JsonLd {
  const { url, site, content, guidance } = page;
  return {
    '@context': 'https://schema.org',
    '@type': 'WebPage',
    url,
    name: plainWords(page.name),
    description: plainWords(page.description),
    inLanguage: site.language,
    isPartOf: {
      '@type': 'WebSite',
      '@id': addressOn(url, urls.home()),
      name: site.title,
      disambiguatingDescription: site.disclaimers.independence,
    },
    publisher: organisation(site.publisher),
    usageInfo: addressOn(url, urls.rights()),
    ...(guidance && guidanceProperties(guidance.document, guidance.edition, page)),
    ...(content && content.kind !== 'study' && { mainEntity: contentNode(content, page) }),
  };
}

/** JSON-LD as the text of a script element, which no `</script>` in a string can end. */
export const jsonLdText = (json: JsonLd): string =>
  JSON.stringify(json).replaceAll('<', String.raw`\u003c`);

function guidanceProperties(
  document: Guidance,
  edition: Edition,
  { keywords, content }: DescribedPage,
): JsonLd {
  const { about } = document;
  const study = content?.kind === 'study' ? content.study : undefined;
  const item =
    study?.publication === undefined
      ? undefined
      : publicationItem(document, study, study.publication);
  return {
    version: editionText(edition),
    about: { '@type': 'Thing', name: about.shortTitle },
    keywords: [about.number, ...about.replaces.map(({ number }) => number), ...keywords],
    isBasedOn: guidanceNode(document),
    citation: [
      vancouver(guidanceItem(document)),
      ...(item === undefined || study?.publication === undefined
        ? []
        : [articleNode(study.publication, item)]),
    ],
  };
}
