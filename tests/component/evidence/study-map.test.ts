import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { parse } from 'node-html-parser';
import { expect, test } from 'vitest';

import StudyMap from '../../../src/components/evidence/StudyMap.astro';
import { guidance } from '../../unit/charts/htg241.ts';

const container = await AstroContainer.create();
const page = parse(await container.renderToString(StudyMap, { props: { guidance } }));
const rowOf = (name: string) =>
  page.querySelectorAll('tbody tr').find((row) => row.querySelector('th')?.text.includes(name))!;

test('a chip leads to each paragraph that reports an outcome of a study, and says how', () => {
  // HTG241, 2.4.1 and 2.4.5: both groups counted.
  const compared = rowOf('223').querySelectorAll('[data-state="compared"]');
  expect(compared.map(({ text }) => text.trim())).toEqual(['2.4.1', '2.4.1', '2.4.5']);
  expect(compared[0]?.getAttribute('href')).toBe('/guidance/htg241/safety/#2.4.1');
  const series = rowOf('326').querySelectorAll('a[data-state]');
  expect(new Set(series.map((chip) => chip.getAttribute('data-state')))).toEqual(new Set(['one']));
});

test('what advisers say is words, and stands last', () => {
  const last = page.querySelectorAll('tbody tr').at(-1)!;
  expect(last.text).toContain('Specialist advisers');
  const states = last.querySelectorAll('a[data-state]').map((a) => a.getAttribute('data-state'));
  expect(new Set(states)).toEqual(new Set(['words']));
});

test('every result has its chip, and an empty cell says that nothing is reported', () => {
  const chips = page.querySelectorAll('a[data-state]').map((a) => a.getAttribute('title') ?? '');
  for (const { label } of guidance.results) {
    expect(
      chips.some((title) => title.includes(label)),
      label,
    ).toBe(true);
  }
  expect(page.querySelectorAll('td.none').every(({ text }) => text.includes('not reported'))).toBe(
    true,
  );
});
