/** Names that the site gives to parts of a result itself. */
export const RESERVED_KEYS = [
  'follow-up',
  'scale',
  'change',
  'remainder',
  'spread',
  'approach',
  'population',
  'arm-sizes',
];
