import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkContent } from '../../../../src/cli/content/check-content.ts';
import { problemLine } from '../../../../src/model/content-error.ts';
import { valueText } from '../../../../src/format/value.ts';
import { FIXTURES } from './overlaid-content.ts';

const OFFICIAL = resolve(FIXTURES, '../official');
const IMPORT = resolve(import.meta.dirname, '../../../../src/cli/import.ts');

/** The invented documents, whether their source leaves sections out on purpose, and the name of the source. */
const DOCUMENTS = [
  ['lamp', [], 'lamp'],
  ['pad', ['--allow-missing'], 'pad'],
  ['alpha', ['--allow-missing'], 'alpha'],
  ['epsilon', [], 'epsilon'],
  ['gamma', [], 'printing'],
] as const;

let root = '';
let kept: ReturnType<typeof checkContent>;
const content = () => join(root, 'content');
const ledgerOf = (id: string) => join(content(), 'guidance', id, 'ledger.yaml');

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'evidence-ledger-'));
  cpSync(join(FIXTURES, 'demo'), content(), { recursive: true });
  kept = checkContent(join(FIXTURES, 'demo'), FIXTURES);
});
afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

describe('the invented official documents', () => {
  test.each(DOCUMENTS)(
    '%s goes through the import to the ledger that is kept',
    (id, settings, file) => {
      const kept = readFileSync(ledgerOf(id), 'utf8');
      const source = join(OFFICIAL, `${file}.md`);
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
    },
  );

  // Counted by hand in the sources: figures in digits, and the numbers in words that are claimed: of gamma
  // those are “no deaths”, “two patients” and “half of the patients”; digits of names are none.
  test('have each printed figure reconciled', () => {
    const { problems, guidance } = kept;
    expect(problems.map(problemLine)).toEqual([]);
    expect(
      Object.fromEntries(guidance.map(({ document, figures }) => [document.id, figures])),
    ).toEqual({ lamp: 61, pad: 28, alpha: 56, epsilon: 4, gamma: 126 });
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
    const document = kept.guidance.find((one) => one.document.id === id)?.document;
    const value = document?.values.get(name);
    expect(value && valueText(value).replaceAll('\u00a0', ' ')).toBe(expected);
  });

  // Each numbered paragraph of printing.md with its values, as it prints them: read by hand from the source.
  test.each([
    [
      '2.1',
      ['trial', '131 patients'],
      ['trial.healing.gamma', '10% (7 of 70)'],
      ['trial.healing.sham', '3% (2 of 61)'],
    ],
    [
      '2.2',
      ['trial', '131 patients'],
      ['trial.closure.gamma', '10% (7 of 70)'],
      ['trial.closure.sham', '3% (2 of 61)'],
    ],
    [
      '2.3',
      ['trial', '131 patients'],
      ['trial.relapse.gamma', '8% (95% CI 2 to 14)'],
      ['trial.relapse.follow-up', '3 years'],
    ],
    ['2.4', ['trial', '131 patients'], ['trial.deaths.gamma', '0 deaths (in 70 patients)']],
    ['2.5', ['trial.rash.everyone', '2 patients'], ['trial', '131 patients']],
    [
      '2.6',
      ['trial', '131 patients'],
      ['trial.score.gamma.baseline', '42 (SD 11)'],
      ['trial.score.gamma.follow-up', '17 (SD 9)'],
      ['trial.score.follow-up', '6 months'],
      ['trial.score.gamma.change', 'p < 0.001'],
    ],
    [
      '2.7',
      ['trial', '131 patients'],
      ['measures.largest-lesion', '5cm'],
      ['measures.needle', '2.4mm'],
    ],
    ['2.8', ['trial', '131 patients'], ['trial.oedema.gamma', '24 to 72 hours (n = 4)']],
    [
      '2.9',
      ['trial', '131 patients'],
      ['trial.ruptures.gamma', '1 rupture (in 70 patients)'],
      ['trial.ruptures.sham', '1 rupture (in 61 patients)'],
    ],
    [
      '2.10',
      ['trial-of-two-groups.relapse.one', '8% (12 of 151)'],
      ['trial-of-two-groups.relapse.other', '8% (12 of 150)'],
      ['trial-of-two-groups', '301 patients'],
    ],
    ['2.11', ['registry.relapse.patients', '12% (148 of 1234)'], ['registry', '1,234 patients']],
    [
      '2.12',
      ['unnamed-2-12.score.lamp.baseline', '41'],
      ['unnamed-2-12.score.rest.baseline', '42'],
      ['unnamed-2-12.score.lamp.follow-up', '17'],
      ['unnamed-2-12.score.rest.follow-up', '30'],
    ],
    [
      '2.13',
      ['unnamed-2-13.score.group.change', '11 points'],
      ['unnamed-2-13.score.group.baseline', '41'],
    ],
    ['2.14', ['several-studies.relapse.group', '8% (range 2% to 21%; across 5 studies)']],
    [
      '2.15',
      ['unnamed-2-15.relapse.one', '8% (12 of 151)'],
      ['unnamed-2-15.relapse.one-vs-other', 'p = 0.04'],
      ['unnamed-2-15.relapse.other', '11% (17 of 150)'],
    ],
    [
      '2.16',
      ['unnamed-2-16.relapse.one', '8%'],
      ['unnamed-2-16.relapse.other', '11%'],
      ['unnamed-2-16.relapse.one-vs-other', 'p < .03'],
      ['unnamed-2-16.necrosis.one', '3%'],
      ['unnamed-2-16.necrosis.other', '4%'],
      ['unnamed-2-16.necrosis.one-vs-other', 'p ≤ 0.05'],
      ['unnamed-2-16.pain.one', '5%'],
      ['unnamed-2-16.pain.other', '6%'],
      ['unnamed-2-16.pain.one-vs-other', 'p = 0·4'],
    ],
    [
      '2.17',
      ['unnamed-2-17.time-to-relapse.group', '24 hours'],
      ['unnamed-2-17.relapse.follow-up', '30 days'],
      ['unnamed-2-17.relapse.group', '8% (12 of 151)'],
    ],
    [
      '2.18',
      ['unnamed-2-18.relapse.follow-up', '2 to 5 years'],
      ['unnamed-2-18.relapse.group', '8% (12 of 151)'],
    ],
    [
      '2.19',
      ['unnamed-2-19.difference.one-vs-other', 'mean difference −7.5 points'],
      ['unnamed-2-19.lesions.group.change', '−11 lesions'],
    ],
    [
      '2.20',
      ['unnamed-2-20.hazard.one-vs-other', 'hazard ratio 0.61 (90% CI 0.43 to 0.87)'],
      ['unnamed-2-20.incidence.one-vs-other', 'rate ratio 0.52'],
    ],
    [
      '2.21',
      ['unnamed-2-21.physical-score.group.baseline', '41 (SF-36)'],
      ['unnamed-2-21.physical-score.group.follow-up', '17 (SF-36)'],
      ['unnamed-2-21.eq-5d', 'no change'],
    ],
    [
      '2.22',
      ['unnamed-2-22.blood-loss.group', '350 ml'],
      ['unnamed-2-22.lesions.group', '1.4 lesions per patient'],
    ],
    [
      '2.23',
      ['unnamed-2-23.stroke-or-death.follow-up', '30 days'],
      ['unnamed-2-23.stroke-or-death.group', '8% (12 of 151)'],
    ],
    [
      '2.24',
      ['unnamed-2-24.survival.follow-up', '1 and 3 years'],
      ['unnamed-2-24.survival.lamp.1-years', '82%'],
      ['unnamed-2-24.survival.lamp.3-years', '64%'],
      ['unnamed-2-24.survival.rest.1-years', '71%'],
      ['unnamed-2-24.survival.rest.3-years', '52%'],
    ],
    [
      '2.25',
      ['unnamed-2-25.neuroma-in-feet.feet', '3 feet'],
      ['unnamed-2-25.neuroma-in-patients.neuromas', '2 patients'],
      ['unnamed-2-25', '38 neuromas'],
      ['unnamed-2-25.feet', '32 feet'],
    ],
    [
      '2.26',
      ['unnamed-2-26.known.deaths', '21 deaths (of 48)'],
      ['unnamed-2-26.causes.haemorrhage', '1 of 21 deaths with a known cause'],
      ['unnamed-2-26.causes.progression', '14 of 21 deaths with a known cause'],
      ['unnamed-2-26.causes.infection', '2 of 21 deaths with a known cause'],
      ['unnamed-2-26.causes.others', '4 of 21 deaths with a known cause'],
    ],
    [
      '2.27',
      ['unnamed-2-27.pain.one-vs-other', '2½ times'],
      ['unnamed-2-27.week-of-pain.group', 'half'],
    ],
    [
      '2.28',
      ['unnamed-2-28.response.group', '83%'],
      ['unnamed-2-28.response-after-surgery.operated', '70% (n = 23)'],
    ],
  ])('gamma has in %s what the source prints, and nothing else', (number, ...expected) => {
    const document = kept.guidance.find((one) => one.document.id === 'gamma')?.document;
    const said = [...(document?.values.values() ?? [])]
      .filter(({ paragraphs }) => paragraphs.includes(number))
      .map((value) => [value.id, valueText(value).replaceAll('\u00a0', ' ')]);
    expect(said.toSorted()).toEqual(expected.toSorted());
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

  // printing.md prints: p≤0.05, 3 years, mean blood loss, rate ratio, 2½ times, 24 to 72 hours, no deaths,
  // 38 neuromas, up to 5cm, (SD 11), half of the patients, 90% CI.
  test.each([
    {
      slip: 'another operator of p',
      file: 'unnamed-2-16',
      from: "operator: '≤'",
      to: "operator: '<'",
      says: '“p ≤ 0.05”, and unnamed-2-16.necrosis.one-vs-other says “p < 0.05”',
    },
    {
      slip: 'another unit of time',
      file: 'trial',
      from: "reported: '3', unit: years",
      to: "reported: '3', unit: months",
      says: '“3 years”, and trial.relapse.follow-up says “3 months”',
    },
    {
      slip: 'a median for a mean of a quantity',
      file: 'unnamed-2-22',
      from: 'statistic: mean',
      to: 'statistic: median',
      says: '“mean 350 ml”, and unnamed-2-22.blood-loss.group says “median 350 ml”',
    },
    {
      slip: 'another unit of a quantity',
      file: 'unnamed-2-22',
      from: 'unit: lesions per patient',
      to: 'unit: lesions',
      says: '“1.4 lesions per patient”, and unnamed-2-22.lesions.group says “1.4 lesions”',
    },
    {
      slip: 'a named ratio for one without a name',
      file: 'unnamed-2-27',
      from: 'measure: ratio',
      to: 'measure: odds-ratio',
      says: '“ratio 2½”, and unnamed-2-27.pain.one-vs-other says “odds ratio 2½”',
    },
    {
      slip: 'an incidence rate ratio as a risk ratio',
      file: 'unnamed-2-20',
      from: 'measure: rate-ratio',
      to: 'measure: risk-ratio',
      says: '“rate ratio 0.52”',
    },
    {
      slip: 'days for the hours of a range',
      file: 'trial',
      from: 'unit: hours',
      to: 'unit: days',
      says: '“24 hours”, and trial.oedema.gamma says “range 24 days”',
    },
    {
      slip: 'deaths for the patients among whom they are counted',
      file: 'trial',
      from: 'unit: deaths\n    among: patients',
      to: 'unit: deaths',
      says: '“70 patients”, and trial.deaths.gamma says “70 deaths”',
    },
    {
      slip: 'patients for neuromas',
      file: 'unnamed-2-25',
      from: "reported: '38', unit: neuromas",
      to: "reported: '38', unit: patients",
      says: '“38 neuromas”, and unnamed-2-25 says “38 patients”',
    },
    {
      slip: 'a standard error for a standard deviation',
      file: 'trial',
      from: "kind: standard-deviation, reported: '11'",
      to: "kind: standard-error, reported: '11'",
      says: '“standard deviation 11”',
    },
    {
      slip: 'another level of an interval',
      file: 'unnamed-2-20',
      from: 'level: 90%',
      to: 'level: 95%',
      says: 'is 90% in the source',
    },
    {
      slip: 'half as a percentage',
      file: 'unnamed-2-27',
      from: 'reported: half',
      to: 'reported: 50%',
      says: 'prints no further figure, and unnamed-2-27.week-of-pain.group with 50% stands there',
    },
    {
      slip: 'a change of the other sign',
      file: 'unnamed-2-19',
      from: "reported: '-11'",
      to: "reported: '11'",
      says: 'is -11 in the source',
    },
    {
      slip: 'significance that the source does not speak of',
      file: 'unnamed-2-12',
      from: 'significance: not-stated',
      to: 'significance: { called: significant }',
      says: 'says “significant”, and 2.12 of the source says nothing about significance there',
    },
  ])('of gamma, $slip is refused', ({ file, from, to, says }) => {
    const path = join(content(), `guidance/gamma/studies/${file}.yaml`);
    const text = readFileSync(path, 'utf8');
    expect(text.split(from)).toHaveLength(2);
    writeFileSync(path, text.replace(from, to));
    const lines = checkContent(content(), root).problems.map(problemLine);
    writeFileSync(path, text);
    expect(lines.join('\n')).toContain(says);
  });
});
