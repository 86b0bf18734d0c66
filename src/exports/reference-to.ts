/**
 * A paragraph as no program can misread it: a spreadsheet takes `2.3.1` for a date and `3.10` for 3.1.
 *
 * @example referenceTo('ABC123', '2.3.1') // 'ABC123:2.3.1'
 */
export const referenceTo = (guidance: string, paragraph: string): string =>
  `${guidance}:${paragraph}`;
