import { describe, expect, test } from 'vitest';

import { rightSpelling } from '../../../../src/islands/search/spelling.ts';

const KNOWN = ['cryotherapy', 'haemorrhage', 'patients', 'fever', 'never', 'recurrence'];

// The misspelt words are those that readers were seen to type, one or two letters away.
describe('a misspelt question', () => {
  test.each([
    ['cryoterapy', 'cryotherapy'],
    ['hemorhage', 'haemorrhage'],
    ['reccurence', 'recurrence'],
    ['Fevr in patients', 'fever in patients'],
  ])('%s is asked as %s', (query, expected) => {
    expect(rightSpelling(query, KNOWN)).toBe(expected);
  });

  test('keeps the letter that a word begins with, if it can', () => {
    expect(rightSpelling('fevor', KNOWN)).toBe('fever');
    expect(rightSpelling('nevor', KNOWN)).toBe('never');
  });

  test.each(['haemorrhage', 'hemorrhage', 'patient', 'zebra', 'flu', '14%', ''])(
    'is left alone where it is right, too short or too far from anything: %s',
    (query) => {
      expect(rightSpelling(query, KNOWN)).toBeUndefined();
    },
  );
});
