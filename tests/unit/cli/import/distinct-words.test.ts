import { expect, test } from 'vitest';

import { distinctWords } from '../../../../src/cli/import/distinct-words.ts';

// By hand.
test('each word of a document stands once, in order, a word in parts also as one', () => {
  expect(distinctWords('The knee, after Post-resection care (14%); the knee’s 2 pads.')).toBe(
    'after\ncare\nknee\nknee’s\npads\npost\npostresection\nresection\nthe\n',
  );
});
