import { describe, expect, test } from 'vitest';
import { ContentError, problemLine } from '../../../src/model/content-error.ts';

const problem = {
  file: 'a.yaml',
  path: ['results', 0, 'id'],
  wrong: 'it is wrong',
  allowed: 'do so',
};

describe('the line of a problem', () => {
  test('holds file, line, field, what is wrong and what is allowed', () => {
    expect(problemLine({ ...problem, line: 7 })).toBe('a.yaml:7: results.0.id: it is wrong; do so');
  });

  test('leaves out what is not known', () => {
    expect(problemLine({ ...problem, path: [] })).toBe('a.yaml: it is wrong; do so');
  });
});

test('a content error tells every problem, a line each', () => {
  const error = new ContentError([problem, { ...problem, file: 'b.yaml' }]);
  expect(error.message).toBe(
    'a.yaml: results.0.id: it is wrong; do so\nb.yaml: results.0.id: it is wrong; do so',
  );
  expect(error.problems).toHaveLength(2);
});
