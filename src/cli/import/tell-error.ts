/** How many problems are printed one by one. */
const MOST_PROBLEMS = 30;

/** Prints why a command failed, a line for each problem up to a number, and lets it leave with 1. */
export function tellError(error: unknown): void {
  const lines = (error instanceof Error ? error.message : String(error)).split('\n');
  const more = lines.length - MOST_PROBLEMS;
  console.error(lines.slice(0, MOST_PROBLEMS).join('\n'));
  if (more > 0) console.error(`and ${String(more)} more problems`);
  process.exitCode = 1;
}
