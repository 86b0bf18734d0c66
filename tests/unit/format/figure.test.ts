import { describe, expect, test } from 'vitest';
import {
  eventsOfTotal,
  figureDetail,
  leadFigure,
  measurementText,
  spreadText,
  statisticText,
  withoutDetail,
} from '../../../src/format/figure.ts';
import type { MeasuredFigure } from '../../../src/model/guidance.ts';
import { demoGuidance } from '../demo-guidance.ts';
import { inventedMeasurement, measured } from '../model/invented.ts';

/** Writes no-break spaces as `_`, so that a test shows them. */
const seen = (text: string): string => text.replaceAll('\u00a0', '_');

describe('counts', () => {
  test('name their unit when it is not patients', () => {
    expect(seen(eventsOfTotal(9, 63, 'patients'))).toBe('9_of_63');
    expect(seen(eventsOfTotal(12, 158, 'procedures'))).toBe('12_of_158_procedures');
  });
});

describe('a measurement', () => {
  test.each([
    ['a proportion', 'trial-90.relief.warm', '60%', '18_of_30', '60% (18_of_30)'],
    [
      'a proportion of devices',
      'series-40.replaced.pads',
      '25%',
      '13_of_52_devices',
      '25% (13_of_52_devices)',
    ],
    [
      'a percentage with interval',
      'trial-60.satisfaction.warm',
      '83%',
      'n_=_30; CI 65% to 94%',
      null,
    ],
    ['a score', 'trial-60.pain.warm.follow-up', '23', 'Invented pain scale; n_=_29', null],
    ['a mean percentage change', 'trial-60.walking.warm', '76%', '', '76%'],
    [
      'an actuarial percentage',
      'trial-60.pad-survival.warm',
      '95%',
      'CI 91 to 99',
      '95% (CI 91 to 99)',
    ],
    [
      'a range',
      'review-4.relief.warm',
      '58% to 90%',
      'across 4 studies',
      '58% to 90% (across 4 studies)',
    ],
    ['a bound', 'review-4.lasting.warm', 'at least 46%', '', 'at least 46%'],
    ['a count', 'series-40.burns.warm', '5_patients', '', '5_patients'],
    ['a part with percentage', 'series-40.grip.firm', '70%', '28_of_40', '70% (28_of_40)'],
    [
      'a part without percentage',
      'series-40.severity.moderate',
      '1 of 5 burns',
      '',
      '1 of 5 burns',
    ],
    [
      'a time with its range',
      'series-25.time-to-burn.warm',
      '24_months',
      'range 3 to 61',
      '24_months (range 3 to 61)',
    ],
    [
      'a rate',
      'series-25.burn-rate.warm',
      '0.8 per 100 patient-years',
      '',
      '0.8 per 100 patient-years',
    ],
  ])('%s shows its figure, and what stands behind it', (_, id, lead, detail, whole) => {
    const { figure, arm } = inventedMeasurement(id);
    expect(seen(leadFigure(figure))).toBe(lead);
    expect(seen(figureDetail(figure, arm.unit))).toBe(detail);
    if (whole !== null) expect(seen(measurementText(inventedMeasurement(id)))).toBe(whole);
  });

  test('of a count with total says of how many', () => {
    const figure: MeasuredFigure = {
      kind: 'count',
      unit: 'events',
      one: 'event',
      among: 'events',
      events: 2,
      total: 40,
    };
    expect(seen(measurementText(measured(figure)))).toBe('2_events (of 40)');
  });
});

/** A measurement of one of the invented documents of tests/fixtures/guidance/demo. */
function demoMeasurement(document: string, id: string) {
  const value = demoGuidance(document).values.get(id);
  if (value?.kind !== 'measurement') throw new Error(`${id} is no measurement`);
  return value.measurement;
}

describe('a measurement of the invented documents', () => {
  test.each([
    ['lamp', 'one-series.duration.treated', 'at least 38_months'],
    ['lamp', 'series.relief.treated', '58 to 90% (across 4 studies)'],
    ['gamma', 'trial.oedema.gamma', '24 to 72_hours (n_=_4)'],
    ['gamma', 'trial.deaths.gamma', '0_deaths (in 70_patients)'],
    ['gamma', 'several-studies.relapse.group', '8% (range 2% to 21%; across 5 studies)'],
    ['gamma', 'trial.score.gamma.baseline', '42 (SD_11)'],
    ['gamma', 'unnamed-2-22.blood-loss.group', '350_ml'],
    ['alpha', 'trial.pain.severe', '10%'],
  ])('%s, %s reads %s', (document, id, text) => {
    expect(seen(measurementText(demoMeasurement(document, id)))).toBe(text);
  });

  test('of a single study says so in the singular', () => {
    const { figure } = demoMeasurement('alpha', 'review.remission.treated');
    expect(figureDetail({ ...figure, studies: '1' } as MeasuredFigure, 'patients')).toBe(
      'across 1 study',
    );
  });

  test('of a quantity has its spread and the size of its group behind it', () => {
    const { figure } = demoMeasurement('gamma', 'unnamed-2-22.blood-loss.group');
    const spread = { kind: 'standard-deviation', reported: '90' } as const;
    const whole = { ...figure, spread, total: 23 } as MeasuredFigure;
    expect(seen(figureDetail(whole, 'patients'))).toBe('SD_90; n_=_23');
  });
});

describe('a spread', () => {
  test.each([
    ['range 3 to 60', { kind: 'range', low: '3', high: '60' }],
    ['interquartile range 22 to 40', { kind: 'interquartile-range', low: '22', high: '40' }],
    ['SD_1.2', { kind: 'standard-deviation', reported: '1.2' }],
    ['SE_0.4', { kind: 'standard-error', reported: '0.4' }],
    [
      '95%_CI −11.2 to −3.8',
      { kind: 'confidence-interval', level: '95%', low: '-11.2', high: '-3.8' },
    ],
    [
      'CI 0.43 to 0.87',
      { kind: 'confidence-interval', level: 'not-stated', low: '0.43', high: '0.87' },
    ],
    ['', 'not-stated'],
    ['', 'not-applicable'],
  ] as const)('reads “%s”', (text, spread) => {
    expect(seen(spreadText(spread))).toBe(text);
  });
});

// A kind whose source can print a mean or a median says which; any other has no statistic to name.
describe('what a figure is called beside it', () => {
  test.each([
    ['a median time', 'lamp', 'trial.stay.everyone', 'median', ''],
    ['a mean quantity', 'gamma', 'unnamed-2-22.blood-loss.group', 'mean', ''],
    ['a quantity without statistic', 'gamma', 'unnamed-2-22.lesions.group', '', ''],
    ['a mean score', 'lamp', 'trial.pain.lamp.baseline', 'mean', ''],
    ['a score without statistic', 'gamma', 'unnamed-2-21.physical-score.group.baseline', '', ''],
    ['a mean percentage change', 'alpha', 'series.shrinkage.treated', 'mean', ''],
    ['a proportion', 'alpha', 'trial.remission.beta', '', ''],
    ['a percentage', 'alpha', 'trial.infection.everyone', '', 'no count given'],
    ['an actuarial percentage', 'alpha', 'series.relapse.treated', '', 'no count given'],
    ['a range', 'alpha', 'review.remission.treated', '', ''],
    ['a bound', 'alpha', 'series.sight.treated', '', ''],
    ['a rate', 'alpha', 'series.relapse-rate.treated', '', ''],
    ['a count', 'alpha', 'series.mortality.treated', '', 'a count'],
    ['a part in percent alone', 'alpha', 'trial.pain.mild', '', 'no count given'],
    ['a part in numbers alone', 'gamma', 'unnamed-2-26.causes.haemorrhage', '', 'a count'],
  ])('%s', (_, document, id, statistic, without) => {
    const { figure } = demoMeasurement(document, id);
    expect(statisticText(figure)).toBe(statistic);
    expect(withoutDetail(figure)).toBe(without);
  });

  test('the time of one patient', () => {
    const { figure } = demoMeasurement('lamp', 'trial.stay.everyone');
    expect(statisticText({ ...figure, statistic: 'one-patient' } as MeasuredFigure)).toBe(
      'one patient',
    );
  });
});
