import { describe, expect, test } from 'vitest';
import { citationMeta, type CitedPage } from '../../../src/exports/citation-meta.ts';
import { htg241, site } from './documents.ts';

const page: CitedPage = {
  title: 'Efficacy, HTG241',
  url: 'https://evidence.example/guidance/htg241/efficacy/',
  site,
  edition: { version: '7', content: '0123abcd' },
};
const tags = (changes: Partial<CitedPage> = {}) =>
  Object.fromEntries(
    citationMeta(htg241.guidance, { ...page, ...changes }).map(({ name, content }) => [
      name,
      content,
    ]),
  );

// Names of tags: Google Scholar’s list of Highwire Press tags, DCMI’s encoding of Dublin Core in HTML. Title, number,
// institution and date of the guidance: NICE’s own page.
describe('what a reference manager saves of a page', () => {
  test('is this site’s account, with its title, publisher, language and address', () => {
    expect(tags()).toMatchObject({
      citation_title: 'Efficacy, HTG241: Cryotherapy for liver metastases',
      citation_publisher: 'Evidence Ledger',
      citation_language: 'en-GB',
      citation_public_url: 'https://evidence.example/guidance/htg241/efficacy/',
      'DC.creator': 'The Evidence Ledger project',
      'DC.identifier': 'https://evidence.example/guidance/htg241/efficacy/',
      'DC.source': 'https://www.nice.org.uk/guidance/htg241',
    });
  });

  test('refers to the guidance with its institution, number and date', () => {
    expect(tags().citation_reference).toBe(
      'citation_title=Cryotherapy for the treatment of liver metastases; citation_technical_report_institution=National Institute for Health and Care Excellence; citation_technical_report_number=HTG241; citation_publication_date=2010/12/15',
    );
  });

  test('never makes the issuer its author, nor the date of the guidance its own', () => {
    const { citation_reference: _guidance, ...own } = tags();
    expect(JSON.stringify(own)).not.toMatch(/National Institute|2010/);
    expect(Object.keys(own).filter((name) => /author|date|institution/i.test(name))).toEqual([]);
  });

  test('says its edition and licence', () => {
    expect(tags()['DCTERMS.bibliographicCitation']).toBe(
      'Efficacy, HTG241: Cryotherapy for liver metastases. Evidence Ledger, edition 7 (content 0123abcd)',
    );
    expect(tags()['DC.rights']).toContain('All rights reserved');
  });

  test('has the day of its edition where that is sealed', () => {
    expect(
      tags({ edition: { version: '7', content: '0123abcd', date: '2026-11-30' } }),
    ).toMatchObject({ citation_publication_date: '2026/11/30', 'DC.date': '2026-11-30' });
  });

  test('has no address where the host is not known, and no title twice', () => {
    expect(Object.keys(tags({ url: undefined }))).not.toContain('citation_public_url');
    const title = 'Cryotherapy for the treatment of liver metastases (HTG241)';
    expect(tags({ title }).citation_title).toBe(title);
  });
});
