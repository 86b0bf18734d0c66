import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { makeDocument } from '../../../../src/cli/new/make-document.ts';
import { suggestionScore } from '../../../support/suggestion-score.ts';
import { demoGuidance } from '../../demo-guidance.ts';

const FIXTURES = resolve(import.meta.dirname, '../../../fixtures');
const CONTENT = join(FIXTURES, 'guidance/demo');
const DOCUMENTS = [
  ['lamp', 'lamp'],
  ['pad', 'pad'],
  ['alpha', 'alpha'],
  ['epsilon', 'epsilon'],
  ['gamma', 'printing'],
] as const;

const folder = mkdtempSync(join(tmpdir(), 'suggest-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

// Expected: the same documents as a person entered them, in tests/fixtures/guidance/demo.
const scores = await Promise.all(
  DOCUMENTS.map(async ([id, file]) => {
    const made = await makeDocument(id, join(FIXTURES, 'official', `${file}.md`), {
      content: CONTENT,
      allowMissing: true,
    });
    return { id, ...suggestionScore(made, demoGuidance(id)) };
  }),
);

describe('what is suggested of the invented documents', () => {
  test.each(scores)('is nothing that a person entered otherwise: $id', ({ wrong }) => {
    expect(wrong).toEqual([]);
  });

  test('is more than four fifths of their figures', () => {
    const right = scores.reduce((sum, one) => sum + one.right, 0);
    const figures = scores.reduce((sum, one) => sum + one.figures, 0);
    // 271 in digits, and the 2 of “type 2 diabetes”, which an editor declares as a name.
    expect(figures).toBe(272);
    expect(right / figures).toBeGreaterThanOrEqual(0.8);
  });
});

describe('the comparison with what a person entered', () => {
  test('tells figures that were suggested for one another', async () => {
    const made = await makeDocument('pad', join(FIXTURES, 'official/pad.md'), {
      content: CONTENT,
      allowMissing: true,
    });
    const claims = new Map(made.suggestions.claims.get('4.1'));
    const [first, second] = [claims.get(1)!, claims.get(4)!];
    claims.set(1, second).set(4, first);
    const suggestions = { ...made.suggestions, claims: new Map([['4.1', claims]]) };
    const { wrong } = suggestionScore({ ...made, suggestions }, demoGuidance('pad'));
    expect(wrong.length).toBeGreaterThan(0);
  });
});

/** The figures that are placed of a document with one paragraph in a section on efficacy. */
async function placed(sentences: string): Promise<readonly string[]> {
  const file = join(folder, 'tape.md');
  writeFileSync(file, `# Invented tape for the wrist\n\n# 1 Efficacy\n\n- 1.1 ${sentences}\n`);
  const { suggestions } = await makeDocument('tape', file, {
    content: CONTENT,
    allowMissing: false,
  });
  return [...(suggestions.claims.get('1.1')?.values() ?? [])].flatMap((claim) =>
    'values' in claim ? claim.values : claim.reason,
  );
}

// What a careful reader could not be sure of: each wording resembles one that is understood.
describe('left to the editor is', () => {
  test.each([
    [
      'a subgroup of a series',
      'A case series of 60 patients reported relief in 50% (15 out of 30) of women.',
    ],
    [
      'a subgroup of a trial that is divided by a trait',
      'A randomised controlled trial of 90 patients reported relief in 50% (20/40) and 25% (10/40) of patients with diabetes and gout respectively.',
    ],
    [
      'arms that do not make the study',
      'In a randomised controlled trial of 50 patients, relief was reported in 40% (8/20) and 30% (6/20) of patients treated by tape and splint respectively.',
    ],
    [
      'one share of a trial of two arms',
      'A randomised controlled trial of 90 patients treated by tape or splint reported relief in 60% (27/45) of patients.',
    ],
    ['two shares of nobody knows whom', 'Relief was 8% and 11%.'],
    [
      'what is said of some patients only',
      'A case series of 61 patients reported median survival of 29 months in patients with diabetes.',
    ],
    [
      'a place that reads like an arm',
      'In a trial of 80 patients, infection was reported in 5% (2/40) of patients in the hospital.',
    ],
    [
      'a sentence with more to it',
      'In a case series of 33 patients, pain was reported in 9% (3/33) of patients, of whom 1 needed surgery.',
    ],
    [
      'a sentence on two studies',
      'A case series of 100 patients and a case series of 60 patients reported relief in 40% and 50% of patients.',
    ],
    [
      'the absence of something',
      'In a case series of 90 patients, no relief was reported in 10% (9/90) of patients.',
    ],
    [
      'a ratio of arms that are not named, in a trial without arms',
      'In a trial of 40 patients, the hazard ratio for relapse was 0.61 (95% CI 0.43 to 0.87).',
    ],
  ])('%s', async (_name, sentence) => {
    expect(await placed(sentence)).toEqual([]);
  });

  test('the result of another study, and not the one before it', async () => {
    const claims = await placed(
      'A case series of 100 patients reported relief in 40% (40 out of 100) of patients. A second study reported relief in 30% (30 out of 100) of patients.',
    );
    expect(claims).toEqual([
      'series-100.relief.patients.percentage',
      'series-100.relief.patients.events',
      'series-100.relief.patients.total',
      'series-100.size',
    ]);
  });
});

describe('a study', () => {
  test('is found again when it is named again, more or less exactly', async () => {
    const claims = await placed(
      'A randomised controlled trial of 90 patients compared tape (n=45) with splint (n=45). In the trial of 90 patients, relief was reported in 60% (27/45) and 40% (18/45) of patients treated by tape and splint respectively (p=0.06).',
    );
    expect(new Set(claims.map((name) => name.split('.')[0]))).toEqual(new Set(['trial-90']));
    expect(claims).toContain('trial-90.relief.tape-vs-splint.p');
  });
});
