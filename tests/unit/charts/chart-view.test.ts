import { describe, expect, test } from 'vitest';
import {
  addressOfView,
  shownView,
  usualView,
  viewOfAddress,
  type ChartFigures,
} from '../../../src/charts/chart-view.ts';

const bars = usualView('proportions');
const figures: readonly ChartFigures[] = ['percent', 'per-100', 'counts'];
const views = figures.flatMap((one) =>
  [true, false].map((interval) => ({ figures: one, interval })),
);

describe('the usual view', () => {
  test('is what is drawn without script: printed percentages, in a forest plot printed counts', () => {
    expect(usualView('proportions')).toEqual({ figures: 'percent', interval: true });
    expect(usualView('forest')).toEqual({ figures: 'counts', interval: true });
  });
});

describe('a view in the address', () => {
  test('is one parameter, named by the figure, with a comma that can be read', () => {
    const view = { figures: 'per-100', interval: false } as const;
    expect(addressOfView('', 'disease-free-survival', view, bars)).toBe(
      '?disease-free-survival=per-100,no-interval',
    );
  });

  test('is left out when it is the usual one', () => {
    expect(addressOfView('', 'haemorrhage', bars, bars)).toBe('');
    expect(addressOfView('?haemorrhage=counts', 'haemorrhage', bars, bars)).toBe('');
    const forest = usualView('forest');
    expect(addressOfView('?ratios=percent', 'ratios', forest, forest)).toBe('');
  });

  test('says percentages where counts are usual', () => {
    const view = { figures: 'percent', interval: true } as const;
    expect(addressOfView('', 'ratios', view, usualView('forest'))).toBe('?ratios=percent');
  });

  test('leaves other parameters as they are', () => {
    const view = { figures: 'counts', interval: true } as const;
    expect(addressOfView('?q=liver&other=per-100,no-interval', 'haemorrhage', view, bars)).toBe(
      '?q=liver&other=per-100,no-interval&haemorrhage=counts',
    );
  });

  test.each(views)('comes back as it was: $figures, interval $interval', (view) => {
    for (const usual of [bars, usualView('forest')]) {
      const search = addressOfView('?a=b', 'haemorrhage', view, usual);
      expect(viewOfAddress(search, 'haemorrhage', usual)).toEqual(view);
      expect(viewOfAddress(search, 'another-figure', usual)).toEqual(usual);
    }
  });

  test.each(['', '?haemorrhage', '?haemorrhage=', '?haemorrhage=per-1000', '?haemorrhage=%F0,,x'])(
    'that means nothing is the usual view: %s',
    (search) => {
      expect(viewOfAddress(search, 'haemorrhage', bars)).toEqual(bars);
    },
  );

  test('is understood when its comma is escaped and its words are in another order', () => {
    expect(viewOfAddress('?haemorrhage=no-interval%2Ccounts', 'haemorrhage', bars)).toEqual({
      figures: 'counts',
      interval: false,
    });
  });
});

describe('while calculated values are switched off', () => {
  test('figures per hundred become printed percentages, and intervals go', () => {
    expect(shownView({ figures: 'per-100', interval: true }, false)).toEqual({
      figures: 'percent',
      interval: false,
    });
  });

  test('printed counts stay', () => {
    expect(shownView({ figures: 'counts', interval: true }, false).figures).toBe('counts');
  });

  test.each(views)('and on again, nothing changes: $figures, interval $interval', (view) => {
    expect(shownView(view, true)).toEqual(view);
  });
});
