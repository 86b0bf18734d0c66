import { describe, expect, test } from 'vitest';

import { stepReport } from '../../../../src/cli/build/step-report.ts';

// Outputs: the form of those of Astro 7.3, shortened.
describe('stepReport', () => {
  test('a part that passed is one line', () => {
    const output = '20:00:00 [build] Complete!\n';
    expect(stepReport('pages', { ok: true, output, seconds: 4.26 })).toBe('✓ pages (4.3 s)');
  });

  test('a part that passed keeps its warnings', () => {
    const output = '20:00:00 [build] a\n20:00:00 [WARN] [config] b\n20:00:01 [build] c\n';
    expect(stepReport('pages', { ok: true, output, seconds: 1 })).toBe(
      '✓ pages (1.0 s)\n20:00:00 [WARN] [config] b',
    );
  });

  test('the warning that Astro causes itself for every MDX file is left out', () => {
    const output =
      '20:00:00 [WARN] [content] data store cleared (force)\n20:00:00 [WARN] [vite] [MODULE_LEVEL_DIRECTIVE] "use astro:head-inject"\n';
    expect(stepReport('pages', { ok: true, output, seconds: 1 })).toBe('✓ pages (1.0 s)');
  });

  test('a part that failed is told in full when it prints nothing but problems', () => {
    const output = 'a.yaml:1: title: missing; a title\nb.yaml:2: id: twice; another id\n';
    expect(stepReport('content', { ok: false, output, seconds: 0.1 })).toBe(
      `✗ content (0.1 s)\n${output.trimEnd()}`,
    );
  });

  test('a part that failed is told from its first error, after its warnings', () => {
    const output = [
      '20:00:00 [build] a',
      '20:00:00 [WARN] [config] b',
      '20:00:00 ├─ /c/ [ERROR] d',
      '    at e.mjs',
      '20:00:00 [ERROR] f',
    ];
    expect(stepReport('pages', { ok: false, output: output.join('\n'), seconds: 2 })).toBe(
      ['✗ pages (2.0 s)', output[1], ...output.slice(2)].join('\n'),
    );
  });

  test('colours are left out', () => {
    const output = '\u001b[91mwrong\u001b[0m\n';
    expect(stepReport('types', { ok: false, output, seconds: 2 })).toBe('✗ types (2.0 s)\nwrong');
  });
});
