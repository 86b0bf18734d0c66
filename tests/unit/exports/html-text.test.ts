import { expect, test } from 'vitest';

import { htmlText } from '../../../src/exports/html-text.ts';

// Expected values: the named references of the HTML standard (13.1.4).
test('what HTML reads as markup is written by name, in an attribute too', () => {
  expect(htmlText('p < 0.05 & "n" > 3')).toBe('p &lt; 0.05 &amp; &quot;n&quot; &gt; 3');
});
