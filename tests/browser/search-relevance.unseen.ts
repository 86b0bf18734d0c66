import type { RelevanceQuery } from './search-relevance.query.ts';

/**
 * Queries that are kept apart while the ranking is tuned, so that they tell how it does on words it
 * was not fitted to; written from the guidance before it was.
 */
export const unseenQueries: readonly RelevanceQuery[] = [
  {
    group: 'guideline',
    query: 'cryoshock',
    addresses: [
      'guidance/htg241/safety/#2.4.6',
      'guidance/htg241/safety/#2.4.2',
      'guidance/htg241/outcomes/cryoshock/',
    ],
  },
  {
    group: 'guideline',
    query: 'audit tool',
    addresses: ['guidance/htg241/further-information/#3.1'],
  },
  {
    group: 'guideline',
    query: 'perioperative morbidity',
    addresses: [
      'guidance/htg241/safety/#2.4.1',
      'guidance/htg241/outcomes/perioperative-morbidity/',
    ],
  },
  { group: 'guideline', query: 'MRSA', addresses: ['guidance/htg241/safety/#2.4.3'] },
  {
    group: 'guideline',
    query: 'complete response',
    addresses: ['guidance/htg241/efficacy/#2.3.3', 'guidance/htg241/outcomes/tumour-response/'],
  },
  {
    group: 'guideline',
    query: 'maximum recommended tumour size',
    addresses: ['guidance/htg241/procedure/#2.2.3'],
  },
  {
    group: 'guideline',
    query: 'lung and gastric cancer',
    addresses: ['guidance/htg241/indications/#2.1.1'],
  },
  {
    group: 'guideline',
    query: 'information for the public',
    addresses: ['guidance/htg241/recommendations/#1.2'],
  },
  {
    group: 'guideline',
    query: 'environmental impact',
    addresses: ['guidance/htg241/responsibility/'],
  },
  { group: 'guideline', query: 'narrower probes', addresses: ['guidance/htg241/comments/#2.5.1'] },
  { group: 'guideline', query: 'palliative', addresses: ['guidance/htg241/indications/#2.1.2'] },
  {
    group: 'guideline',
    query: 'patient selection',
    addresses: ['guidance/htg241/recommendations/#1.3'],
  },
  {
    group: 'clinician',
    query: 'hemorrhage',
    addresses: ['guidance/htg241/safety/#2.4.5', 'guidance/htg241/outcomes/haemorrhage/'],
  },
  {
    group: 'clinician',
    query: 'cryoablation',
    addresses: [
      'guidance/htg241/recommendations/#1.1',
      'guidance/htg241/',
      'glossary/cryotherapy/',
    ],
  },
  { group: 'clinician', query: 'anesthetic', addresses: ['guidance/htg241/procedure/#2.2.1'] },
  {
    group: 'clinician',
    query: 'relapse',
    addresses: [
      'guidance/htg241/efficacy/#2.3.3',
      'guidance/htg241/safety/#2.4.6',
      'guidance/htg241/outcomes/tumour-recurrence/',
    ],
  },
  {
    group: 'clinician',
    query: 'side effects',
    addresses: ['guidance/htg241/safety/#2.4.6', 'guidance/htg241/safety/'],
  },
  { group: 'clinician', query: 'who decides', addresses: ['guidance/htg241/recommendations/#1.3'] },
  {
    group: 'clinician',
    query: 'percutanous',
    addresses: ['guidance/htg241/comments/#2.5.1', 'guidance/htg241/procedure/#2.2.1'],
  },
  {
    group: 'clinician',
    query: 'mortalty',
    addresses: [
      'guidance/htg241/safety/#2.4.2',
      'guidance/htg241/safety/#2.4.1',
      'guidance/htg241/outcomes/mortality/',
    ],
  },
  {
    group: 'clinician',
    query: 'governence',
    addresses: ['guidance/htg241/recommendations/#1.1', 'guidance/htg241/recommendations/#1.2'],
  },
  {
    group: 'clinician',
    query: 'does it work',
    addresses: ['guidance/htg241/recommendations/#1.1', 'guidance/htg241/efficacy/'],
  },
  { group: 'clinician', query: 'blood clot', addresses: ['guidance/htg241/safety/#2.4.3'] },
  { group: 'clinician', query: 'SIRT', addresses: ['guidance/htg241/indications/#2.1.2'] },
  { group: 'numbers', query: '9 of 63', addresses: ['guidance/htg241/efficacy/#2.3.1'] },
  {
    group: 'numbers',
    query: '29 months',
    addresses: ['guidance/htg241/efficacy/#2.3.2', 'guidance/htg241/efficacy/#2.3.3'],
  },
  { group: 'numbers', query: 'section 2.4', addresses: ['guidance/htg241/safety/'] },
  { group: 'numbers', query: 'HTG241', addresses: ['guidance/htg241/'] },
  { group: 'numbers', query: 'paragraph 2.4.5', addresses: ['guidance/htg241/safety/#2.4.5'] },
  { group: 'numbers', query: '4cm', addresses: ['guidance/htg241/procedure/#2.2.3'] },
  { group: 'numbers', query: '42%', addresses: ['guidance/htg241/efficacy/#2.3.3'] },
  { group: 'numbers', query: '44/168', addresses: ['guidance/htg241/safety/#2.4.1'] },
  { group: 'numbers', query: 'p = 0.01', addresses: ['guidance/htg241/safety/#2.4.1'] },
  {
    group: 'numbers',
    query: '223 patients',
    addresses: [
      'guidance/htg241/studies/non-randomised-223/',
      'guidance/htg241/safety/#2.4.1',
      'guidance/htg241/safety/#2.4.5',
    ],
  },
  { group: 'numbers', query: '3 weeks', addresses: ['guidance/htg241/safety/#2.4.4'] },
  {
    group: 'numbers',
    query: 'January 2026',
    addresses: [
      'guidance/htg241/update-information/',
      'guidance/htg241/update-information/#update-2026-01',
    ],
  },
  // Written after the ranking was last set, before they were tried.
  {
    group: 'clinician',
    query: 'who decides on treatment',
    addresses: ['guidance/htg241/recommendations/#1.3'],
  },
  {
    group: 'clinician',
    query: 'chance of infection',
    addresses: ['guidance/htg241/safety/#2.4.4', 'guidance/htg241/outcomes/infection/'],
  },
  {
    group: 'guideline',
    query: 'remnant lesions',
    addresses: ['guidance/htg241/efficacy/#2.3.2', 'guidance/htg241/studies/non-randomised-415/'],
  },
  {
    group: 'clinician',
    query: 'is the evidence any good',
    addresses: ['guidance/htg241/recommendations/#1.1', 'guidance/htg241/efficacy/'],
  },
  {
    group: 'clinician',
    query: '2-year survival',
    addresses: [
      'guidance/htg241/efficacy/#2.3.1',
      'guidance/htg241/efficacy/#2.3.2',
      'guidance/htg241/efficacy/#2.3.3',
      'guidance/htg241/outcomes/survival/',
    ],
  },
  {
    group: 'numbers',
    query: 'risk ratio 0.42',
    addresses: ['guidance/htg241/outcomes/perioperative-morbidity/#non-randomised-223'],
  },
  { group: 'clinician', query: 'pregnant', addresses: ['guidance/htg241/recommendations/#1.3'] },
  { group: 'numbers', query: '0·30', addresses: ['guidance/htg241/safety/#2.4.1'] },
];
