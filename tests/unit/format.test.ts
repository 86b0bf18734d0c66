import { describe, expect, test } from 'vitest';
import {
  NOT_STATED,
  calculatedP,
  calledText,
  categoryName,
  counted,
  dateText,
  directionText,
  documentFacts,
  eventsOfTotal,
  figureDetail,
  fileSize,
  followUpAdded,
  followUpText,
  gapText,
  leadFigure,
  measurementText,
  pText,
  percentInterval,
  percentNumber,
  pointsText,
  ratioText,
  shortValueText,
  studyName,
  studySize,
  valueName,
  valueText,
  withUnit,
} from '../../src/format.ts';
import type { Gap, MeasuredFigure } from '../../src/model/guidance.ts';
import { guidance } from './charts/htg241.ts';
import {
  invented,
  inventedEntries,
  inventedMeasurement,
  inventedValue,
  measured,
} from './model/invented.ts';

/** Writes no-break spaces as `_`, so that a test shows them. */
const seen = (text: string): string => text.replaceAll('\u00a0', '_');

const studyOf = (id: string) => invented.studies.find((study) => study.id === id)!;
const gapOf = (id: string): Gap => invented.gaps.find((gap) => gap.id === id)!;

// Expected by hand: the printed figure of the fixture, with the words that the site puts round it.
describe('names', () => {
  test('of categories are words', () => {
    expect(categoryName('special-arrangements')).toBe('Special arrangements');
    expect(categoryName('do-not-use')).toBe('Do not use');
  });

  test('of directions say what is good for a patient', () => {
    expect(directionText('higher-is-better')).toBe('a high figure is desirable');
    expect(directionText('lower-is-better')).toBe('a low figure is desirable');
    expect(directionText('neither')).toBe('its parts differ');
  });
});

describe('a counted amount', () => {
  test.each([
    ['1', 'patients', '1_patient'],
    ['326', 'patients', '326_patients'],
    ['1,412', 'patients', '1,412_patients'],
    ['1', 'months', '1_month'],
    ['1', 'feet', '1_foot'],
    ['2', 'feet', '2_feet'],
    ['4', 'cm', '4_cm'],
  ])('%s of %s is %s', (amount, unit, text) => {
    expect(seen(counted(amount, unit, inventedEntries.vocabulary.units.counted[unit]))).toBe(text);
  });
});

describe('a figure with its unit', () => {
  test.each([
    ['29', 'months', '29_months'],
    ['10-year', 'years', '10-year'],
    ['38°C', '°C', '38_°C'],
    ['-4.5°C', '°C', '-4.5_°C'],
    ['2.4', 'mm', '2.4_mm'],
    ['1,412', 'patients', '1,412_patients'],
    ['1', 'weeks', '1_week'],
  ])('%s with %s is %s', (printed, unit, text) => {
    expect(seen(withUnit(printed, unit))).toBe(text);
  });
});

describe('a study', () => {
  test.each([
    ['trial-90', '90_patients', 'Randomised controlled trial, 90_patients'],
    ['review-4', '1,412_patients', 'Systematic review, 1,412_patients'],
    ['series-25', `size ${NOT_STATED}`, `Case series, size ${NOT_STATED}`],
  ])('%s is named by design and size', (id, size, name) => {
    expect(seen(studySize(studyOf(id)))).toBe(size);
    expect(seen(studyName(studyOf(id)))).toBe(name);
  });

  test('of one patient says so, and one without size is named by its design alone', () => {
    const design = (id: string) => invented.designs.find((one) => one.id === id)!;
    const report = {
      ...studyOf('series-25'),
      design: design('case-report'),
      size: 'one-patient',
    } as const;
    const advice = {
      ...studyOf('series-25'),
      design: design('specialist-advice'),
      size: 'not-applicable',
    } as const;
    expect(seen(studyName(report))).toBe('Case report, 1_patient');
    expect(studyName(advice)).toBe('Specialist advisers');
  });
});

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

describe('a value in a sentence', () => {
  test.each([
    ['trial-90', '90_patients'],
    ['series-40.pads', '52_devices'],
    ['trial-90.relief.warm', '60% (18_of_30)'],
    ['trial-90.relief.follow-up', '12_weeks'],
    ['trial-60.pad-survival.follow-up', '3-year'],
    ['trial-90.relief.warm-vs-rest', 'p_=_0.04'],
    ['trial-60.recovery.warm-vs-rest', 'hazard ratio 0.73 (CI 0.55 to 0.98), p_<_0.05'],
    ['measures.temperature', '38_°C'],
  ])('%s reads %s', (id, text) => {
    expect(seen(valueText(inventedValue(id)))).toBe(text);
  });

  test('is shorter in a title', () => {
    expect(shortValueText(inventedValue('trial-90.relief.warm'))).toBe('60%');
    expect(seen(shortValueText(inventedValue('trial-90')))).toBe('90_patients');
  });

  test.each([
    ['trial-90', 'Size of the study: Randomised controlled trial, 90_patients'],
    ['series-40.pads', 'Size of a group: Warm pads in use, 52_devices'],
    ['trial-90.relief.warm', 'Pain relief (invented), Warmth: 60% (18_of_30)'],
    ['trial-90.relief.follow-up', 'Follow-up for pain relief (invented): 12_weeks'],
    ['trial-90.relief.warm-vs-rest', 'Printed p value for pain relief (invented): p_=_0.04'],
    ['measures.temperature', 'Temperature of the invented pad: 38_°C'],
  ])('%s is named %s in a list', (id, name) => {
    expect(seen(valueName(inventedValue(id)))).toBe(name);
  });
});

test('a printed p keeps its digits and its sign, with no-break spaces', () => {
  expect(seen(pText('=', '0.206'))).toBe('p_=_0.206');
  expect(seen(pText('=', '0.30'))).toBe('p_=_0.30');
});

describe('a follow-up', () => {
  const results = invented.results.filter(({ study }) => study.id === 'trial-90');
  test.each([
    ['not-stated', `follow-up ${NOT_STATED}`],
    ['not-applicable', 'not applicable'],
    [{ kind: 'time-point', reported: '10-year', unit: 'years' }, 'at 10_years'],
    [{ kind: 'time-point', reported: '1-year', unit: 'years' }, 'at 1_year'],
    [{ kind: 'median', reported: '32', unit: 'months' }, 'median 32_months'],
    [{ kind: 'mean', reported: '9.5', unit: 'months' }, 'mean 9.5_months'],
    [{ kind: 'most-within', reported: '3', unit: 'weeks' }, 'most within 3_weeks of treatment'],
    [{ kind: 'window', name: 'perioperative' }, 'perioperative'],
    [{ kind: 'same-as', result: 'relief' }, 'at 12_weeks'],
    [{ kind: 'reported-as-not-stated', of: 'follow-up' }, `follow-up ${NOT_STATED}`],
    [{ kind: 'reported-as-not-stated', of: 'follow-up-period' }, `follow-up period ${NOT_STATED}`],
    [{ kind: 'reported-as-not-stated', of: 'timing-of-events' }, `timing of events ${NOT_STATED}`],
  ] as const)('%o reads %s', (followUp, text) => {
    expect(seen(followUpText(followUp, results))).toBe(text);
  });
});

describe('a gap completes “The guidance does not state …”', () => {
  test.each([
    [
      'trial-90.relief.warm-vs-cold',
      'whether the difference in pain relief (invented) was statistically significant',
    ],
    ['series-25.burn-rate.follow-up', 'how long patients were followed up for burns (invented)'],
    ['series-40.severity.remainder', 'the severity in 2 of 5 burns'],
    ['series-25.arm-sizes', 'how many patients were in each arm'],
  ])('%s', (id, text) => {
    expect(gapText(gapOf(id))).toBe(text);
  });

  test.each([
    ['follow-up-period', 'over what period burns (invented) was counted'],
    ['timing-of-events', 'when burns (invented) occurred'],
    ['spread', 'a range or interval for burns (invented)'],
    ['approach', 'how the treatment was given'],
  ] as const)('about %s', (subject, text) => {
    const question = inventedEntries.vocabulary.gaps[subject];
    expect(gapText({ ...gapOf('series-25.burn-rate.follow-up'), subject, question })).toBe(text);
  });
});

describe('a date', () => {
  test.each([
    ['2010-12-15', '15 December 2010'],
    ['2010-12-05', '5 December 2010'],
    ['2026-01', 'January 2026'],
    ['2010', '2010'],
  ])('%s reads %s', (iso, text) => {
    expect(seen(dateText(iso)).replaceAll('_', ' ')).toBe(text);
  });
});

// Shares and intervals from R: 9 of 63 and 9 of 63 against 3 of 60 in statistics/r-cases.json.
describe('a calculated figure', () => {
  test('in per cent has one decimal and a true minus sign', () => {
    expect(percentNumber(9 / 63)).toBe('14.3');
    expect(percentNumber(-0.016250584207751398)).toBe('−1.6');
    expect(percentNumber(-0.0001)).toBe('0.0');
    expect(percentNumber(0)).toBe('0.0');
    // 28.75 exactly, half up.
    expect(percentNumber(23 / 80)).toBe('28.8');
    expect(percentNumber({ events: 23, total: 80 })).toBe('28.8');
    expect(percentInterval({ low: 0.077019483347206916, high: 0.24974565921625855 })).toBe(
      '7.7 to 25.0%',
    );
  });

  test('of a difference is in percentage points', () => {
    const difference = {
      estimate: 0.09285714285714286,
      low: -0.016250584207751398,
      high: 0.20467981559170054,
    };
    expect(seen(pointsText(difference))).toBe('9.3_points (−1.6_to_20.5)');
  });

  test('of a ratio has two decimals', () => {
    const ratio = {
      estimate: 2.8571428571428568,
      low: 0.81214289364936532,
      high: 10.051513557473612,
    };
    expect(seen(ratioText(ratio))).toBe('2.86 (0.81_to_10.05)');
    // 67 of 200 against 1 of 3, which is 1.005 exactly.
    expect(ratioText({ ...ratio, estimate: 1.005 })).toMatch(/^1\.01 /);
  });

  test('of p has three decimals, or is said to be smaller', () => {
    expect(calculatedP(0.12743900499206456)).toBe('0.127');
    expect(calculatedP(0.001)).toBe('0.001');
    expect(seen(calculatedP(0.00099))).toBe('<_0.001');
    expect(calculatedP(1)).toBe('1.000');
    // 0 of 1 against 9 of 15: C(15, 9) / C(16, 9) = 7/16 = 0.4375, half up.
    expect(calculatedP(0.43749999999999994)).toBe('0.438');
    expect(calculatedP(0.0009999999999999998)).toBe('0.001');
  });
});

describe('the size of a file', () => {
  // 1 kB is 1000 bytes (SI), as on the pages that hosts and browsers show.
  test.each([
    [900, '900_bytes'],
    [4876, '4.9_kB'],
    [1050, '1.1_kB'],
    [213_456, '213_kB'],
    [2_450_000, '2.5_MB'],
  ])('of %i bytes is %s', (bytes, text) => {
    expect(seen(fileSize(bytes))).toBe(text);
  });
});

describe('what a line at a glance adds', () => {
  const label = 'Perioperative mortality';

  test('is the time that the source prints, where the label does not say it', () => {
    const at = { kind: 'time-point', reported: '10-year', unit: 'years' } as const;
    expect(seen(followUpAdded({ label: 'Survival', followUp: at }))).toBe('at 10_years');
    expect(followUpAdded({ label, followUp: { kind: 'window', name: 'perioperative' } })).toBe('');
    expect(followUpAdded({ label, followUp: 'not-stated' })).toBe('');
    expect(
      followUpAdded({ label, followUp: { kind: 'reported-as-not-stated', of: 'follow-up' } }),
    ).toBe('');
  });

  test('is what the source calls a difference, where it prints no p', () => {
    expect(calledText({ called: 'not-significant' })).toBe('called not significant');
    expect(calledText({ p: 'reported-as-not-stated', called: 'significant' })).toBe(
      'called significant',
    );
    expect(calledText({ p: { operator: '=', reported: '0.01' }, called: 'significant' })).toBe('');
    expect(calledText('not-stated')).toBe('');
  });

  test('is which document it is and how old', () => {
    // HTG241, its title page and its update information.
    expect(documentFacts(guidance.about)).toBe(
      'NICE HTG241 (was IPG369) · published 15 December 2010 · evidence as of 2010 · update noted January 2026',
    );
  });
});
