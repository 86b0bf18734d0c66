import { describe, expect, test } from 'vitest';

import { plainText } from '../../../../src/cli/import/plain-text.ts';

// Expected values: what a reader of the rendered Markdown sees.
describe('plainText', () => {
  test.each([
    ['a link is its text', 'a [tool](https://example.org/a_(1)?b=2) here', 'a tool here'],
    ['a link without target is its text', 'see [section 3.1](#).', 'see section 3.1.'],
    [
      'a bracketed count before a bracket is no link',
      '[1 out of 5](6 weeks)',
      '[1 out of 5](6 weeks)',
    ],
    ['a formula loses its dollar signs', '( $p=0.20$ )', '(p=0.20)'],
    ['commands of formulas are signs', String.raw`$14\%$, $p \leq 0.05$`, '14%, p ≤ 0.05'],
    ['emphasis is removed', '**Bold** and *slanted* and _too_', 'Bold and slanted and too'],
    ['a footnote mark is removed', 'tumours[^2] grew', 'tumours grew'],
    ['escapes are resolved', String.raw`p\<0.05 \[a\]`, 'p<0.05 [a]'],
    ['entities and tags are resolved', 'p&nbsp;&lt;&nbsp;0.05<br/>x<sup>a</sup>', 'p < 0.05xa'],
    ['a less-than sign is no tag', 'p<0.05 and q>0.1', 'p<0.05 and q>0.1'],
  ])('%s', (_, markdown, words) => {
    expect(plainText(markdown)).toBe(words);
  });
});
