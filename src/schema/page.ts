import { z } from 'zod';
import { words } from './words.ts';

/** A page of the site itself: about, methods, accessibility. */
export const page = z.strictObject({
  /** Its title. */
  title: words,
  /** One sentence for search engines, 60 to 155 characters. */
  description: words.min(60, '60 to 155 characters').max(155, '60 to 155 characters'),
});

export type PageEntry = z.infer<typeof page>;
