import type { AstroIntegration } from 'astro';

/**
 * Has all pages of a document rendered one after the other, instead of one kind of page for all
 * documents: what its pages share is made once, and given up for that of the next.
 */
export function documentOrder(): AstroIntegration {
  return {
    name: 'document-order',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((usual) => ({
          ...usual,
          getStaticPaths: async () => inDocumentOrder(await usual.getStaticPaths()),
        }));
      },
    },
  };
}

/** Paths by their documents, otherwise in their own order; pages of no document come first. */
export function inDocumentOrder<Path extends Readonly<{ pathname: string }>>(
  paths: readonly Path[],
): Path[] {
  const documentOf = ({ pathname }: Path): string =>
    /(?:^|\/)guidance\/([^/]+)/.exec(pathname)?.[1] ?? '';
  const byDocument = Map.groupBy(paths, documentOf);
  return [...byDocument]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([, ofDocument]) => ofDocument);
}
