/**
 * Whether a text uses a term under any of its names, as whole words and whatever the case.
 * Abbreviations in capitals are matched as they stand, so that `MRI` is not found in other words.
 */
export function usesTerm(text: string, names: readonly string[]): boolean {
  return names.some((name) => {
    const escaped = name
      .replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
      .replaceAll(/[\s-]+/g, String.raw`[\s-]+`);
    const flags = name === name.toUpperCase() ? 'u' : 'iu';
    return new RegExp(
      String.raw`(?<![\p{L}\p{N}-])${escaped}(?:s|es)?(?![\p{L}\p{N}])`,
      flags,
    ).test(text);
  });
}
