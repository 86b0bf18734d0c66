import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkContent } from '../../../../src/cli/content/check-content.ts';
import { leftToDo } from '../../../../src/cli/content/left-to-do.ts';
import { FIXTURES } from './overlaid-content.ts';

let root = '';
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'evidence-ledger-'));
  cpSync(join(FIXTURES, 'demo'), join(root, 'content'), { recursive: true });
  rmSync(join(root, 'content/guidance/lamp/paragraphs/2.3.mdx'));
});
afterAll(() => {
  rmSync(root, { recursive: true });
});

const report = (id: string) => {
  const { problems, guidance } = checkContent(join(root, 'content'), root);
  const { document } = guidance.find((one) => one.document.id === id)!;
  return leftToDo(`content/guidance/${id}`, problems, document.ledger.paragraphs);
};

describe('what is left to do', () => {
  test('is nothing in a document that holds', () => {
    expect(report('pad')).toEqual([]);
  });

  test('begins with the paragraph that is missing, not with what refers to it', () => {
    const lines = report('lamp');
    expect(lines[0]).toBe('1 problem left; 1 of 8 paragraphs to be done');
    expect(lines[1]).toBe('Next: 2.3');
  });

  // tests/fixtures/official/lamp.md, 2.3: mean pain, before and after, with SD and p, of 140 patients.
  test('comes with a file to paste that lists what the source prints, with its meaning', () => {
    const lines = report('lamp');
    expect(lines).toContain('Paste into content/guidance/lamp/paragraphs/2.3.mdx:');
    expect(lines).toContain('kind: evidence');
    for (const figure of ['7.1', '3.4', '1.2', '1.9', '140', '0.001']) {
      expect(lines.join('\n')).toContain(`# ${figure}`);
    }
    expect(lines.length).toBeLessThan(40);
  });
});
