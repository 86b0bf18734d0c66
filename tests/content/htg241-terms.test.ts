import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { loadContent } from '../../src/loader/load-content.ts';
import { firstUses, markTerms } from '../../src/learn/mark-terms.ts';

const loaded = loadContent(resolve('content'), resolve('.'));
const terms = loaded.glossary.map(({ id, data }) => ({ id, ...data }));
const { paragraphs } = loaded.guidance.find(({ id }) => id === 'htg241')!;

/**
 * Every term that HTG241 uses, with the words that are explained by it. Each was read by hand against what
 * the official paragraph means; whoever adds a name to the glossary reads the new lines likewise.
 */
const READ: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '1.1': {
    prognosis: 'prognosis',
    efficacy: 'efficacy',
    cryotherapy: 'cryotherapy',
    'liver metastases': 'liver-metastasis',
    'special arrangements': 'special-arrangements',
    'clinical governance': 'clinical-governance',
    consent: 'consent',
    audit: 'audit',
  },
  // Any other ablation may be meant, not ablation by heat alone.
  '1.2': {
    cryotherapy: 'cryotherapy',
    'liver metastases': 'liver-metastasis',
    'clinical governance': 'clinical-governance',
    'other ablative treatments': 'ablation',
    Audit: 'audit',
  },
  // Patient selection is here a task of the team, not a source of bias.
  '1.3': {
    'hepatobiliary multidisciplinary team': 'hepatobiliary-multidisciplinary-team',
    'ablative techniques': 'ablation',
  },
  '2.1.1': {
    Metastases: 'liver-metastasis',
    'colorectal cancer': 'colorectal-cancer',
    'primary cancer': 'primary-tumour',
  },
  '2.1.2': {
    metastases: 'liver-metastasis',
    palliative: 'palliative-treatment',
    options: 'treatment-options',
    'systemic chemotherapy': 'systemic-chemotherapy',
    'external beam radiotherapy': 'external-beam-radiotherapy',
    'thermal ablation': 'thermal-ablation',
    'selective internal radiation therapy': 'selective-internal-radiation-therapy',
  },
  '2.2.1': {
    'Thermal ablation': 'thermal-ablation',
    cryotherapy: 'cryotherapy',
    'liver metastases': 'liver-metastasis',
    'recurrence after a resection': 'post-resection-recurrence',
    resection: 'resection',
    'open resection': 'open-approach',
    'general anaesthesia': 'general-anaesthesia',
    'ultrasound during the operation': 'intraoperative-ultrasound',
    percutaneously: 'percutaneous',
    CT: 'computed-tomography',
    MRI: 'magnetic-resonance-imaging',
  },
  '2.2.2': { 'size of the tumour': 'tumour-size', 'cryotherapy probes': 'cryoprobe' },
  '2.2.3': { cryotherapy: 'cryotherapy', morbidity: 'morbidity' },
  '2.2.4': {},
  // The paragraph does not say that the chemotherapy was systemic.
  '2.3.1': {
    'randomised controlled trial': 'randomised-controlled-trial',
    cryotherapy: 'cryotherapy',
    'surgical resection': 'resection',
    'Disease-free survival': 'disease-free-survival',
    'follow-up': 'follow-up',
    Significance: 'statistical-significance',
  },
  '2.3.2': {
    'non-randomised controlled trial': 'non-randomised-comparative-study',
    'surgical resection': 'resection',
    cryotherapy: 'cryotherapy',
    'Median survival': 'median',
  },
  // CT is here a measure of response, not a guide for a needle.
  '2.3.3': {
    'case series': 'case-series',
    median: 'median',
    'overall survival': 'overall-survival',
    cryotherapy: 'cryotherapy',
    'colorectal liver metastases': 'liver-metastasis',
    recurred: 'recurrence',
    subset: 'subset',
    'CT imaging': 'computed-tomography',
    'follow-up': 'follow-up',
    response: 'tumour-response',
  },
  '2.3.4': {
    'Specialist Advisers': 'specialist-adviser',
    'efficacy outcomes': 'efficacy',
    margins: 'tumour-destruction-margin',
  },
  '2.4.1': {
    'non-randomised controlled study': 'non-randomised-comparative-study',
    'perioperative mortality': 'mortality',
    significantly: 'statistical-significance',
    cryotherapy: 'cryotherapy',
    'surgical resection': 'resection',
    'perioperative morbidity': 'morbidity',
  },
  '2.4.2': {
    'case series': 'case-series',
    mortality: 'mortality',
    cryoshock: 'cryoshock',
    'liver failure': 'hepatic-failure',
    'Follow-up period': 'follow-up',
  },
  '2.4.3': {
    'case report': 'case-report',
    'hepatic failure': 'hepatic-failure',
    'portal vein thrombosis': 'portal-vein-thrombosis',
    MRSA: 'mrsa',
    sepsis: 'sepsis',
    'within the liver': 'intrahepatic',
    cryotherapy: 'cryotherapy',
    'open approach': 'open-approach',
  },
  '2.4.4': { cryotherapy: 'cryotherapy', 'case series': 'case-series', fever: 'fever' },
  '2.4.5': {
    Haemorrhage: 'haemorrhage',
    cryotherapy: 'cryotherapy',
    'surgical resection': 'resection',
    'non-randomised controlled trial': 'non-randomised-comparative-study',
  },
  '2.4.6': {
    'adverse events': 'adverse-event',
    anecdotal: 'anecdotal-evidence',
    'Specialist Advisers': 'specialist-adviser',
    'bile ducts': 'bile-duct',
    haemorrhage: 'haemorrhage',
    'cryoshock syndrome': 'cryoshock',
    'local recurrence': 'recurrence',
    cryotherapy: 'cryotherapy',
  },
  '2.5.1': { 'percutaneous approach': 'percutaneous' },
  '3.1': { 'special arrangements': 'special-arrangements', audit: 'audit' },
};

test.each(paragraphs.map(({ id, data, body }) => ({ id, data, body })))(
  'the words explained in $id are used there in the sense of their terms',
  ({ id, data, body }) => {
    const actions = data.kind === 'action' ? data.actions.map(({ text }) => text) : [];
    const text = [body, ...actions].join('\n');
    const [meant = new Set<string>()] = firstUses(
      [text],
      terms,
      ({ notIn }) => notIn?.includes(`HTG241:${id}`) !== true,
    );
    const explained: Record<string, string> = {};
    markTerms(text, meant, terms, (term, words) => {
      explained[words] = term;
      return words;
    });
    expect(explained).toEqual(READ[id]);
  },
);
