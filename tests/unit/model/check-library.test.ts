import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';

import { checkContent } from '../../../src/cli/content/check-content.ts';

const root = mkdtempSync(join(tmpdir(), 'evidence-ledger-'));
afterEach(() => {
  rmSync(join(root, 'content'), { recursive: true });
});

/** What the check says of the invented documents when the hip is filed under another topic than the knee. */
function problemsWithTopic(topic: string): readonly string[] {
  const content = join(root, 'content');
  cpSync(resolve('tests/fixtures/guidance/demo'), content, { recursive: true });
  const file = join(content, 'guidance/pad/guidance.yaml');
  const text = readFileSync(file, 'utf8').replace(/^topic: .*$/m, `topic: ${topic}`);
  writeFileSync(file, text);
  return checkContent(content, root).problems.map(
    ({ path, wrong }) => `${path.join('.')}: ${wrong}`,
  );
}

describe('a topic', () => {
  test.each(['joint conditions', 'Joint condition', 'Joint-conditions'])(
    'that differs from another in capitals, hyphens or a last s is told: %s',
    (topic) => {
      expect(problemsWithTopic(topic)).toEqual([
        `topic: “${topic}” is “Joint conditions” in another document`,
      ]);
    },
  );

  test('of its own is none of the check’s business', () => {
    expect(problemsWithTopic('Hips')).toEqual([]);
  });
});
