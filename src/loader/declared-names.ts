import { parse } from 'yaml';
import { z } from 'zod';
import { MOST_NAMES } from '../schema/names.ts';

const declared = z.object({ names: z.array(z.string().min(1)) });

/**
 * The names with digits that a `guidance.yaml` declares, before the file is held against its schema;
 * none where it cannot be read, which its own check tells.
 */
export function declaredNames(text: string): readonly string[] {
  try {
    const { names = [] } = declared.safeParse(parse(text, { logLevel: 'silent' })).data ?? {};
    return names.slice(0, MOST_NAMES);
  } catch {
    return [];
  }
}
