import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { z } from 'zod';

const stampSchema = z.strictObject({
  /** Hash of everything that went into the build; see input-hash.ts. */
  inputs: z.string(),
});

/** Where the stamp lies, from the root of the project. */
const STAMP = join('.build', 'stamp.json');

/** Notes beside the built site what it was made from. */
export async function writeBuildStamp(root: string, inputs: string): Promise<void> {
  const file = join(root, STAMP);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, `${JSON.stringify({ inputs })}\n`);
}

/**
 * Whether the built site was made from exactly these inputs. A site that was never built, or whose
 * stamp cannot be read, is not.
 */
export async function matchesBuildStamp(root: string, inputs: string): Promise<boolean> {
  if (!existsSync(join(root, 'dist', 'index.html')) || !existsSync(join(root, STAMP))) return false;
  const text = await readFile(join(root, STAMP), 'utf8');
  try {
    return stampSchema.parse(JSON.parse(text)).inputs === inputs;
  } catch {
    // Half-written or from another version: building again mends it.
    return false;
  }
}
