import { isAbbreviation, termPattern } from './term-pattern.ts';

/**
 * Whether a text uses a term under any of its names, as whole words and whatever the case.
 * Abbreviations in capitals are matched as they stand, so that `MRI` is not found in other words.
 */
export function usesTerm(text: string, names: readonly string[]): boolean {
  return names.some((name) =>
    new RegExp(termPattern(name), isAbbreviation(name) ? 'u' : 'iu').test(text),
  );
}
