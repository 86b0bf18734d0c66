import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { copyFile, link, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { env } from 'node:process';
import { z } from 'zod';

/** The variable that names the folder of what earlier builds kept; without it nothing is kept. */
export const KEPT_FOLDER = 'EVIDENCE_LEDGER_KEPT';

/** Hashes of what goes into this build, as a file of that folder. */
export const KEPT_KEYS = 'keys.json';

/** Where a build puts what the next one may use, in that folder; whoever began it makes it `before`. */
export const KEPT_PLACES = { before: 'before', next: 'next' } as const;

const keysSchema = z.object({ code: z.string(), documents: z.record(z.string(), z.string()) });

/** Bytes of a hash (SHA-256) at the head of each file, by which half a file is known. */
const HASH = 32;

/**
 * What a build keeps for the next, by keys that name whatever it was made from. What it uses or makes
 * lies in a folder of its own until it has ended well, so that a build which is killed changes nothing.
 */
export class Kept {
  readonly #folder: string;
  readonly #keys: z.infer<typeof keysSchema>;

  /** @throws ZodError or SyntaxError when the folder has no keys that can be read */
  constructor(folder: string) {
    this.#folder = folder;
    this.#keys = keysSchema.parse(JSON.parse(readFileSync(join(folder, KEPT_KEYS), 'utf8')));
  }

  /** The key of all pages and files of a document; nothing for what is no document. */
  documentKey(id: string | undefined): string | undefined {
    return id === undefined ? undefined : this.#keys.documents[id];
  }

  /** What was kept under a key, whole; nothing where that is not so. */
  async read(key: string): Promise<Uint8Array | undefined> {
    const file = join(this.#folder, KEPT_PLACES.before, key);
    const found = await readFile(file).catch(() => undefined);
    if (found?.subarray(0, HASH).equals(hashOf(found.subarray(HASH))) !== true) return undefined;
    const next = join(this.#folder, KEPT_PLACES.next, key);
    // The same may have been read already, and a file system may know no links.
    if (!existsSync(next)) await link(file, next).catch(() => copyFile(file, next));
    return found.subarray(HASH);
  }

  /** Keeps something for the next build. */
  async write(key: string, content: Uint8Array): Promise<void> {
    const file = join(this.#folder, KEPT_PLACES.next, key);
    await writeFile(`${file}.part`, Buffer.concat([hashOf(content), content]));
    await rename(`${file}.part`, file);
  }

  /**
   * What was made from the same before, or else made now.
   *
   * @param from - whatever it is made from, apart from the code
   */
  async made(from: string | Uint8Array, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
    const key = createHash('sha256').update(this.#keys.code).update(from).digest('hex');
    const before = await this.read(key);
    if (before !== undefined) return before;
    const content = await make();
    await this.write(key, content);
    return content;
  }
}

/** What earlier builds kept, where whoever builds has named its folder. */
export const keptFromBefore = (): Kept | undefined => {
  const folder = env[KEPT_FOLDER];
  return folder === undefined || folder === '' ? undefined : new Kept(folder);
};

const hashOf = (content: Uint8Array): Buffer => createHash('sha256').update(content).digest();
