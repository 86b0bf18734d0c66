import { readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { checkContent } from '../../../../src/cli/content/check-content.ts';
import { problemLine } from '../../../../src/model/content-error.ts';
import { result } from '../../../../src/schema/result.ts';
import { FIXTURES, overlaidContent } from './overlaid-content.ts';

let root = '';
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

/** The lines that the check gives for the complete content with these faults laid over it. */
function linesOf(...faults: readonly string[]): string[] {
  root = overlaidContent(faults);
  return checkContent(join(root, 'content'), root).problems.map(problemLine);
}

/** The lines that belong to a fault, as the fixture says them. */
const expectedLines = (fault: string): string[] =>
  readFileSync(join(FIXTURES, fault, 'problems.txt'), 'utf8')
    .trimEnd()
    .split('\n');

const rules = readdirSync(FIXTURES).filter((folder) => folder.startsWith('broken-'));

describe('the complete invented guidance', () => {
  const check = () => checkContent(join(FIXTURES, 'complete'), FIXTURES);

  test('has no problems', () => {
    expect(check().problems).toEqual([]);
  });

  test('holds, with the guidance of the slips, every kind of result that the schema knows', () => {
    const documents = [check(), checkContent(join(FIXTURES, 'slips'), FIXTURES)];
    const kinds = documents.flatMap(({ guidance }) =>
      guidance.flatMap(({ document }) => document.results.map(({ kind }) => kind)),
    );
    const known = result.options.flatMap((option) => [...option.shape.kind.values]);
    expect(new Set(kinds)).toEqual(new Set(known));
  });

  test('holds two recommendations of different category for different patients', () => {
    const found = check().guidance[0]?.document.paragraphs.flatMap(({ data }) =>
      data.kind === 'recommendation' ? [[data.category, data.population]] : [],
    );
    expect(found).toEqual([
      ['standard-arrangements', 'Patients with new pain'],
      ['research-only', 'Patients with old pain'],
    ]);
  });

  test('has a section without number and sections inside another', () => {
    const sections = check().guidance[0]?.document.sections;
    expect(sections?.map(({ number, parent }) => [number, parent?.number])).toEqual([
      [undefined, undefined],
      ['1', undefined],
      ['2.1', '2'],
      ['2.2', '2'],
    ]);
  });

  test('keeps a date that is known to the month as it is', () => {
    expect(check().guidance[0]?.document.about.published).toBe('2031-05');
  });
});

describe('a guidance without figures of efficacy', () => {
  test('has no problems', () => {
    const { problems, guidance } = checkContent(join(FIXTURES, 'without-efficacy'), FIXTURES);
    expect(problems).toEqual([]);
    expect(guidance[0]?.document.outcomes.map(({ domain }) => domain)).toEqual(['safety']);
  });
});

describe('each rule', () => {
  test('the faults cover at least the rules that were agreed', () => {
    expect(rules.length).toBeGreaterThanOrEqual(42);
  });

  test.each(rules)('%s is told in one line, and nothing else is', (fault) => {
    expect(linesOf(fault)).toEqual(expectedLines(fault));
    expect(expectedLines(fault)).toHaveLength(1);
  });
});

describe('several faults', () => {
  test('five faults in four files are told at once', () => {
    const lines = linesOf('five-faults');
    expect(lines).toEqual(expectedLines('five-faults'));
    expect(new Set(lines.map((line) => line.split(':')[0])).size).toBe(4);
    expect(lines).toHaveLength(5);
  });

  test('a study that cannot be read hides no fault elsewhere and causes none', () => {
    const faults = [
      'broken-unknown-kind',
      'broken-events-of-nowhere',
      'broken-ledger-without-a-paragraph',
    ];
    expect(linesOf(...faults).toSorted()).toEqual(faults.flatMap(expectedLines).toSorted());
  });

  test('an outcome that cannot be read hides no fault elsewhere and causes none', () => {
    const faults = [
      'broken-missing-field',
      'broken-unknown-study',
      'broken-glossary-related-to-nowhere',
    ];
    expect(linesOf(...faults).toSorted()).toEqual(faults.flatMap(expectedLines).toSorted());
  });

  test('a missing ledger hides no fault elsewhere', () => {
    const faults = ['broken-ledger-missing', 'broken-unknown-arm', 'broken-digits-in-prose'];
    expect(linesOf(...faults).toSorted()).toEqual(faults.flatMap(expectedLines).toSorted());
  });
});
