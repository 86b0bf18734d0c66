import { describe, expect, test } from 'vitest';
import { editionChanges } from '../../../src/exports/edition-changes.ts';
import { guidanceJson } from '../../../src/exports/guidance-json.ts';
import { keptDocument, type KeptDocument } from '../../../src/schema/export/kept-document.ts';
import { demoGuidance } from '../demo-guidance.ts';
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

// What the invented documents print: tests/fixtures/official/lamp.md, pad.md and printing.md.
describe('what was not in an earlier edition', () => {
  const added = (id: string) => {
    const after = guidanceJson(demoGuidance(id), { site, edition: EDITION });
    return editionChanges({ ...after, paragraphs: [], studies: [] }, after);
  };
  const lamp = () => added('lamp');
  const rowsOf = (found: ReturnType<typeof lamp>, of: string, kind = 'figure') =>
    found
      .filter((one) => one.paragraph === of && one.kind === kind)
      .map(({ label, was, now }) => [label, was ?? 'nothing', now].join(' | '));

  test('is each sentence, and of a recommendation what it recommends and for whom', () => {
    const words =
      'The invented lamp may be used for knee pain with standard arrangements for clinical governance, consent and audit.';
    expect(rowsOf(lamp(), '1.1', 'sentence')).toEqual([
      `1.1 Standard arrangements | nothing | ${words}`,
      `1.1 Standard arrangements | nothing | standard arrangements: ${words} (all)`,
    ]);
    expect(rowsOf(lamp(), '1.1')).toEqual([]);
  });

  test('are all figures of a paragraph, each of an arm with its time, and what is calculated', () => {
    expect(rowsOf(lamp(), '3.1')).toEqual([
      'All figures of 3.1 | nothing | 12, 151, 8%, 30',
      'Burns: Lamp | nothing | 8% (12 of 151); within 30 days',
      // R 4.2.2: prop.test(12, 151, correct = FALSE) gives 0.04604 to 0.13380.
      'Burns: Lamp, 95% interval (calculated) | nothing | 4.6 to 13.4%',
      'Burns: Rest | nothing | 0 patients; within 30 days',
    ]);
  });

  test('is a difference without figures of its arms, with the time of its result', () => {
    expect(rowsOf(lamp(), '2.1').slice(1, 3)).toEqual([
      'Relapse | nothing | follow-up not stated in the guidance',
      'Relapse, lamp compared with rest | nothing | hazard ratio 0.61 (95% CI 0.43 to 0.87); p = 0.006',
    ]);
  });

  test('is a change of one arm', () => {
    expect(rowsOf(added('gamma'), '2.13').slice(1)).toEqual([
      'Improvement of the score: The group reported on, not named, at baseline | nothing | 41; follow-up not stated in the guidance',
      'Improvement of the score, change: Group | nothing | 11 points; follow-up not stated in the guidance',
    ]);
  });

  test('is what a result says without a figure', () => {
    expect(rowsOf(added('gamma'), '2.21').at(-1)).toBe(
      'EQ-5D | nothing | follow-up not stated in the guidance; no change',
    );
  });

  test('is a study with whom it treated and how, in words where that is not said', () => {
    expect(
      lamp()
        .filter(({ kind }) => kind === 'source')
        .map(({ paragraph, label, now }) => [paragraph, label, now])[0],
    ).toEqual([
      undefined,
      'Randomised controlled trial, 301 patients',
      'Randomised controlled trial, 301 patients. Patients with knee pain. Approach not applicable. Publication not identified',
    ]);
    expect(added('gamma').find(({ label }) => label === 'Registry, 1,234 patients')?.now).toBe(
      'Registry, 1,234 patients. Population not stated. Approach not stated. Publication not identified',
    );
  });
});

test('a publication differs by how sure its match is', () => {
  const [first] = changes(({ studies }) => {
    const known = studies.find(({ publication }) => publication !== null)!;
    known.publication = { match: 'possible', reference: 'Another reference' };
  });
  expect(first).toMatchObject({
    kind: 'source',
    was: expect.stringMatching(/\. possible publication: Another reference$/) as string,
  });
  expect(first!.now).toMatch(/\. (?:probable|possible) publication: .+$/);
});

test('the document itself differs by its title, its day and its updates', () => {
  const after = guidanceJson(demoGuidance('pad'), { site, edition: EDITION });
  const before = { ...after, about: { ...after.about, title: 'Pad', updates: [] } };
  expect(editionChanges(before, after)).toEqual([
    {
      kind: 'source',
      paragraph: undefined,
      label: 'The document itself',
      was: 'An invented body, INV12: Pad. Published 2031-05.',
      now: 'An invented body, INV12: Invented pad for the hip. Published 2031-05. 2031-05: First published. 2032-06: Two recommendations were changed after a review of the evidence.',
    },
  ]);
});

test('what only the earlier edition had is told behind what the newer one has', () => {
  const found = changes((document) => {
    document.paragraphs.push({ ...document.paragraphs[0]!, number: '9.9', heading: 'Gone' });
    document.paragraphs[1]!.text = 'Another sentence.';
  });
  expect(found.map(({ label, now }) => `${label.split(' ')[0]} ${now === undefined}`)).toEqual(
    expect.arrayContaining(['9.9 true']) as string[],
  );
  expect(found[0]!.now).not.toBeUndefined();
  expect(found.at(-1)).toMatchObject({ paragraph: '9.9', now: undefined });
});
