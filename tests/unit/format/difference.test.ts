import { describe, expect, test } from 'vitest';
import { calledText, pText } from '../../../src/format/difference.ts';

/** Writes no-break spaces as `_`, so that a test shows them. */
const seen = (text: string): string => text.replaceAll('\u00a0', '_');

test('a printed p keeps its digits and its sign, with no-break spaces', () => {
  expect(seen(pText('=', '0.206'))).toBe('p_=_0.206');
  expect(seen(pText('=', '0.30'))).toBe('p_=_0.30');
});

describe('what a line at a glance adds', () => {
  test('is what the source calls a difference, where it prints no p', () => {
    expect(calledText({ called: 'not-significant' })).toBe('called not significant');
    expect(calledText({ p: 'reported-as-not-stated', called: 'significant' })).toBe(
      'called significant',
    );
    expect(calledText({ p: { operator: '=', reported: '0.01' }, called: 'significant' })).toBe('');
    expect(calledText('not-stated')).toBe('');
  });
});
