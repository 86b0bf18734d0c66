import jsonld, { type JsonLdDocument } from 'jsonld';

const address = (name: string) => ({ '@id': `schema:${name}`, '@type': '@id' });
const date = (name: string) => ({ '@id': `schema:${name}`, '@type': 'schema:Date' });
const named = (names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, `schema:${name}`]));

/**
 * The part of schema.org's context (version 29) that the site may use. There is no `@vocab`: a type or
 * property that is misspelt, or that nobody agreed on, has no meaning and stops the expansion.
 */
const CONTEXT = {
  '@context': {
    schema: 'http://schema.org/',
    ...named([
      'WebPage',
      'WebSite',
      'Organization',
      'Person',
      'Thing',
      'Report',
      'Dataset',
      'DataDownload',
      'ImageObject',
      'ScholarlyArticle',
      'Periodical',
      'PublicationVolume',
      'PublicationIssue',
      'DefinedTerm',
      'DefinedTermSet',
    ]),
    ...named([
      'about',
      'alternateName',
      'author',
      'citation',
      'copyrightHolder',
      'copyrightNotice',
      'creator',
      'description',
      'disambiguatingDescription',
      'distribution',
      'encodingFormat',
      'inDefinedTermSet',
      'inLanguage',
      'isAccessibleForFree',
      'isPartOf',
      'issueNumber',
      'keywords',
      'mainEntity',
      'name',
      'pagination',
      'publisher',
      'reportNumber',
      'version',
      'volumeNumber',
    ]),
    isBasedOn: address('isBasedOn'),
    ...Object.fromEntries(
      ['url', 'contentUrl', 'license', 'usageInfo', 'sameAs'].map((name) => [name, address(name)]),
    ),
    ...Object.fromEntries(['datePublished', 'dateModified'].map((name) => [name, date(name)])),
  },
};

/** A node as the expansion leaves it: whole addresses, every value in a list. */
export type ExpandedNode = Readonly<Record<string, unknown>>;

const options = {
  // Whatever would be dropped without a word is an error.
  safe: true,
  documentLoader: (url: string) => {
    if (!/^https?:\/\/schema\.org\/?$/.test(url)) throw new Error(`${url} is not schema.org`);
    return Promise.resolve({ documentUrl: url, document: CONTEXT });
  },
};

/**
 * Expands JSON-LD with the `jsonld` library, without the network.
 *
 * @param base - the address of the page that it stands on, for its relative addresses
 * @returns every typed node in it, the outermost first
 * @throws when a type or property is none of those above, or a relative address is left
 */
export async function expandJsonLd(text: string, base = ''): Promise<readonly ExpandedNode[]> {
  return nodesIn(await jsonld.expand(JSON.parse(text) as JsonLdDocument, { ...options, base }));
}

function nodesIn(value: unknown): readonly ExpandedNode[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap(nodesIn);
  return isNode(value) ? [value, ...inner] : inner;
}

const isNode = (value: object): value is ExpandedNode =>
  '@type' in value && Array.isArray(value['@type']);

/** The values or addresses of a property, by its short name. */
export function valuesOf(node: ExpandedNode | undefined, property: string): readonly unknown[] {
  const values = node?.[`http://schema.org/${property}`] ?? [];
  return (values as readonly Readonly<Record<string, unknown>>[]).map(
    (value) => value['@value'] ?? value['@id'] ?? value,
  );
}

/** The short names of the types of a node. */
export const typesOf = (node: ExpandedNode): readonly string[] =>
  (node['@type'] as readonly string[]).map((type) => type.replace('http://schema.org/', ''));
