/**
 * What stands in a new document where something is still to be written: words, a year, a number, an
 * address. Each meets its schema, so that the rest of the document can be shown and checked.
 */
export const TO_WRITE = {
  words: '…',
  year: '0000',
  number: 'NEW0',
  address: 'https://example.org/',
} as const;
