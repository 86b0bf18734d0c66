import { expect, test } from 'vitest';
import { summarySource } from '../../../src/exports/summary-source.ts';
import { licenceOf } from '../../../src/exports/licence.ts';
import { EDITION, htg241, site } from './documents.ts';

const from = (origin: string) => summarySource(htg241.guidance, { site, edition: EDITION, origin });

// HTG241: title, number and date as NICE gives them.
test('a summary names its guidance, the edition and the notices', () => {
  const { guidance, edition, notices } = from('https://evidence.example');
  expect(guidance).toBe(
    'HTG241: Cryotherapy for the treatment of liver metastases (NICE, 15 December 2010)',
  );
  expect(edition).toBe('Evidence Ledger, edition 7 (content 0123abcd)');
  expect(notices).toEqual([...Object.values(site.disclaimers), licenceOf(site).notice]);
});

test('a summary leads to its page where the host is known, else to the official page', () => {
  expect(from('https://evidence.example').address).toBe(
    'https://evidence.example/guidance/htg241/summary/',
  );
  expect(from('').address).toBe(
    'Official page of the guidance: https://www.nice.org.uk/guidance/htg241',
  );
  expect(from('').absolute('/x/')).toBeUndefined();
});
