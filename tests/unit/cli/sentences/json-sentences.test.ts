import { expect, test } from 'vitest';
import { jsonSentences } from '../../../../src/cli/sentences/json-sentences.ts';

test('the sentences of a JSON document are those of its values, at any depth', () => {
  const json = JSON.stringify({
    id: 'a',
    some_words: { text: ['It is so. It stays so.', 'b', 3] },
  });
  expect(jsonSentences(json)).toEqual(['It is so.', 'It stays so.']);
});
