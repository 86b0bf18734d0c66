import type { Vocabulary } from './vocabulary.ts';

/** All names, by what they are of: the terms, then what is not mentioned. */
export const namesOf = ({ terms, silences }: Vocabulary): readonly (readonly string[])[] => [
  ...terms,
  ...silences.map(({ names }) => names),
];
