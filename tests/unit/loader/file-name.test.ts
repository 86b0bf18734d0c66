import { expect, test } from 'vitest';
import { fileName } from '../../../src/loader/file-name.ts';

test.each([
  ['/site/content/site.yaml', 'content/site.yaml'],
  ['/trust/site.yaml', '/trust/site.yaml'],
  ['/site/..content/site.yaml', '..content/site.yaml'],
])('the file %s of a project in /site is called %s', (path, name) => {
  expect(fileName('/site', path)).toBe(name);
});
