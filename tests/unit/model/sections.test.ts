import { describe, expect, test } from 'vitest';
import { reconcile } from '../../../src/evidence/reconcile.ts';
import { paragraphsTable } from '../../../src/exports/paragraphs-table.ts';
import { notEnteredText } from '../../../src/format/not-entered.ts';
import { assemble } from '../../../src/model/assemble.ts';
import type { GuidanceEntries } from '../../../src/model/entries.ts';
import { demo } from '../evidence/demo.ts';
import { readBack } from '../exports/documents.ts';
import { inventedEntries } from './invented.ts';

type Section = Extract<GuidanceEntries['guidance']['data']['sections'][number], { slug: string }>;

/** The invented document without the file of 1.3, whose section says what it says of it. */
function without13(section: Partial<Section>): GuidanceEntries {
  const { guidance, paragraphs } = inventedEntries;
  const sections = guidance.data.sections.map((one) =>
    'slug' in one && one.slug === 'recommendations'
      ? { ...one, paragraphs: ['1.1', '1.2'], ...section }
      : one,
  );
  return {
    ...inventedEntries,
    guidance: { ...guidance, data: { ...guidance.data, sections } },
    paragraphs: paragraphs.filter(({ id }) => id !== '1.3'),
  };
}
const problemsOf = (entries: GuidanceEntries) => {
  const { guidance, problems } = assemble(entries);
  return [...problems, ...reconcile(guidance).problems].map(({ wrong }) => wrong);
};

// The document prints 1.1, 1.2 and 1.3.
describe('a paragraph that the editor has not entered', () => {
  const entries = without13({ notEntered: ['1.3'] });
  const { guidance } = assemble(entries);

  test('is no fault once its section says so', () => {
    expect(problemsOf(without13({}))).toContain(
      'the document has paragraph 1.3, the site does not',
    );
    expect(problemsOf(entries)).toEqual([]);
  });

  test('is said to be a gap of this site', () => {
    expect(notEnteredText(guidance)).toBe(
      'This site has not entered paragraph 1.3 of the guidance: what stands there is missing here.',
    );
  });

  test('has a row among the paragraphs, with the figures of the source and no words', () => {
    const rows = readBack(paragraphsTable(guidance, '1'));
    expect(rows.map(({ paragraph }) => paragraph).slice(0, 4)).toEqual([
      '1.1',
      '1.2',
      '1.3',
      '2.1.1',
    ]);
    expect(rows[2]).toMatchObject({ kind: 'not entered', heading: '', text: '' });
  });

  test('may be referred to', () => {
    const referring = {
      ...entries,
      paragraphs: entries.paragraphs.map((one) =>
        one.id === '1.1' ? { ...one, data: { ...one.data, crossReferences: ['1.3'] } } : one,
      ),
    };
    expect(problemsOf(referring)).toEqual([]);
  });

  test.each([
    [{ notEntered: ['1.2', '1.3'] }, 'paragraph 1.2 is said not to be entered, and it has a file'],
    [{ notEntered: ['1.3', '1.4'] }, 'there is no paragraph 1.4'],
    [
      { notEntered: 'whole-section' as const },
      'the section recommendations is said not to be entered, and it lists paragraphs',
    ],
  ])('said wrongly is told: %o', (section, wrong) => {
    expect(problemsOf(without13(section))).toContain(wrong);
  });
});

// Sections 2 and 3 of pad.md are left out on purpose.
test('sections that are not entered at all are named by their titles', () => {
  expect(notEnteredText(demo('pad'))).toBe(
    'This site has not entered the sections “The condition” and “The procedure” of the guidance: what stands there is missing here.',
  );
  expect(notEnteredText(demo('lamp'))).toBe('');
});
