import { describe, expect, test } from 'vitest';
import { sourceSentences } from '../../../../src/cli/sentences/source-sentences.ts';

describe('the sentences of a source file', () => {
  test('stand in quotes and in templates, where … is what is put in', () => {
    const code = "fail('it is empty'); fail(`there is no study ${id} here`); import x from 'a b';";
    expect(sourceSentences(code)).toEqual(['it is empty', 'there is no study … here']);
  });

  test('are those of the front matter and of the elements of a component', () => {
    const code =
      '---\nconst none = \'nothing at all\';\n---\n\n{some && (\n  <p class="a">\n    Read on\n    here\n  </p>\n)}\n\n<style>\n  a b {\n  }\n</style>\n';
    expect(sourceSentences(code)).toEqual(['nothing at all', 'Read on here']);
  });
});
