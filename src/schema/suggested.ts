import { z } from 'zod';

/**
 * Written by `npm run new`, which read the figures from the words of the document: `unread` until a person
 * has compared them with it, then `accepted`. What a person entered has no such line.
 */
export const suggested = z.enum(['unread', 'accepted']).optional();

export type Suggested = z.infer<typeof suggested>;
