import { describe, expect, test } from 'vitest';

import { advisoryReport } from '../../../../src/cli/sbom/advisory-report.ts';

// Expected values: the form of "npm audit --json", version 2, in npm's documentation.
describe('advisoryReport', () => {
  test('lists each package with a known weakness', () => {
    const vulnerabilities = {
      minimist: { name: 'minimist', severity: 'critical', range: '<0.2.4', via: [] },
      ansi: { name: 'ansi', severity: 'low', range: '*', via: [] },
    };
    const output = JSON.stringify({ auditReportVersion: 2, vulnerabilities, metadata: {} });
    expect(advisoryReport(output)).toEqual({
      ran: true,
      lines: ['ansi *: low', 'minimist <0.2.4: critical'],
    });
  });

  test('none is an answer, too', () => {
    expect(advisoryReport('{"auditReportVersion":2,"vulnerabilities":{}}')).toEqual({
      ran: true,
      lines: [],
    });
  });

  test.each(['', 'npm error', '{"message":"405 Method Not Allowed","error":{"summary":""}}'])(
    'what a registry without advisories makes npm print is no answer: %j',
    (output) => {
      expect(advisoryReport(output)).toEqual({ ran: false, lines: [] });
    },
  );
});
