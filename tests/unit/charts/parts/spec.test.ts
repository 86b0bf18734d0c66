import { expect, test } from 'vitest';
import { chartSpec } from '../../../../src/charts/registry.ts';
import { guidance, specOf } from '../htg241.ts';

// HTG241, 2.3.3: 41, 115, 68 and 56 of 280.
test('the parts of the response on CT fill their total', () => {
  const spec = specOf('parts', 'tumour-response');

  expect(spec.total).toBe(280);
  expect(spec.rows.map(({ events, printed }) => [events, printed])).toEqual([
    [41, '15%'],
    [115, '41%'],
    [68, '24%'],
    [56, '20%'],
  ]);
});

// HTG241, 2.4.2: 7 deaths, 1 of cryoshock, 1 of liver failure, the others not reported.
test('what the guidance leaves unsaid of a total is a part of its own', () => {
  const figure = guidance.figures.find(({ kind }) => kind === 'parts')!;
  const spec = chartSpec(guidance, {
    ...figure,
    kind: 'parts',
    result: 'series-326.causes-of-death',
  });

  expect(spec).toMatchObject({
    total: 7,
    rows: [
      { events: 1 },
      { events: 1 },
      { events: 5, printed: 'not stated in the guidance', interval: null },
    ],
  });
});

test('a result that is not there is named', () => {
  const figure = guidance.figures.find(({ kind }) => kind === 'parts')!;

  expect(() => chartSpec(guidance, { ...figure, kind: 'parts', result: 'nothing' })).toThrow(
    'htg241 has no result nothing',
  );
});
