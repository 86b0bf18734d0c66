import { describe, expect, inject, test } from 'vitest';

import { readPages } from '../support/read-pages.ts';

const page = readPages(inject('siteFolder')).find(
  ({ address }) => address === '/guidance/htg241/patient/',
);
const main = page?.document.querySelector('#main');
const textOf = (text: string | undefined): string =>
  (text ?? '').replaceAll('\u00a0', ' ').replaceAll(/\s+/g, ' ').trim();

// Counts as the guidance prints them; the ends of the intervals from R 4.2.2,
// prop.test(events, total, correct = FALSE), rounded to whole people.
const ARMS = [
  ['alive-without-cancer', 'about 14 in 100', '8', '25', '9 of 63 people'],
  ['alive-without-cancer', 'about 5 in 100', '2', '14', '3 of 60 people'],
  ['deaths-around-operation', 'about 2 in 100', 'fewer than 1', '10', '1 of 55 people'],
  ['deaths-around-operation', 'about 5 in 100', '2', '9', '8 of 168 people'],
  ['problems-around-operation', 'about 11 in 100', '5', '22', '6 of 55 people'],
  ['problems-around-operation', 'about 26 in 100', '20', '33', '44 of 168 people'],
  ['bleeding', 'about 4 in 100', '1', '12', '2 of 55 people'],
  ['bleeding', 'about 1 in 100', 'fewer than 1', '4', '2 of 168 people'],
  ['cancer-came-back', 'about 42 in 100', '36', '47', '136 of 326 people'],
  ['deaths-in-the-series', 'about 2 in 100', '1', '4', '7 of 326 people'],
  ['infection', 'about 8 in 100 treatments', '4', '13', '12 of 158 treatments'],
  ['fever', 'about 33 in 100', '28', '38', '108 of 326 people'],
] as const;

describe('The page for patients of HTG241', () => {
  test('gives for every arm that was counted so many in 100, what it could be, and the count', () => {
    const arms = (main?.querySelectorAll('[data-counted="true"]') ?? []).map((arm) => [
      arm.closest('section')?.getAttribute('aria-labelledby'),
      ...arm.querySelectorAll('p').map(({ text }) => textOf(text)),
    ]);
    expect(arms).toEqual(
      ARMS.map(([outcome, amount, least, most, count]) => [
        outcome,
        amount,
        `could be ${least.startsWith('fewer') ? least : `as few as ${least}`} or as many as ${most}`,
        count,
      ]),
    );
  });

  test('draws 100 people for each: filled to the estimate, dashed to the top of what it could be', () => {
    const pictures = main?.querySelectorAll('[data-counted="true"] svg') ?? [];
    const marks = pictures.map((picture) => {
      const uses = picture.querySelectorAll('use').map((use) => ({
        shows: use.getAttribute('class') ?? 'happened',
        count: Number(use.getAttribute('href')?.replace('#person-', '')),
      }));
      const sum = (...kinds: string[]) =>
        uses.reduce((total, { shows, count }) => total + (kinds.includes(shows) ? count : 0), 0);
      return [sum('happened'), sum('happened', 'possible'), sum('happened', 'possible', 'not')];
    });
    expect(marks).toEqual(
      ARMS.map(([, amount, , most]) => [Number(/\d+/.exec(amount)?.[0]), Number(most), 100]),
    );
  });

  test('says that no patient has read its words', () => {
    expect(textOf(main?.querySelector('[data-read="false"]')?.text)).toMatch(
      /^Not yet read by patients\./,
    );
  });

  test('tells of no percentage, ratio, number needed to treat or p value', () => {
    const words = textOf(main?.text).replace('(95% intervals)', '');
    expect(words).not.toMatch(
      /%|\bp [=<]|times as|twice|half as|\bratio|needed to treat|per cent/i,
    );
  });

  test('sets the arms of one study side by side and nothing else', () => {
    const several = (main?.querySelectorAll('[data-arms="several"]') ?? []).map((outcome) =>
      outcome.getAttribute('aria-labelledby'),
    );
    expect(several).toEqual([
      'alive-without-cancer',
      'how-long-people-lived',
      'deaths-around-operation',
      'problems-around-operation',
      'bleeding',
    ]);
  });

  test('is led to from every page of the document', () => {
    const pages = readPages(inject('siteFolder')).filter(({ address }) =>
      address.startsWith('/guidance/htg241/'),
    );
    const without = pages.filter(
      ({ document }) => document.querySelector('a[href="/guidance/htg241/patient/"]') === null,
    );
    expect(without.map(({ address }) => address)).toEqual([]);
  });
});
