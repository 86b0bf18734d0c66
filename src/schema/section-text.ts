import { z } from 'zod';

/** Unnumbered text at the start of a section; its body holds it in the words of this site. */
export const sectionText = z.strictObject({});

export type SectionTextEntry = z.infer<typeof sectionText>;
