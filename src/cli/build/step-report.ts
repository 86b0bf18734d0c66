import { stripVTControlCharacters } from 'node:util';

import { rounded } from '../../statistics/rounded.ts';
import type { StepResult } from './run-step.ts';

/**
 * What a person is told about one part of the build: a line with its name and time, then, when it
 * failed, its report, and when it passed, only its warnings. Colours are left out, so that the text
 * reads the same in a terminal and in a log.
 *
 * @example stepReport('types', { ok: true, output: '…', seconds: 4.31 }); // '✓ types (4.3 s)'
 */
export function stepReport(part: string, { ok, output, seconds }: StepResult): string {
  const lines = stripVTControlCharacters(output).trimEnd().split('\n');
  // Astro logs its progress before its first error; other tools print nothing but problems.
  const problemsFrom = ok ? lines.length : lines.findIndex((line) => line.includes('[ERROR]'));
  const progress = lines.slice(0, Math.max(problemsFrom, 0));
  const problems = lines.slice(Math.max(problemsFrom, 0));
  const heading = `${ok ? '✓' : '✗'} ${part} (${rounded(seconds, 1)} s)`;
  return [heading, ...progress.filter(isWarning), ...problems].join('\n');
}

function isWarning(line: string): boolean {
  // Astro marks every MDX file with a directive that its bundler then warns about, and tells of the
  // cache that each build empties; both are harmless.
  return line.includes('[WARN]') && !/MODULE_LEVEL_DIRECTIVE|data store cleared/.test(line);
}
