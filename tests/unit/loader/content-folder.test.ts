import { expect, test } from 'vitest';
import { contentFolder } from '../../../src/loader/content-folder.ts';

// The contract: content/ of the project, or the folder that CONTENT names.
test.each([
  [undefined, '/site/content'],
  ['', '/site/content'],
  ['elsewhere', '/site/elsewhere'],
  ['/trust/content', '/trust/content'],
])('the content %j is in the folder %s', (CONTENT, folder) => {
  expect(contentFolder('/site', { CONTENT })).toBe(folder);
});
