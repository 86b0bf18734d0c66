import { saveFile } from '../save-file.ts';
import type { ComposedBrief } from './composed-brief.ts';

/** How a brief can be saved. */
export type BriefFormat = 'word' | 'markdown';

/**
 * Saves a brief as a file of the reader's.
 *
 * @returns how many of its pictures could not be had
 * @throws Error when what writes the file cannot be loaded
 */
export async function saveBrief(brief: ComposedBrief, format: BriefFormat): Promise<number> {
  if (format === 'markdown') {
    const { briefMarkdown } = await import('./brief-markdown.ts');
    const text = briefMarkdown(brief, location.origin);
    save(new Blob([text], { type: 'text/markdown;charset=utf-8' }), 'md');
    return 0;
  }
  const addresses = brief.items.flatMap((item) =>
    item.state === 'found' && item.picture !== undefined ? [item.picture.address] : [],
  );
  const [{ briefWord }, pictures] = await Promise.all([
    import('./brief-word.ts'),
    fetchedPictures(addresses),
  ]);
  save(await briefWord(brief, pictures), 'docx');
  return addresses.length - pictures.size;
}

async function fetchedPictures(
  addresses: readonly string[],
): Promise<ReadonlyMap<string, ArrayBuffer>> {
  const found = await Promise.all(
    addresses.map(async (address) => {
      try {
        const response = await fetch(address);
        return response.ok ? [[address, await response.arrayBuffer()] as const] : [];
      } catch {
        return [];
      }
    }),
  );
  return new Map(found.flat());
}

const save = (file: Blob, end: string): void => {
  saveFile(file, `evidence-brief.${end}`);
};
