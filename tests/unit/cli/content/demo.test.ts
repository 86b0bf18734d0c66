import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkContent } from '../../../../src/cli/content/check-content.ts';
import { problemLine } from '../../../../src/model/content-error.ts';
import { valueText } from '../../../../src/format.ts';
import { FIXTURES } from './overlaid-content.ts';

const OFFICIAL = resolve(FIXTURES, '../official');
const IMPORT = resolve(import.meta.dirname, '../../../../src/cli/import.ts');

/** The invented documents, and whether their source leaves sections out on purpose. */
const DOCUMENTS = [
  ['lamp', []],
  ['pad', ['--allow-missing']],
  ['alpha', ['--allow-missing']],
  ['epsilon', []],
] as const;

let root = '';
const content = () => join(root, 'content');
const ledgerOf = (id: string) => join(content(), 'guidance', id, 'ledger.yaml');

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'evidence-ledger-'));
  cpSync(join(FIXTURES, 'demo'), content(), { recursive: true });
});
afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

describe('the invented official documents', () => {
  test.each(DOCUMENTS)('%s goes through the import to the ledger that is kept', (id, settings) => {
    const kept = readFileSync(ledgerOf(id), 'utf8');
    const source = join(OFFICIAL, `${id}.md`);
    const { status, stderr } = spawnSync(
      process.execPath,
      [IMPORT, id, source, '--content', content(), ...settings],
      { encoding: 'utf8' },
    );
    expect({ status, hasProblem: stderr.includes('Error') }).toEqual({
      status: 0,
      hasProblem: false,
    });
    expect(readFileSync(ledgerOf(id), 'utf8')).toBe(kept);
  });

  // Counted by hand in the sources: figures in digits, and the one number in words that is claimed.
  test('have each printed figure reconciled', () => {
    const { problems, guidance } = checkContent(join(FIXTURES, 'demo'), FIXTURES);
    expect(problems.map(problemLine)).toEqual([]);
    expect(
      Object.fromEntries(guidance.map(({ document, figures }) => [document.id, figures])),
    ).toEqual({ lamp: 61, pad: 28, alpha: 56, epsilon: 4 });
  });

  test('hold no official text of an imprint as a figure', () => {
    expect(readFileSync(ledgerOf('epsilon'), 'utf8')).not.toContain('978');
  });

  // What the sources print, read by hand.
  test.each([
    ['lamp', 'trial.relapse.lamp-vs-rest', 'hazard ratio 0.61 (95% CI 0.43 to 0.87), p = 0.006'],
    [
      'lamp',
      'trial.pain-difference.lamp-vs-rest',
      'mean difference −7.5 points (95% CI −11.2 to −3.8)',
    ],
    ['lamp', 'trial.time-to-relief.rest', '31 months (interquartile range 22 to 40)'],
    ['lamp', 'trial.pain.lamp.baseline', '7.1 (Pain; SD 1.2; n = 140)'],
    ['lamp', 'trial.survival.rest.5-years', '33%'],
    ['lamp', 'trial.relapse-rate.lamp', '2.3 per 100 patient-years'],
    ['lamp', 'series.relief.treated', '58 to 90% (across 4 studies)'],
    ['lamp', 'trial.arms.lamp', '151 patients'],
    ['pad', 'trial.relief.pad-vs-cold', 'p = 0.12'],
    ['pad', 'trial.relief.pad-vs-rest', 'p = 0.004'],
    ['alpha', 'series.mortality.treated', '0 eyes (of 17)'],
    ['alpha', 'series.sight.treated', 'at least 96%'],
  ])('%s says of %s: %s', (id, name, expected) => {
    const { guidance } = checkContent(join(FIXTURES, 'demo'), FIXTURES);
    const document = guidance.find((one) => one.document.id === id)?.document;
    const value = document?.values.get(name);
    expect(value && valueText(value).replaceAll('\u00a0', ' ')).toBe(expected);
  });

  test.each([
    ['a median for a mean', 'statistic: mean\n', 'statistic: median\n', 'median'],
    ['a rate of another unit', 'unit: patient-years', 'unit: patient-months', 'patient-months'],
    ['a contrast with the p of another', "reported: '0.006'", "reported: '0.02'", '0.006'],
  ])('%s is refused', (_, from, to, says) => {
    const path = join(content(), 'guidance/lamp/studies/trial.yaml');
    const text = readFileSync(path, 'utf8');
    writeFileSync(path, text.replace(from, to));
    const lines = checkContent(content(), root).problems.map(problemLine);
    writeFileSync(path, text);
    expect(lines.join('\n')).toContain(says);
  });
});
