/**
 * Whether a number can directly follow another in a numbered document: its first child, or the next
 * in any of the levels above, down to that one's first child. `2.3.4` may be followed by `2.3.5`,
 * `2.4`, `2.4.1`, `3`, `3.1` and `3.1.1`.
 *
 * @param parts the number, e.g. `[2, 3, 5]`
 * @param last the number before it; empty at the start of a document
 */
export function isNextNumber(parts: readonly number[], last: readonly number[]): boolean {
  const common = parts.findIndex((part, level) => part !== last[level]);
  if (common === -1) return false;
  const children = parts.slice(common + 1);
  return (
    parts[common] === (last[common] ?? 0) + 1 &&
    children.length <= 2 &&
    children.every((part) => part === 1)
  );
}
