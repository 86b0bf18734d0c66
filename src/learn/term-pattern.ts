/**
 * What a name of a term looks like in a text, as the source of a regular expression: whole words, any
 * space or hyphen between them, singular or plural.
 */
export function termPattern(name: string): string {
  const escaped = name
    .replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
    .replaceAll(/[\s-]+/g, String.raw`[\s-]+`);
  return String.raw`(?<![\p{L}\p{N}-])${escaped}(?:s|es)?(?![\p{L}\p{N}])`;
}

/** Whether a name is an abbreviation in capitals, which is matched just as it stands. */
export const isAbbreviation = (name: string): boolean => name === name.toUpperCase();
