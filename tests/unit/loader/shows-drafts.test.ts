import { expect, test } from 'vitest';
import { showsDrafts } from '../../../src/loader/shows-drafts.ts';

test('drafts are shown while the site is developed, or where DRAFTS=1 asks for them', () => {
  expect(showsDrafts(true, {})).toBe(true);
  expect(showsDrafts(false, { DRAFTS: '1' })).toBe(true);
  expect(showsDrafts(false, { DRAFTS: '' })).toBe(false);
  expect(showsDrafts(false, {})).toBe(false);
});
