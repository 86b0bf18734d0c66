import { expect, test } from 'vitest';

import { ownHashes } from '../../../../src/integrations/page-rendering/own-hashes.ts';

// From `printf 'p{}' | openssl dgst -sha256 -binary | base64`, and the same of `a()` and `q{}`.
const STYLE = "'sha256-gG2yISYereRMiG2lMXrbiUgi0Ubw9p7QCeWcroOvy9Y='";
const SCRIPT = "'sha256-qVpDBgj7bpq5hMAcGp3AOc79J3Y1Z4HvySTwKrWDoy4='";
const OTHER = "'sha256-FlMaQ0fZAUi7V/3+Zcp2W+aPfc3UIytg3sJx2cioLkM='";

const page = (policy: string): string =>
  `<head><script>a()</script><script type="module" src="/b.js"></script><meta http-equiv="content-security-policy" content="${policy}"><style>p{}</style></head>`;

test('a policy keeps the hashes of what stands in the page and loses those of other pages', () => {
  const all = `script-src 'self' ${SCRIPT} ${OTHER}; style-src 'self' ${OTHER} ${STYLE};`;
  const own = `script-src 'self' ${SCRIPT}; style-src 'self' ${STYLE};`;
  expect(ownHashes(page(all))).toBe(page(own));
});

test('a page without a policy stays as it is', () => {
  const text = `<p>${OTHER}</p>`;
  expect(ownHashes(text)).toBe(text);
});
