import type { Guidance } from '../../model/guidance.ts';
import { organisation, type JsonLd } from './node.ts';

/** The official document, as what a page is based on. */
export function guidanceNode({ about }: Guidance): JsonLd {
  const modified = about.updates.at(-1)?.date;
  return {
    '@type': 'Report',
    '@id': about.officialUrl,
    url: about.officialUrl,
    name: about.title,
    reportNumber: about.number,
    publisher: organisation(about.issuer.name),
    datePublished: about.published,
    ...(modified !== undefined && modified > about.published && { dateModified: modified }),
  };
}
