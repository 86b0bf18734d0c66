import type { AstroIntegration } from 'astro';
import { keptFromBefore } from './kept.ts';
import { inDocumentOrder } from './page-rendering/in-document-order.ts';
import { withKeptDocuments } from './page-rendering/with-kept-documents.ts';
import { withOwnParts } from './page-rendering/with-own-parts.ts';

/**
 * Has all pages of a document rendered one after the other, instead of one kind of page for all
 * documents: what its pages share is made once, and given up for that of the next. What an earlier
 * build kept of a document is not rendered again.
 */
export function pageRendering(): AstroIntegration {
  let base = '/';
  return {
    name: 'page-rendering',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base;
      },
      'astro:build:start': ({ setPrerenderer }) => {
        const kept = keptFromBefore();
        setPrerenderer((usual) => {
          const own = withOwnParts({
            ...usual,
            getStaticPaths: async () => inDocumentOrder(await usual.getStaticPaths()),
          });
          return kept === undefined ? own : withKeptDocuments(own, kept, base);
        });
      },
    },
  };
}
