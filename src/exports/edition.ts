import type { GuidanceEntries } from '../model/entries.ts';

/** Which state of this site's account of a guidance a reader saw. */
export type Edition = Readonly<{
  /** The version that the editors give it. */
  version: string;
  /** The first eight hexadecimal digits of the SHA-256 of its content. */
  content: string;
  /** The day on which it was sealed; nothing while it is not, or where something has changed since. */
  date?: string | undefined;
}>;

/** `1 (content 3f2a9c1b)`, as it stands in citations and exports. */
export const editionText = ({ version, content }: Edition): string =>
  `${version} (content ${content})`;

/**
 * The edition of an account of a guidance. The hash follows what the files say, in whatever order
 * they were read; the official words, which not every site holds, do not count.
 */
export async function editionOf(entries: GuidanceEntries): Promise<Edition> {
  const { id, official: _official, vocabulary, ...parts } = entries;
  // Wherever the content lies, the same files are the same edition.
  const inFolder = new RegExp(`^.*(?=guidance/${RegExp.escape(id)}/)`);
  const contents = Object.values(parts)
    .flat()
    .map((entry) => ({
      file: entry.file.replace(inFolder, 'content/'),
      data: entry.data,
      body: 'body' in entry ? entry.body.trim() : '',
    }))
    .toSorted((a, b) => (a.file < b.file ? -1 : 1));
  const bytes = new TextEncoder().encode(JSON.stringify([id, contents, vocabulary]));
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const content = [...hash.subarray(0, 4)].map((byte) => byte.toString(16).padStart(2, '0'));
  return { version: entries.guidance.data.edition, content: content.join('') };
}
