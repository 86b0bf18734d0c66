import { expect, test } from 'vitest';
import { studiesTable } from '../../../src/exports/studies-table.ts';
import { EDITION, htg241, inv1, readBack } from './documents.ts';

const rows = () => readBack(studiesTable(htg241.guidance, EDITION));
const row = (id: string) => rows().find(({ study }) => study === id)!;

test('every study has a row, in the order of the paragraphs', () => {
  expect(rows().map(({ study }) => study)).toEqual(htg241.guidance.studies.map(({ id }) => id));
});

// HTG241, 2.3.1 and 2.4.1.
test('arms and their sizes stand in the same order', () => {
  expect(row('trial-123')).toMatchObject({
    design: 'randomised-controlled-trial',
    size: '123',
    size_unit: 'patients',
    arms: 'cryotherapy; resection',
    arm_totals: '63; 60',
    approach: 'not stated',
    paragraphs: '2.3.1',
  });
  expect(row('non-randomised-223')).toMatchObject({ arm_totals: '55; 168' });
});

// HTG241, 2.3.2 does not give the sizes of the groups; 2.3.4 and 2.4.6 are advice.
test('what is not stated says so, and what does not apply is empty', () => {
  expect(row('non-randomised-415').arm_totals).toBe('not stated; not stated');
  expect(row('specialist-advisers')).toMatchObject({ size: '', approach: '', arm_totals: '' });
});

// HTG241, 2.3.3: a subset of 280.
test('groups stand apart from arms', () => {
  expect(row('series-326')).toMatchObject({ groups: 'ct-imaging', group_totals: '280' });
});

test.each(['1,412', '1\u2009412', '1\u202f412'])(
  'a size is a number, without what the source prints between thousands: %s',
  (reported) => {
    const studies = inv1.guidance.studies.map((study) =>
      study.id === 'review-4' && typeof study.size === 'object'
        ? { ...study, size: { ...study.size, reported } }
        : study,
    );
    const review = readBack(studiesTable({ ...inv1.guidance, studies }, EDITION)).find(
      ({ study }) => study === 'review-4',
    );
    expect(review).toMatchObject({ size: '1412', population: 'not stated' });
  },
);

// PubMed 18322961.
test('a publication is named with how sure the match is', () => {
  expect(row('series-326')).toMatchObject({
    publication_match: 'probable',
    publication_doi: '10.3748/wjg.14.1430',
    publication_pubmed: '18322961',
  });
  expect(row('series-326').publication).toContain('World J');
  expect(row('case-report').publication).toBe('');
});
