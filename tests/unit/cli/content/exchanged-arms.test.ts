import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { armProofs } from '../../../../src/evidence/check-arms.ts';
import { reconcile } from '../../../../src/evidence/reconcile.ts';
import { proveContent } from '../../../../src/loader/prove-content.ts';
import { assemble } from '../../../../src/model/assemble.ts';
import { problemLine } from '../../../../src/model/content-error.ts';
import type { GuidanceEntries } from '../../../../src/model/entries.ts';
import type { Guidance } from '../../../../src/model/guidance.ts';
import { FIXTURES } from './overlaid-content.ts';

const OFFICIAL = resolve(FIXTURES, '..');
const IMPORT = resolve(import.meta.dirname, '../../../../src/cli/import.ts');

/** Invented documents, each with its official text beside the tests. */
const DOCUMENTS = [
  ['demo', 'lamp', 'official/lamp.md'],
  ['demo', 'pad', 'official/pad.md'],
  ['demo', 'alpha', 'official/alpha.md'],
  ['demo', 'gamma', 'official/printing.md'],
  ['slips', 'inv3', 'slips.md'],
] as const;

let root = '';
const entries = new Map<string, GuidanceEntries>();
const problems: string[] = [];

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'evidence-ledger-'));
  for (const folder of ['demo', 'slips']) {
    cpSync(join(FIXTURES, folder), join(root, folder), { recursive: true });
  }
  for (const [folder, id, source] of DOCUMENTS) {
    const { status } = spawnSync(process.execPath, [
      IMPORT,
      id,
      join(OFFICIAL, source),
      '--allow-missing',
      '--content',
      join(root, folder),
    ]);
    expect(status).toBe(0);
  }
  for (const folder of ['demo', 'slips']) {
    const proven = proveContent(join(root, folder), root);
    problems.push(...proven.problems.map(problemLine));
    for (const one of proven.guidance) entries.set(one.document.id, one.entries);
  }
});
afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

const documentOf = (of: GuidanceEntries): Guidance => assemble(of).guidance;
const entriesOf = (id: string): GuidanceEntries => {
  const found = entries.get(id);
  if (found === undefined) throw new Error(`${id} was not imported`);
  return found;
};

/** Every figure of one arm of several, with what the official words say of its arm. */
const proofsOf = (guidance: Guidance) =>
  reconcile(guidance).paragraphs.flatMap(({ paragraph, figures }) =>
    [...armProofs(guidance, paragraph, figures)].map(([{ figure, claim }, proof]) => ({
      paragraph: paragraph.number,
      printed: figure.printed,
      proof,
      arm:
        typeof claim.by !== 'string' && claim.by[0]?.value.kind === 'measurement'
          ? claim.by[0].value.measurement.arm.id
          : '',
    })),
  );
const count = (guidance: Guidance, proof: string) =>
  proofsOf(guidance).filter((one) => one.proof === proof).length;

/** The document with the names of two arms of a study exchanged: every figure then stands with the wrong arm. */
const withNamesExchanged = (of: GuidanceEntries, study: string, a: string, b: string) => ({
  ...of,
  studies: of.studies.map((entry) => {
    const [one, other] = [entry.data.arms[a], entry.data.arms[b]];
    if (entry.id !== study || one === undefined || other === undefined) return entry;
    const named = (arm: typeof one, { label, short, alsoCalled }: typeof one) => ({
      ...arm,
      label,
      short,
      alsoCalled,
    });
    const arms = { ...entry.data.arms, [a]: named(one, other), [b]: named(other, one) };
    return { ...entry, data: { ...entry.data, arms } };
  }),
});

/** What is told of a document when, in its files, some texts stand otherwise. */
function linesWith(
  folder: string,
  id: string,
  edits: readonly (readonly [file: string, from: string, to: string])[],
): string[] {
  const kept = new Map<string, string>();
  for (const [file, from, to] of edits) {
    const path = join(root, folder, 'guidance', id, file);
    const text = readFileSync(path, 'utf8');
    expect(text.split(from)).toHaveLength(2);
    if (!kept.has(path)) kept.set(path, text);
    writeFileSync(path, text.replace(from, to));
  }
  const lines = proveContent(join(root, folder), root).problems.map(problemLine);
  for (const [path, text] of kept) writeFileSync(path, text);
  return lines;
}

describe('where the official words are at hand', () => {
  test('no document is refused that stands as its source prints it', () => {
    expect(problems).toEqual([]);
  });

  // Counted by hand in the sources: figures beside whose arm the words leave no choice, and figures of one
  // arm of several whose arm the words do not name (“in each group”, “8% compared with 11%”).
  test.each([
    ['lamp', 25, 0],
    ['pad', 9, 0],
    ['alpha', 9, 0],
    ['gamma', 27, 28],
    ['inv3', 8, 1],
  ])(
    'of %s, %d figures are proven to stand with their arm, %d are read by the editor',
    (id, proven, read) => {
      const document = documentOf(entriesOf(id));
      expect([count(document, 'proven'), count(document, 'read by the editor')]).toEqual([
        proven,
        read,
      ]);
    },
  );

  test('without them every figure of an arm is read by the editor', () => {
    const document = documentOf({ ...entriesOf('lamp'), official: undefined });
    expect([count(document, 'proven'), count(document, 'read by the editor')]).toEqual([0, 25]);
  });

  test.each([
    ['lamp', 'trial', 'lamp', 'rest'],
    ['pad', 'trial', 'pad', 'cold'],
    ['pad', 'trial', 'pad', 'rest'],
    ['pad', 'trial', 'cold', 'rest'],
    ['alpha', 'trial', 'alpha', 'beta'],
    ['alpha', 'trial', 'beta', 'sham'],
    ['gamma', 'trial', 'gamma', 'sham'],
    ['gamma', 'unnamed-2-12', 'lamp', 'rest'],
    ['gamma', 'unnamed-2-24', 'lamp', 'rest'],
    ['inv3', 'trial', 'lamp', 'rest'],
  ])(
    'of %s %s, %s and %s exchanged are refused for every figure that was proven',
    (id, study, a, b) => {
      const kept = documentOf(entriesOf(id));
      const exchanged = documentOf(withNamesExchanged(entriesOf(id), study, a, b));
      const lost = count(kept, 'proven') - count(exchanged, 'proven');
      expect(lost).toBeGreaterThan(0);
      expect(count(exchanged, 'exchanged')).toBe(lost);
      expect(reconcile(exchanged).problems.length).toBeGreaterThan(0);
    },
  );

  test('one result whose arms are exchanged with the list of values is refused, in one line', () => {
    const lines = linesWith('slips', 'inv3', [
      [
        'studies/trial.yaml',
        "lamp: { events: 12, total: 150, reported: '8%' }",
        "lamp: { events: 17, total: 151, reported: '11%' }",
      ],
      [
        'studies/trial.yaml',
        "rest: { events: 17, total: 151, reported: '11%' }",
        "rest: { events: 12, total: 150, reported: '8%' }",
      ],
      [
        'paragraphs/2.2.mdx',
        'trial.burns.lamp\n  - trial.burns.rest',
        'trial.burns.rest\n  - trial.burns.lamp',
      ],
    ]);
    // 2.2 prints: 8% (12/150) with the lamp and 11% (17/151) with rest.
    expect(lines.filter((line) => line.includes('official'))).toEqual([
      'slips/guidance/inv3/studies/trial.yaml:47: results.2.arms.rest.reported: the official words of 2.2 give 8%, 12, 150 to Lamp; 11%, 17, 151 to Rest, and the study gives them to another arm; enter each figure for the arm that the source names; where the source calls an arm by another name, add that under alsoCalled; where the words are misread, record it under exceptions as arms',
    ]);
  });

  test('figures of one time alone that are exchanged are refused', () => {
    const lines = linesWith('demo', 'lamp', [
      ['studies/trial.yaml', 'reported: 64%', 'reported: 520%'],
      ['studies/trial.yaml', 'reported: 52%', 'reported: 64%'],
      ['studies/trial.yaml', 'reported: 520%', 'reported: 52%'],
      ['paragraphs/2.4.mdx', '  - trial.survival.lamp.3-years\n', '  - trial.survival.rest.3\n'],
      [
        'paragraphs/2.4.mdx',
        '  - trial.survival.rest.3-years\n',
        '  - trial.survival.lamp.3-years\n',
      ],
      ['paragraphs/2.4.mdx', '  - trial.survival.rest.3\n', '  - trial.survival.rest.3-years\n'],
    ]);
    // 2.4 prints: 82%, 64% and 49% with the lamp and 71%, 52% and 33% with rest.
    expect(lines).toEqual([
      expect.stringContaining(
        'the official words of 2.4 give 64% to Lamp; 52% to Rest, and the study gives them to another arm',
      ),
    ]);
  });

  test('an exception with its reason lets a misread sentence stand', () => {
    const of = withNamesExchanged(entriesOf('gamma'), 'unnamed-2-12', 'lamp', 'rest');
    const excepted = {
      ...of,
      studies: of.studies.map((entry) => ({
        ...entry,
        data: {
          ...entry.data,
          results: entry.data.results.map((result) => ({
            ...result,
            exceptions: [
              { check: 'arms' as const, reason: 'The words name the arms in another order.' },
            ],
          })),
        },
      })),
    };
    expect(reconcile(assemble(of).guidance).problems).toHaveLength(1);
    expect(reconcile(assemble(excepted).guidance).problems).toEqual([]);
  });

  test('a p value that the words give to two other arms is refused', () => {
    const of = entriesOf('pad');
    const exchanged = {
      ...of,
      studies: of.studies.map((entry) => ({
        ...entry,
        data: {
          ...entry.data,
          results: entry.data.results.map((result) => ({
            ...result,
            contrasts: result.contrasts.map((contrast) => ({
              ...contrast,
              against: contrast.against === 'cold' ? 'rest' : 'cold',
            })),
          })),
        },
      })),
      paragraphs: of.paragraphs.map((entry) => ({
        ...entry,
        data: {
          ...entry.data,
          claims: entry.data.claims.map((claim) =>
            typeof claim === 'string'
              ? claim.replace(
                  /vs-(cold|rest)/,
                  (_, arm) => `vs-${arm === 'cold' ? 'rest' : 'cold'}`,
                )
              : claim,
          ),
        },
      })),
    };
    const lines = reconcile(assemble(exchanged).guidance, 'pad').problems.map(problemLine);
    // 4.1 prints: p=0.12 for pad compared with cold; p=0.004 for pad compared with rest.
    expect(lines.join('\n')).toContain(
      'the official words of 4.1 give 0.12 to Pad and Cold, and not to Pad and Rest',
    );
    expect(lines.join('\n')).toContain('give 0.004 to Pad and Rest, and not to Pad and Cold');
  });

  test('an estimate that the words say favours one arm is refused for the other, and where it says neither', () => {
    const of = entriesOf('lamp');
    const favouring = (favours: string) => ({
      ...of,
      studies: of.studies.map((entry) => ({
        ...entry,
        data: {
          ...entry.data,
          results: entry.data.results.map((result) => ({
            ...result,
            contrasts: result.contrasts.map((contrast) =>
              result.id === 'pain-difference' && typeof contrast.estimate === 'object'
                ? { ...contrast, estimate: { ...contrast.estimate, favours } }
                : contrast,
            ),
          })),
        },
      })),
    });
    const linesOf = (favours: string) =>
      reconcile(assemble(favouring(favours)).guidance, 'lamp').problems.map(({ wrong }) => wrong);
    // 2.1 prints: −7.5 points (95% CI −11.2 to −3.8) in favour of the lamp.
    expect(linesOf('lamp')).toEqual([]);
    for (const other of ['rest', 'not-stated']) {
      expect(linesOf(other)).toEqual([
        `the official words of 2.1 say that -7.5 favours Lamp, and trial.pain-difference.lamp-vs-rest says ${other}`,
      ]);
    }
  });
});
