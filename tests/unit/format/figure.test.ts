import { describe, expect, test } from 'vitest';
import {
  eventsOfTotal,
  figureDetail,
  leadFigure,
  measurementText,
} from '../../../src/format/figure.ts';
import type { MeasuredFigure } from '../../../src/model/guidance.ts';
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
