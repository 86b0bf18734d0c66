import { z } from 'zod';

/** Whether the last digit of an ISBN-13 is that of its others, by the weights 1 and 3 of ISO 2108. */
const hasCheckDigit = (isbn: string): boolean =>
  Array.from(isbn.matchAll(/\d/g), Number).reduce(
    (sum, digit, index) => sum + digit * (index % 2 === 0 ? 1 : 3),
    0,
  ) %
    10 ===
  0;

/** An ISBN-13 with a right check digit, with or without hyphens. */
export const isbn = z
  .string({ error: 'an ISBN-13 in quotes' })
  .regex(/^97[89](-?\d){10}$/, 'an ISBN-13 in quotes')
  .refine(hasCheckDigit, 'an ISBN-13 whose check digit is right');
