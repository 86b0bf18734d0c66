import { deserialize, serialize } from 'node:v8';
import type { AstroPrerenderer } from 'astro';
import { z } from 'zod';
import type { Kept } from '../kept.ts';
import { documentOf } from './document-of.ts';
import { responseOf } from './response-of.ts';

/** The bodies of all pages and files of a document, by their addresses. */
type Bodies = ReadonlyMap<string, Uint8Array>;

const bodies = z.map(z.string(), z.instanceof(Uint8Array));

/**
 * Renders no document again whose pages would be what they were: it takes all of them from what an
 * earlier build kept, or renders all of them and keeps them. It relies on documents being rendered
 * one after the other.
 *
 * @param base - the path of the site on its host, with a slash at both ends
 */
export function withKeptDocuments(
  usual: AstroPrerenderer,
  kept: Kept,
  base: string,
): AstroPrerenderer {
  /** How many pages and files a document has. */
  let counts: ReadonlyMap<string | undefined, number> = new Map();
  let current: Readonly<{
    key: string;
    before: Bodies | undefined;
    made: Map<string, Uint8Array>;
  }> = {
    key: '',
    before: undefined,
    made: new Map(),
  };
  return {
    ...usual,
    getStaticPaths: async () => {
      const paths = await usual.getStaticPaths();
      const byDocument = Map.groupBy(paths, ({ pathname }) => documentOf(pathname));
      counts = new Map([...byDocument].map(([id, of]) => [id, of.length]));
      return paths;
    },
    render: async (request, options) => {
      const address = new URL(request.url).pathname;
      const id = documentOf(address.slice(base.length));
      const key = kept.documentKey(id);
      if (key === undefined) return usual.render(request, options);
      if (current.key !== key) {
        const found = await kept.read(key);
        const before = found && bodies.parse(deserialize(found));
        current = { key, before, made: new Map() };
      }
      const { before, made } = current;
      const body = before?.get(address);
      if (body !== undefined) return new Response(new Uint8Array(body));
      if (before !== undefined) {
        throw new RangeError(`${address} is not among what was kept of ${id}; delete .build/kept`);
      }
      const response = responseOf(await usual.render(request, options));
      if (response.status !== 200) return response;
      const bytes = new Uint8Array(await response.arrayBuffer());
      made.set(address, bytes);
      if (made.size === counts.get(id)) await kept.write(key, serialize(made));
      return new Response(bytes, response);
    },
  };
}
