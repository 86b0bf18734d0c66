import { resolve } from 'node:path';

import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';
import { expect, inject, test } from 'vitest';

import { readPages } from '../support/read-pages.ts';

const root = resolve(import.meta.dirname, '../..');

test('every page is valid HTML by the rules of .htmlvalidate.mjs', async () => {
  const validator = new HtmlValidate(new FileSystemConfigLoader());
  const found: { problem: string; address: string }[] = [];
  for (const { address, html } of readPages(inject('siteFolder'))) {
    // The configuration is looked up from this file name, wherever the site was built.
    const { results } = await validator.validateString(html, resolve(root, 'page.html'));
    for (const { ruleId, message, selector } of results.flatMap(({ messages }) => messages)) {
      found.push({ problem: `${ruleId}: ${message}`, address: `${address} ${selector ?? ''}` });
    }
  }
  const problems = [...Map.groupBy(found, ({ problem }) => problem)];
  expect(
    problems.map(([problem, on]) => `${problem}, ${on.length} times, first on ${on[0]?.address}`),
  ).toEqual([]);
}, 300_000);
