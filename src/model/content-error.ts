/** Where in a file something stands: keys and list positions from the top. */
export type Path = readonly (string | number)[];

/** One thing that is wrong in the content, told so that an editor can mend it. */
export type Problem = Readonly<{
  /** The file, relative to the project. */
  file: string;
  /** Where in the file. */
  path: Path;
  /** The line, where it is known. */
  line?: number | undefined;
  /** What is wrong. */
  wrong: string;
  /** What would be right. */
  allowed: string;
}>;

/**
 * A problem as one line.
 *
 * @returns `file:line: field: what is wrong; what is allowed`
 */
export function problemLine(problem: Problem): string {
  const place = problem.line === undefined ? problem.file : `${problem.file}:${problem.line}`;
  const field = problem.path.length === 0 ? '' : `${problem.path.join('.')}: `;
  return `${place}: ${field}${problem.wrong}; ${problem.allowed}`;
}

/** Every problem of the content, thrown at once so that an editor mends them in one go. */
export class ContentError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(problemLine).join('\n'));
    this.name = 'ContentError';
    this.problems = problems;
  }
}
