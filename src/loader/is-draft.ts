import { parse } from 'yaml';
import { z } from 'zod';

const draft = z.object({ status: z.literal('draft') });

/** Whether a `guidance.yaml` says that its document is a draft, before the file is held against its schema. */
export function isDraft(text: string): boolean {
  try {
    return draft.safeParse(parse(text, { logLevel: 'silent' })).success;
  } catch {
    return /^status: *draft\b/m.test(text);
  }
}
