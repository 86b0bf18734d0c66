import { createHash } from 'node:crypto';

import { expect, test } from 'vitest';

import { ownRules } from '../../../../src/integrations/page-rendering/own-rules.ts';

const policyOf = (style: string): string =>
  `'sha256-${createHash('sha256').update(style).digest('base64')}'`;
const page = (style: string): string =>
  `<meta http-equiv="content-security-policy" content="style-src ${policyOf(style)}"><style>${style}</style><p data-astro-cid-here></p>`;

// What stands on the page by hand: `here` does, `gone` does not.
test.each([
  [
    'a rule of a component that is not there goes',
    'p[data-astro-cid-gone]{top:0}b{top:1px}',
    'b{top:1px}',
  ],
  [
    'a rule stays when one of its selectors can fit',
    'p[data-astro-cid-gone],b{top:0}',
    'p[data-astro-cid-gone],b{top:0}',
  ],
  [
    'every component that a selector names must be there',
    'p[data-astro-cid-here] b[data-astro-cid-gone]{top:0}',
    '',
  ],
  [
    'what a pseudo-class names is no condition',
    'p[data-astro-cid-here]:not([data-astro-cid-gone]){top:0}',
    'p[data-astro-cid-here]:not([data-astro-cid-gone]){top:0}',
  ],
  [
    'a condition goes with the last of its rules',
    '@media print{p[data-astro-cid-gone]{top:0}}i{top:0}',
    'i{top:0}',
  ],
  [
    'a condition keeps its other rules',
    '@media print{p[data-astro-cid-gone]{top:0}b{top:0}}',
    '@media print{b{top:0}}',
  ],
  [
    'rules without a component stay',
    '@font-face{font-family:A}@keyframes a{to{top:0}}:root{--a:1px}',
    '@font-face{font-family:A}@keyframes a{to{top:0}}:root{--a:1px}',
  ],
])('%s, and the policy follows', (_fact, style, left) => {
  expect(ownRules(page(style))).toBe(page(left));
});
