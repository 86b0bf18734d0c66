import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { checkContent } from '../../../../src/cli/content/check-content.ts';
import { problemLine } from '../../../../src/model/content-error.ts';
import { overlaidContent } from './overlaid-content.ts';

let root = '';
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

/** What the check says of the invented content when words of one of its files stand otherwise. */
function linesWith(file: string, from: string, to: string): string[] {
  root = overlaidContent([]);
  const path = join(root, 'content', file);
  const text = readFileSync(path, 'utf8');
  if (!text.includes(from)) throw new Error(`${file} does not hold “${from}”`);
  writeFileSync(path, text.replace(from, to));
  return checkContent(join(root, 'content'), root).problems.map(problemLine);
}

// Expected by hand: each message names the file, the line and what is allowed.
describe('the words that documents share', () => {
  test('a design that the vocabulary does not have is told', () => {
    const [line, ...others] = linesWith(
      'guidance/inv1/studies/series-25.yaml',
      'design: case-series',
      'design: case-seris',
    );
    expect(others).toEqual([]);
    expect(line).toMatch(/series-25\.yaml:1: design: there is no design case-seris; .*case-series/);
  });

  test('a unit that the vocabulary does not have is told', () => {
    const lines = linesWith(
      'guidance/inv1/studies/trial-90.yaml',
      'unit: patients',
      'unit: patient',
    );
    expect(lines).toContainEqual(
      expect.stringMatching(/size\.unit: there is no unit patient; .*patients/),
    );
  });

  test('a vocabulary with a gap of no name is told once, and nothing that follows from it', () => {
    const lines = linesWith('vocabulary/gaps.yaml', 'spread:', 'spreed:');
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.every((line) => line.includes('vocabulary/gaps.yaml'))).toBe(true);
  });

  test('a document may ask more exactly than the vocabulary', () => {
    root = overlaidContent([]);
    const path = join(root, 'content/guidance/inv1/guidance.yaml');
    writeFileSync(
      path,
      `${readFileSync(path, 'utf8')}\ngaps:\n  arm-sizes: how many had each pad\n`,
    );
    const [found] = checkContent(join(root, 'content'), root).guidance;
    const asked = found?.document.gaps.filter(({ subject }) => subject === 'arm-sizes');
    expect(asked?.map(({ question }) => question)).toContain('how many had each pad');
    const others = found?.document.gaps.filter(({ subject }) => subject === 'follow-up');
    expect(others?.[0]?.question).toBe('how long patients were followed up for {outcome}');
  });
});

// The source of the invented document prints neither name; a title and a sentence use them plainly.
describe('names that contain digits', () => {
  const withNames = (names: string) => {
    root = overlaidContent([]);
    const folder = join(root, 'content/guidance/inv1');
    const edit = (file: string, change: (text: string) => string) => {
      writeFileSync(join(folder, file), change(readFileSync(join(folder, file), 'utf8')));
    };
    edit('guidance.yaml', (text) =>
      text.replace(/^shortTitle: .*$/m, `shortTitle: Pads in type 2 diabetes${names}`),
    );
    edit('paragraphs/2.1.2.mdx', (text) => `${text.trimEnd()} The SF-36 was used.\n`);
    return checkContent(join(root, 'content'), root);
  };

  test('are written plainly in titles and prose once they are declared', () => {
    const { problems, guidance } = withNames('\nnames: [type 2 diabetes, SF-36]');
    expect(problems).toEqual([]);
    expect(guidance[0]?.document.about.shortTitle).toBe('Pads in type 2 diabetes');
  });

  test('are digits where they are not', () => {
    const lines = withNames('\nnames: [type 2 diabetes]').problems.map(problemLine);
    expect(lines).toEqual([expect.stringContaining('the digits “SF-36” are typed into prose')]);
  });
});
