import { describe, expect, test } from 'vitest';

import { rightSpelling } from '../../../../src/islands/search/spelling.ts';

const KNOWN = {
  guidance: [
    ...['cryotherapy', 'haemorrhage', 'patients', 'fever', 'never', 'recurrence', 'microwave'],
    // Words of the site that were taken for others.
    ...['plain', 'take', 'site’s', 'have', 'access', 'died'],
  ],
  other: ['state'],
};

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

  test('in two parts is asked as one, where the site writes it so', () => {
    expect(rightSpelling('micro-wave', KNOWN)).toBe('microwave');
    expect(rightSpelling('over-plain', KNOWN)).toBeUndefined();
  });

  // Each was answered with the word behind it.
  test.each([
    ['pain', 'plain'],
    ['TACE', 'take'],
    ['ascites', 'site’s'],
    ['wave', 'have'],
    ['abscess', 'access'],
    ['diet', 'died'],
    ['stage', 'state'],
  ])('%s is not taken for %s, which is another word', (query, other) => {
    expect([...KNOWN.guidance, ...KNOWN.other]).toContain(other);
    expect(rightSpelling(query, KNOWN)).toBeUndefined();
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
