import type { RelevanceQuery } from './search-relevance.query.ts';

/** Queries that the ranking may be tuned on; written from the guidance before it was. */
export const seenQueries: readonly RelevanceQuery[] = [
  {
    group: 'guideline',
    query: 'special arrangements',
    addresses: ['guidance/htg241/recommendations/#1.1'],
  },
  {
    group: 'guideline',
    query: 'audit',
    addresses: ['guidance/htg241/recommendations/#1.2', 'guidance/htg241/further-information/#3.1'],
  },
  {
    group: 'guideline',
    query: 'disease-free survival',
    addresses: [
      'guidance/htg241/efficacy/#2.3.1',
      'guidance/htg241/outcomes/disease-free-survival/',
    ],
  },
  {
    group: 'guideline',
    query: 'clinical governance',
    addresses: ['guidance/htg241/recommendations/#1.1', 'guidance/htg241/recommendations/#1.2'],
  },
  {
    group: 'guideline',
    query: 'percutaneous',
    addresses: ['guidance/htg241/comments/#2.5.1', 'guidance/htg241/procedure/#2.2.1'],
  },
  {
    group: 'guideline',
    query: 'hepatobiliary multidisciplinary team',
    addresses: ['guidance/htg241/recommendations/#1.3'],
  },
  {
    group: 'guideline',
    query: 'median survival',
    addresses: [
      'guidance/htg241/efficacy/#2.3.2',
      'guidance/htg241/efficacy/#2.3.3',
      'guidance/htg241/outcomes/survival/',
    ],
  },
  {
    group: 'guideline',
    query: 'perioperative mortality',
    addresses: [
      'guidance/htg241/safety/#2.4.1',
      'guidance/htg241/outcomes/perioperative-mortality/',
    ],
  },
  {
    group: 'guideline',
    query: 'portal vein thrombosis',
    addresses: ['guidance/htg241/safety/#2.4.3'],
  },
  {
    group: 'guideline',
    query: 'tumour recurrence',
    addresses: ['guidance/htg241/efficacy/#2.3.3', 'guidance/htg241/outcomes/tumour-recurrence/'],
  },
  {
    group: 'guideline',
    query: 'freeze-thaw cycles',
    addresses: ['guidance/htg241/procedure/#2.2.2'],
  },
  {
    group: 'guideline',
    query: 'general anaesthesia',
    addresses: ['guidance/htg241/procedure/#2.2.1'],
  },
  {
    group: 'guideline',
    query: 'selective internal radiation therapy',
    addresses: ['guidance/htg241/indications/#2.1.2'],
  },
  {
    group: 'guideline',
    query: 'Specialist Advisers',
    addresses: [
      'guidance/htg241/efficacy/#2.3.4',
      'guidance/htg241/safety/#2.4.6',
      'guidance/htg241/studies/specialist-advisers/',
    ],
  },
  {
    group: 'guideline',
    query: 'damage to bile ducts',
    addresses: ['guidance/htg241/safety/#2.4.6', 'guidance/htg241/outcomes/bile-duct-damage/'],
  },
  {
    group: 'guideline',
    query: 'ablative techniques',
    addresses: ['guidance/htg241/recommendations/#1.3'],
  },
  {
    group: 'guideline',
    query: 'Yellow Card Scheme',
    addresses: ['guidance/htg241/responsibility/', 'glossary/yellow-card-scheme/'],
  },
  {
    group: 'guideline',
    query: 'haemorrhage',
    addresses: ['guidance/htg241/safety/#2.4.5', 'guidance/htg241/outcomes/haemorrhage/'],
  },
  {
    group: 'guideline',
    query: 'Healthcare Improvement Scotland',
    addresses: ['guidance/htg241/update-information/'],
  },
  {
    group: 'guideline',
    query: 'local recurrence',
    addresses: ['guidance/htg241/safety/#2.4.6', 'guidance/htg241/outcomes/local-recurrence/'],
  },
  {
    group: 'guideline',
    query: 'post-resection recurrence',
    addresses: ['guidance/htg241/procedure/#2.2.1'],
  },
  {
    group: 'guideline',
    query: 'curative intent',
    addresses: ['guidance/htg241/indications/#2.1.2'],
  },
  {
    group: 'guideline',
    query: 'randomised controlled trial',
    addresses: ['guidance/htg241/efficacy/#2.3.1', 'guidance/htg241/studies/trial-123/'],
  },
  {
    group: 'guideline',
    query: 'evidence on efficacy is inadequate',
    addresses: ['guidance/htg241/recommendations/#1.1'],
  },
  {
    group: 'clinician',
    query: 'bleeding',
    addresses: ['guidance/htg241/safety/#2.4.5', 'guidance/htg241/outcomes/haemorrhage/'],
  },
  {
    group: 'clinician',
    query: 'cryosurgery',
    addresses: [
      'guidance/htg241/recommendations/#1.1',
      'guidance/htg241/',
      'glossary/cryotherapy/',
    ],
  },
  {
    group: 'clinician',
    query: 'freezing',
    addresses: [
      'guidance/htg241/procedure/#2.2.2',
      'guidance/htg241/recommendations/#1.1',
      'glossary/cryotherapy/',
    ],
  },
  {
    group: 'clinician',
    query: 'tumor',
    addresses: [
      'guidance/htg241/procedure/#2.2.3',
      'guidance/htg241/procedure/#2.2.2',
      'guidance/htg241/efficacy/#2.3.3',
    ],
  },
  {
    group: 'clinician',
    query: 'DFS',
    addresses: [
      'guidance/htg241/efficacy/#2.3.1',
      'guidance/htg241/outcomes/disease-free-survival/',
    ],
  },
  { group: 'clinician', query: 'MDT', addresses: ['guidance/htg241/recommendations/#1.3'] },
  {
    group: 'clinician',
    query: 'chemo',
    addresses: ['guidance/htg241/indications/#2.1.2', 'guidance/htg241/efficacy/#2.3.1'],
  },
  {
    group: 'clinician',
    query: 'death',
    addresses: [
      'guidance/htg241/safety/#2.4.2',
      'guidance/htg241/safety/#2.4.1',
      'guidance/htg241/outcomes/mortality/',
    ],
  },
  {
    group: 'clinician',
    query: 'complications',
    addresses: [
      'guidance/htg241/safety/#2.4.1',
      'guidance/htg241/safety/#2.4.6',
      'guidance/htg241/safety/',
    ],
  },
  {
    group: 'clinician',
    query: 'randomized',
    addresses: ['guidance/htg241/efficacy/#2.3.1', 'guidance/htg241/studies/trial-123/'],
  },
  {
    group: 'clinician',
    query: 'pyrexia',
    addresses: ['guidance/htg241/safety/#2.4.4', 'guidance/htg241/outcomes/fever/'],
  },
  { group: 'clinician', query: 'how big', addresses: ['guidance/htg241/procedure/#2.2.3'] },
  {
    group: 'clinician',
    query: 'cryoterapy',
    addresses: ['guidance/htg241/recommendations/#1.1', 'guidance/htg241/'],
  },
  {
    group: 'clinician',
    query: 'hemorhage',
    addresses: ['guidance/htg241/safety/#2.4.5', 'guidance/htg241/outcomes/haemorrhage/'],
  },
  {
    group: 'clinician',
    query: 'recurence',
    addresses: [
      'guidance/htg241/efficacy/#2.3.3',
      'guidance/htg241/safety/#2.4.6',
      'guidance/htg241/outcomes/tumour-recurrence/',
    ],
  },
  {
    group: 'clinician',
    query: 'multidiciplinary',
    addresses: ['guidance/htg241/recommendations/#1.3'],
  },
  {
    group: 'clinician',
    query: 'cryoshok',
    addresses: [
      'guidance/htg241/safety/#2.4.6',
      'guidance/htg241/safety/#2.4.2',
      'guidance/htg241/outcomes/cryoshock/',
    ],
  },
  {
    group: 'clinician',
    query: 'is it safe',
    addresses: ['guidance/htg241/recommendations/#1.1', 'guidance/htg241/safety/'],
  },
  {
    group: 'clinician',
    query: 'life expectancy',
    addresses: [
      'guidance/htg241/efficacy/#2.3.2',
      'guidance/htg241/efficacy/#2.3.3',
      'guidance/htg241/outcomes/survival/',
    ],
  },
  { group: 'clinician', query: 'bowel cancer', addresses: ['guidance/htg241/indications/#2.1.1'] },
  {
    group: 'clinician',
    query: 'RFA',
    addresses: [
      'guidance/htg241/indications/#2.1.2',
      'glossary/radiofrequency-and-microwave-ablation/',
    ],
  },
  {
    group: 'clinician',
    query: 'what should I tell the patient',
    addresses: ['guidance/htg241/recommendations/#1.2'],
  },
  {
    group: 'clinician',
    query: 'why is it no longer used',
    addresses: ['guidance/htg241/safety/#2.4.6'],
  },
  {
    group: 'clinician',
    query: 'bile duct injury',
    addresses: ['guidance/htg241/safety/#2.4.6', 'guidance/htg241/outcomes/bile-duct-damage/'],
  },
  { group: 'numbers', query: '14%', addresses: ['guidance/htg241/efficacy/#2.3.1'] },
  { group: 'numbers', query: '0.206', addresses: ['guidance/htg241/efficacy/#2.3.2'] },
  { group: 'numbers', query: 'p=0.206', addresses: ['guidance/htg241/efficacy/#2.3.2'] },
  {
    group: 'numbers',
    query: '415',
    addresses: ['guidance/htg241/studies/non-randomised-415/', 'guidance/htg241/efficacy/#2.3.2'],
  },
  { group: 'numbers', query: '2.3.1', addresses: ['guidance/htg241/efficacy/#2.3.1'] },
  { group: 'numbers', query: 'IPG369', addresses: ['guidance/htg241/'] },
  { group: 'numbers', query: '1.3', addresses: ['guidance/htg241/recommendations/#1.3'] },
  { group: 'numbers', query: '40 mm', addresses: ['guidance/htg241/procedure/#2.2.3'] },
  { group: 'numbers', query: '10-year follow-up', addresses: ['guidance/htg241/efficacy/#2.3.1'] },
  { group: 'numbers', query: '34 months', addresses: ['guidance/htg241/efficacy/#2.3.2'] },
  { group: 'numbers', query: '136/326', addresses: ['guidance/htg241/efficacy/#2.3.3'] },
  { group: 'numbers', query: '38°C', addresses: ['guidance/htg241/safety/#2.4.4'] },
  { group: 'numbers', query: '0.30', addresses: ['guidance/htg241/safety/#2.4.1'] },
  { group: 'numbers', query: '12 out of 158', addresses: ['guidance/htg241/safety/#2.4.4'] },
  { group: 'numbers', query: '33 percent', addresses: ['guidance/htg241/safety/#2.4.4'] },
  {
    group: 'numbers',
    query: 'RCT 123 patients',
    addresses: ['guidance/htg241/efficacy/#2.3.1', 'guidance/htg241/studies/trial-123/'],
  },
  {
    group: 'numbers',
    query: '326',
    addresses: ['guidance/htg241/studies/series-326/', 'guidance/htg241/efficacy/#2.3.3'],
  },
  { group: 'numbers', query: '280 patients', addresses: ['guidance/htg241/efficacy/#2.3.3'] },
  { group: 'numbers', query: '7 of 326', addresses: ['guidance/htg241/safety/#2.4.2'] },
  {
    group: 'numbers',
    query: 'section 3.1',
    addresses: ['guidance/htg241/further-information/#3.1'],
  },
  {
    group: 'numbers',
    query: '978-1-4731-8257-8',
    addresses: ['guidance/htg241/update-information/'],
  },
  { group: 'numbers', query: '29 vs 34 months', addresses: ['guidance/htg241/efficacy/#2.3.2'] },
  { group: 'numbers', query: 'IPG 369', addresses: ['guidance/htg241/'] },
  {
    group: 'numbers',
    query: '150 patients',
    addresses: ['guidance/htg241/studies/series-150/', 'guidance/htg241/safety/#2.4.4'],
  },
  // Asked by later readers, who did not find; the last four are of what the guidance does not mention.
  {
    group: 'clinician',
    query: 'risk of death',
    addresses: [
      'guidance/htg241/safety/#2.4.1',
      'guidance/htg241/safety/#2.4.2',
      'guidance/htg241/outcomes/mortality/',
      'guidance/htg241/outcomes/perioperative-mortality/',
    ],
  },
  {
    group: 'clinician',
    query: '5 year survival',
    addresses: [
      'guidance/htg241/efficacy/#2.3.1',
      'guidance/htg241/outcomes/disease-free-survival/',
      'guidance/htg241/outcomes/survival/',
    ],
  },
  {
    group: 'guideline',
    query: 'maximum tumour size',
    addresses: ['guidance/htg241/procedure/#2.2.3'],
  },
  { group: 'clinician', query: 'alternatives', addresses: ['guidance/htg241/indications/#2.1.2'] },
  {
    group: 'clinician',
    query: 'how many die',
    addresses: [
      'guidance/htg241/safety/#2.4.1',
      'guidance/htg241/safety/#2.4.2',
      'guidance/htg241/outcomes/mortality/',
    ],
  },
  {
    group: 'clinician',
    query: 'can I offer this',
    addresses: ['guidance/htg241/recommendations/#1.1'],
  },
  {
    group: 'clinician',
    query: 'should I offer cryotherapy',
    addresses: ['guidance/htg241/recommendations/#1.1'],
  },
  { group: 'guideline', query: 'intrahepatic', addresses: ['guidance/htg241/safety/#2.4.3'] },
  { group: 'guideline', query: 'postresection', addresses: ['guidance/htg241/procedure/#2.2.1'] },
  { group: 'numbers', query: '0·206', addresses: ['guidance/htg241/efficacy/#2.3.2'] },
  {
    group: 'numbers',
    query: 'risk ratio 0.38',
    addresses: ['guidance/htg241/outcomes/perioperative-mortality/#non-randomised-223'],
  },
  {
    group: 'numbers',
    query: '7.7 to 25.0',
    addresses: ['guidance/htg241/outcomes/disease-free-survival/#trial-123'],
  },
  { group: 'clinician', query: 'TACE', addresses: ['guidance/htg241/indications/#2.1.2'] },
  { group: 'clinician', query: 'children', addresses: ['guidance/htg241/recommendations/#1.3'] },
  {
    group: 'clinician',
    query: 'contraindications',
    addresses: ['guidance/htg241/recommendations/#1.3', 'guidance/htg241/procedure/#2.2.1'],
  },
  { group: 'clinician', query: 'HCC', addresses: ['guidance/htg241/indications/#2.1.1'] },
];
