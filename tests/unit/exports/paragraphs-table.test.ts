import { expect, test } from 'vitest';
import { paragraphsTable } from '../../../src/exports/paragraphs-table.ts';
import { EDITION, htg241, readBack } from './documents.ts';

const { guidance } = htg241;
const rows = () => readBack(paragraphsTable(guidance, EDITION));
const row = (number: string) => rows().find(({ paragraph }) => paragraph === number)!;

// HTG241 has 21 numbered paragraphs.
test('every paragraph has a row, in the order of the guidance', () => {
  expect(rows()).toHaveLength(21);
  expect(
    rows()
      .map(({ paragraph }) => paragraph)
      .slice(0, 5),
  ).toEqual(['1.1', '1.2', '1.3', '2.1.1', '2.1.2']);
});

// HTG241, 2.3.1.
test('a paragraph has its printed figures in order, its result and what it says was not stated', () => {
  expect(row('2.3.1')).toMatchObject({
    section: 'efficacy',
    section_title: 'Efficacy',
    kind: 'evidence',
    printed_figures: '123; 14%; 9; 63; 5%; 3; 60; 10-year',
    results: 'trial-123.disease-free-survival',
    not_stated: 'trial-123.disease-free-survival.cryotherapy-vs-resection',
    official_url: 'https://www.nice.org.uk/guidance/htg241',
  });
  expect(row('2.3.1').text).toContain('14% (9 of 63)');
});

// HTG241, 2.4.4: fever over 38 °C.
test('signs beyond ASCII survive', () => {
  expect(row('2.4.4').text).toContain('38 °C');
});

test('a paragraph without figures has empty cells', () => {
  expect(row('2.2.4')).toMatchObject({ printed_figures: '', results: '', not_stated: '' });
});
