import { describe, expect, test } from 'vitest';
import { guidanceJson } from '../../../src/exports/guidance-json.ts';
import { pageJsonLd } from '../../../src/exports/json-ld.ts';
import { licenceOf } from '../../../src/exports/licence.ts';
import { readMe } from '../../../src/exports/read-me.ts';
import { summarySource } from '../../../src/exports/summary-source.ts';
import { workbookNotes } from '../../../src/exports/workbook-notes.ts';
import { site as schema, type SiteEntry } from '../../../src/schema/site.ts';
import { EDITION, htg241, site } from './documents.ts';

const { guidance } = htg241;
// The address that Creative Commons gives its licence.
const CC_BY = 'https://creativecommons.org/licenses/by/4.0/';
const licensed: SiteEntry = { ...site, licence: 'CC-BY-4.0' };

/** All that leaves the site and says what may be done with it. */
const saidBy = (settings: SiteEntry): Readonly<Record<string, string>> => ({
  'the README': readMe(guidance, { site: settings, edition: EDITION, tables: [], files: [] }),
  'the workbook': JSON.stringify(workbookNotes(guidance, { site: settings, edition: EDITION })),
  'guidance.json': JSON.stringify(guidanceJson(guidance, { site: settings, edition: EDITION })),
  'Word and slides': JSON.stringify(
    summarySource(guidance, { site: settings, edition: EDITION, origin: '' }).notices,
  ),
  'the data for search engines': JSON.stringify(
    pageJsonLd({
      url: 'https://site.invalid/guidance/htg241/data/',
      name: 'Downloads',
      description: 'All of it.',
      keywords: [],
      site: settings,
      guidance: { document: guidance, edition: { version: '1', content: '3f2a9c1b' } },
      content: { kind: 'data', files: [] },
    }),
  ),
});
const oneLine = (text: string) => text.replaceAll(/\s+/g, ' ');

describe('the licence of a site', () => {
  test('is that all rights are reserved unless its publisher chose another', () => {
    const { licence: _chosen, ...unsaid } = site;
    expect(schema.parse(unsaid).licence).toBe('all-rights-reserved');
    expect(schema.safeParse({ ...unsaid, licence: 'CC-BY-NC-4.0' }).success).toBe(false);
    expect(licenceOf(site)).toMatchObject({ name: 'All rights reserved', address: undefined });
  });

  test('never reaches the official wording, and says whose the rest is', () => {
    for (const settings of [site, licensed]) {
      const { notice } = licenceOf(settings);
      expect(notice).toContain('© The Evidence Ledger project.');
      expect(notice).toContain('This does not extend to the official wording of any document.');
    }
  });

  test.each(Object.keys(saidBy(site)))('is told by %s', (what) => {
    expect(oneLine(saidBy(site)[what]!)).toContain('All rights reserved: ask the publisher');
    expect(saidBy(site)[what]).not.toContain('creativecommons');
    expect(oneLine(saidBy(licensed)[what]!)).toContain(CC_BY);
    expect(saidBy(licensed)[what]).not.toContain('All rights reserved');
  });
});
