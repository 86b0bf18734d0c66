import { describe, expect, test } from 'vitest';
import { editionChanges } from '../../../src/exports/edition-changes.ts';
import { guidanceJson } from '../../../src/exports/guidance-json.ts';
import { keptDocument, type KeptDocument } from '../../../src/schema/export/kept-document.ts';
import { EDITION, htg241, site } from './documents.ts';

const shown = guidanceJson(htg241.guidance, { site, edition: EDITION });
/** The document with an edit, as an earlier edition would hold it. */
const earlier = (edit: (document: KeptDocument) => void): KeptDocument => {
  const document = keptDocument.parse(structuredClone(shown));
  edit(document);
  return document;
};
const changes = (edit: (document: KeptDocument) => void) => editionChanges(earlier(edit), shown);

// The figures are those of HTG241; what they were before is invented.
describe('between two editions', () => {
  test('nothing differs where no reader would see it', () => {
    expect(editionChanges({ ...shown, edition: '0 (content 00000000)' }, shown)).toEqual([]);
  });

  test('a figure differs by its arm, with what it was and is', () => {
    const found = changes(({ studies }) => {
      const [first] = studies[0]!.results[0]!.measurements;
      first!.figure = { ...first!.figure, events: 8 };
    });
    expect(found).toEqual([
      {
        kind: 'figure',
        paragraph: '2.3.1',
        label: 'Disease-free survival: Cryotherapy with chemotherapy',
        was: '14% (8 of 63); at 10 years',
        now: '14% (9 of 63); at 10 years',
      },
    ]);
  });

  test('what is calculated differs as well, and is called so', () => {
    const found = changes(({ studies }) => {
      const [result] = studies[0]!.results;
      result!.measurements[0]!.estimate!.wilson.high = 0.26;
      result!.contrasts[0]!.estimate!.fisherP = 0.2;
    });
    expect(found.map(({ label, was, now }) => [label, was, now])).toEqual([
      [
        'Disease-free survival: Cryotherapy with chemotherapy, 95% interval (calculated)',
        '7.7 to 26.0%',
        '7.7 to 25.0%',
      ],
      [
        'Disease-free survival, cryotherapy compared with resection (calculated)',
        expect.stringMatching(/; p = 0\.200 \(Fisher\)$/),
        expect.stringMatching(/; p = 0\.127 \(Fisher\)$/),
      ],
    ]);
  });

  test('figures of two arms that were exchanged differ both', () => {
    const found = changes(({ studies }) => {
      const [one, other] = studies[0]!.results[0]!.measurements;
      [one!.figure, other!.figure] = [other!.figure, one!.figure];
      [one!.printed, other!.printed] = [other!.printed, one!.printed];
    });
    expect(found.map(({ was, now }) => [was, now])).toEqual([
      ['5% (3 of 60); at 10 years', '14% (9 of 63); at 10 years'],
      ['14% (9 of 63); at 10 years', '5% (3 of 60); at 10 years'],
    ]);
  });

  test('a p value, a follow-up and a category differ too', () => {
    const found = changes(({ paragraphs, studies }) => {
      const result = studies
        .flatMap(({ results }) => results)
        .find(({ contrasts }) => typeof contrasts[0]?.significance === 'object')!;
      result.contrasts[0]!.significance = 'not-stated';
      const recommendation = paragraphs.find((one) => one.recommendation !== null)!;
      recommendation.recommendation!.category = 'standard';
      studies[0]!.results[0]!.followUpText = 'at 5 years';
    });
    expect(found.map(({ kind, was }) => `${kind} ${was}`)).toEqual([
      expect.stringMatching(/^sentence standard: /),
      'figure 14% (9 of 63); at 5 years',
      'figure 5% (3 of 60); at 5 years',
      'figure nothing on significance',
    ]);
  });

  test('a sentence, a source and what came or went are told as such', () => {
    const found = changes(({ paragraphs, studies }) => {
      paragraphs[0]!.text = 'Another sentence.';
      paragraphs.splice(
        paragraphs.findLastIndex(({ printed }) => printed.figures.length === 0),
        1,
      );
      studies[0]!.population = 'children';
    });
    expect(found.map(({ kind, was, now }) => [kind, was === undefined, now === undefined])).toEqual(
      [
        ['sentence', false, false],
        ['sentence', true, false],
        ['source', false, false],
      ],
    );
  });
});
