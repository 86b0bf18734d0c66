import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { checkContent } from '../../../../src/cli/content/check-content.ts';
import { problemLine } from '../../../../src/model/content-error.ts';
import { FIXTURES } from './overlaid-content.ts';

let root = '';
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

const FOLDER = 'content/guidance/inv3';

/** What the check says when, in one file, one entry stands otherwise than the source prints it. */
function linesWith(file: string, from: string, to: string): string[] {
  root = mkdtempSync(join(tmpdir(), 'evidence-ledger-'));
  cpSync(join(FIXTURES, 'slips'), join(root, 'content'), { recursive: true });
  const path = join(root, FOLDER, file);
  const text = readFileSync(path, 'utf8');
  if (text.split(from).length !== 2) throw new Error(`${file} does not hold “${from}” once`);
  writeFileSync(path, text.replace(from, to));
  return checkContent(join(root, 'content'), root).problems.map(problemLine);
}

// The source is tests/fixtures/slips.md; each expected message says what it prints.
describe('an entry with the digits of the source and another meaning', () => {
  test('the entries as they are have no problem', () => {
    const { problems } = checkContent(join(FIXTURES, 'slips'), FIXTURES);
    expect(problems).toEqual([]);
  });

  test.each([
    {
      slip: 'p < 0.30 for p = 0.30',
      from: "operator: '='",
      to: "operator: '<'",
      line: 24,
      says: '“p = 0.30”, and trial.survival.lamp-vs-rest says “p < 0.30”',
    },
    {
      slip: 'p = 0.001 for p < 0.001',
      from: "operator: '<', reported: '0.001'",
      to: "operator: '=', reported: '0.001'",
      line: 39,
      says: '“p < 0.001”, and trial.relapse.lamp-vs-rest says “p = 0.001”',
    },
    {
      slip: 'at most 38 for at least 38',
      from: 'operator: at-least',
      to: 'operator: at-most',
      line: 57,
      says: '“at least 38 months”, and trial.relief.lamp says “at most 38 months”',
    },
    {
      slip: 'years for months of a median',
      from: 'statistic: median\n    unit: months',
      to: 'statistic: median\n    unit: years',
      line: 19,
      says: '“median 29 months”, and trial.survival.lamp says “median 29 years”',
    },
    {
      slip: '3 years for 3 months of follow-up',
      from: "reported: '3', unit: months",
      to: "reported: '3', unit: years",
      line: 43,
      says: '“3 months”, and trial.burns.follow-up says “3 years”',
    },
    {
      slip: 'mean for median',
      from: 'statistic: median',
      to: 'statistic: mean',
      line: 19,
      says: '“median 29 months”, and trial.survival.lamp says “mean 29 months”',
    },
    {
      slip: 'risk ratio for hazard ratio',
      from: 'measure: hazard-ratio',
      to: 'measure: risk-ratio',
      line: 35,
      says: '“hazard ratio 0.61”, and trial.relapse.lamp-vs-rest says “risk ratio 0.61”',
    },
  ])('$slip is refused, with what the source prints', ({ from, to, line, says }) => {
    const lines = linesWith('studies/trial.yaml', from, to);
    expect(lines[0]).toContain(`${FOLDER}/studies/trial.yaml:${String(line)}: `);
    expect(lines[0]).toContain(`the source prints ${says}`);
  });

  test('significant for no significant difference is refused, in one line', () => {
    expect(
      linesWith('studies/trial.yaml', 'called: not-significant', 'called: significant'),
    ).toEqual([
      `${FOLDER}/studies/trial.yaml:49: results.2.contrasts.0.significance: trial.burns.lamp-vs-rest says “significant”, and 2.2 of the source says “not significant”; say about the difference what the source says about it`,
    ]);
  });

  test('a verdict that the source does not give is refused', () => {
    expect(
      linesWith(
        'studies/trial.yaml',
        "'0.001' }, called: not-stated",
        "'0.001' }, called: significant",
      ),
    ).toEqual([
      expect.stringContaining(
        'trial.relapse.lamp-vs-rest says “significant”, and 2.1 of the source says nothing about significance there',
      ),
    ]);
  });

  test('an interval whose ends are exchanged is refused by its sum and by the order of the source', () => {
    const lines = linesWith(
      'studies/trial.yaml',
      "low: '0.43', high: '0.87'",
      "low: '0.87', high: '0.43'",
    );
    expect(lines.join('\n')).toContain(
      'the ends do not enclose their figure, the lower one first (0.61 from 0.87 to 0.43)',
    );
    expect(lines.join('\n')).toContain('figure 7 of 2.1 is 0.43 in the source');
  });

  test('an interval that does not hold its estimate is refused', () => {
    const lines = linesWith(
      'studies/trial.yaml',
      "low: '0.43', high: '0.87'",
      "low: '0.87', high: '0.99'",
    );
    expect(lines.join('\n')).toContain('(0.61 from 0.87 to 0.99)');
  });

  test('95% for 90% of an interval is refused', () => {
    expect(linesWith('studies/trial.yaml', "level: '90%'", "level: '95%'")[0]).toContain(
      'figure 6 of 2.1 is 90% in the source, and trial.relapse.lamp-vs-rest with 95% stands there',
    );
  });

  test('a score off its scale is refused', () => {
    const lines = linesWith('studies/series.yaml', "reported: '7.1'", "reported: '17'");
    expect(lines.join('\n')).toContain(
      'the score does not lie on its scale (17 on a scale of 0 to 10)',
    );
  });

  test('patients for procedures is refused, for the events and for the total', () => {
    const lines = linesWith(
      'studies/series.yaml',
      'total: 158, unit: procedures',
      'total: 158, unit: patients',
    );
    expect(lines.join('\n')).toContain(
      'the source prints “12 procedures”, and series.infection.procedures says “12 patients”',
    );
    expect(lines.join('\n')).toContain('“158 procedures”');
  });

  test('an estimate with its interval and p, listed as notEvidence, is refused figure by figure', () => {
    const [ratio, level, low, high, p] = ['0.61', '90%', '0.43', '0.87', '0.001'].map(
      (figure) => `  - { notEvidence: '${figure}', reason: name }`,
    );
    const lines = linesWith(
      'paragraphs/2.1.mdx',
      '  - trial.relapse.lamp-vs-rest\n---',
      `${[ratio, level, low, high, p].join('\n')}\n---`,
    );
    expect(lines.filter((line) => line.includes('is listed as notEvidence'))).toHaveLength(5);
    expect(lines.join('\n')).toContain(
      '0.61 is listed as notEvidence, and the source prints “hazard ratio 0.61”',
    );
  });

  test('a ledger that was edited by hand is seen, and the message does not ask to edit it', () => {
    expect(
      linesWith('ledger.yaml', "figure: '0.30', operator: '='", "figure: '0.30', operator: '<'"),
    ).toEqual([
      expect.stringContaining('trial.survival.lamp-vs-rest says “p = 0.30”'),
      `${FOLDER}/ledger.yaml:6: seal: the ledger is not as npm run import wrote it; run npm run import again with the official document, or take back the change`,
    ]);
  });
});
