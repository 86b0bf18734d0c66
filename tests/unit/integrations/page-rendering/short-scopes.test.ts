import { createHash } from 'node:crypto';

import { expect, test } from 'vitest';

import { shortScopes } from '../../../../src/integrations/page-rendering/short-scopes.ts';

const policyOf = (style: string): string =>
  `'sha256-${createHash('sha256').update(style).digest('base64')}'`;
const page = (style: string, one: string, other: string): string =>
  `<meta http-equiv="content-security-policy" content="style-src ${policyOf(style)}"><style>${style}</style><p class="a" ${one}></p><p ${other}></p><p ${one}></p>`;

test('each component of a page has a short name of its own, which its styles and its policy know', () => {
  const long =
    '@media (width<9px){p[data-astro-cid-abcdefgh]{top:0}}p[data-astro-cid-zzz12345]{top:1px}';
  const short = '@media (width<9px){p[data-0]{top:0}}p[data-1]{top:1px}';
  expect(shortScopes(page(long, 'data-astro-cid-abcdefgh', 'data-astro-cid-zzz12345'))).toBe(
    page(short, 'data-0', 'data-1'),
  );
});

test('a page without components stays as it is', () => {
  expect(shortScopes(page('p{top:0}', 'id="a"', 'id="b"'))).toBe(
    page('p{top:0}', 'id="a"', 'id="b"'),
  );
});
