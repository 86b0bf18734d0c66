import { expect, test } from 'vitest';
import { splitSentences } from '../../../../src/cli/sentences/split-sentences.ts';

test.each([
  ['Five died.  Causes:\nnot stated.', ['Five died.', 'Causes: not stated.']],
  ['Is it “so”? It is “so.” Yes, it is.', ['Is it “so”?', 'It is “so.”', 'Yes, it is.']],
  ['p = 0.30 (n = 55), called not significant', ['p = 0.30 (n = 55), called not significant']],
  ['Fever', []],
  ['2.3.1', []],
  ['https://example.org/a b', []],
  ['{"some": "data here"}', []],
])('the sentences of “%s” are %j', (text, sentences) => {
  expect(splitSentences(text)).toEqual(sentences);
});
