import type { BriefFile } from '../../exports/brief-file.ts';
import { urls } from '../../urls.ts';

/** What could be had of a guidance: its file, `gone` when the site has none, or `unreachable`. */
export type FoundFile = BriefFile | 'gone' | 'unreachable';

/** The parts of an id of a brief: the guidance, and the id within its file. */
const ID = /^([a-z0-9-]+)\.((?:paragraph|value|result|figure|study)\..+)$/;

/** The guidance of an id, and the id within its file; nothing when it cannot be one of this site's. */
export function partsOf(id: string): readonly [guidance: string, item: string] | undefined {
  const [, guidance, item] = ID.exec(id) ?? [];
  return guidance === undefined || item === undefined ? undefined : [guidance, item];
}

const files = new Map<string, Promise<FoundFile>>();

/** What is known of every guidance that ids name, by guidance. Each file is fetched once. */
export async function briefFiles(ids: readonly string[]): Promise<ReadonlyMap<string, FoundFile>> {
  const names = new Set(ids.flatMap((id) => partsOf(id)?.slice(0, 1) ?? []));
  return new Map(
    await Promise.all(
      [...names].map(async (name) => {
        const file = files.get(name) ?? fetched(urls.briefFile(name));
        files.set(name, file);
        const found = await file;
        // What failed for want of a connection may succeed when it is next asked for.
        if (found === 'unreachable') files.delete(name);
        return [name, found] as const;
      }),
    ),
  );
}

async function fetched(address: string): Promise<FoundFile> {
  try {
    const response = await fetch(address);
    if (response.ok) return await read(response);
    return response.status === 404 ? 'gone' : 'unreachable';
  } catch {
    return 'unreachable';
  }
}

const read = (response: Response): Promise<BriefFile> => response.json();
