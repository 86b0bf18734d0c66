import { z } from 'zod';

const audit = z.looseObject({
  vulnerabilities: z.record(z.string(), z.looseObject({ severity: z.string(), range: z.string() })),
});

/** Whether known weaknesses of packages were asked for, and which there are. */
export type AdvisoryReport = Readonly<{ ran: boolean; lines: readonly string[] }>;

/**
 * What `npm audit --json` says, for a person; an answer that is no list of weaknesses is no answer.
 *
 * @param output - what it printed
 * @see https://docs.npmjs.com/cli/commands/npm-audit
 */
export function advisoryReport(output: string): AdvisoryReport {
  let answer: unknown;
  try {
    answer = JSON.parse(output);
  } catch {
    return { ran: false, lines: [] };
  }
  const { data } = audit.safeParse(answer);
  return data === undefined
    ? { ran: false, lines: [] }
    : {
        ran: true,
        lines: Object.entries(data.vulnerabilities)
          .map(([name, { severity, range }]) => `${name} ${range}: ${severity}`)
          .toSorted(),
      };
}
