import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { parse } from 'node-html-parser';
import { describe, expect, inject, onTestFinished, test } from 'vitest';

import { buildOtherSite } from '../support/other-site.ts';

const official = resolve(import.meta.dirname, '../../content/guidance/htg241/official.json');

const page = (site: string) =>
  parse(readFileSync(join(site, 'guidance/htg241/efficacy/index.html'), 'utf8'));

/** The site as it is, but for the clone of an editor who has imported the official words. */
async function siteWithoutWords(): Promise<string> {
  if (!existsSync(official)) return inject('siteFolder');
  const { folder, remove } = await buildOtherSite({});
  onTestFinished(remove);
  return folder;
}

describe('where the official words are held', () => {
  const { folder: site } = inject('otherSite');

  test('they stand behind a disclosure under their paragraph, labelled and attributed', () => {
    const paragraph = page(site).querySelector('section:has(> [id="2.3.1"])');
    const details = paragraph?.querySelector('details:has(blockquote)');
    expect(details?.querySelector('h3')?.text.trim()).toBe(
      'Official wording of NICE, HTG241, 2.3.1',
    );
    expect(details?.querySelector('blockquote p')?.text).toBe('Invented official sentence.');
    expect(details?.querySelectorAll('blockquote li').map(({ text }) => text)).toEqual([
      'An invented first point.',
      'An invented second point.',
    ]);
    expect(details?.text).toContain('© NICE');
    expect(details?.getAttribute('open')).toBeUndefined();
  });

  test('a paragraph without official words has no disclosure', () => {
    expect(page(site).querySelector('section:has(> [id="2.3.2"]) blockquote')).toBeNull();
  });
});

test('where they are not held, nothing is missing and nothing speaks of them', async () => {
  const site = await siteWithoutWords();
  expect(page(site).querySelector('blockquote')).toBeNull();
  expect(page(site).text).not.toContain('Show the official wording');
  expect(page(site).querySelectorAll('section > [id^="2.3."]')).toHaveLength(4);
  expect(readdirSync(join(site, 'pagefind'))).toContain('worker.js');
});
