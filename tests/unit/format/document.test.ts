import { describe, expect, test } from 'vitest';
import {
  categoryName,
  dateText,
  directionText,
  documentFacts,
  evidenceAge,
  evidenceSize,
} from '../../../src/format/document.ts';
import { guidance } from '../charts/htg241.ts';
import { demo } from '../evidence/demo.ts';

/** Writes no-break spaces as `_`, so that a test shows them. */
const seen = (text: string): string => text.replaceAll('\u00a0', '_');

// Expected by hand: the printed figure of the fixture, with the words that the site puts round it.
describe('names', () => {
  test('of categories are words', () => {
    expect(categoryName('special-arrangements')).toBe('Special arrangements');
    expect(categoryName('do-not-use')).toBe('Do not use');
  });

  test('of directions say what is good for a patient', () => {
    expect(directionText('higher-is-better')).toBe('a high figure is desirable');
    expect(directionText('lower-is-better')).toBe('a low figure is desirable');
    expect(directionText('neither')).toBe('its parts differ');
    expect(directionText('not-stated')).toBe(
      'whether a high or a low figure is desirable is not stated in the guidance',
    );
  });
});

describe('a date', () => {
  test.each([
    ['2010-12-15', '15 December 2010'],
    ['2010-12-05', '5 December 2010'],
    ['2026-01', 'January 2026'],
    ['2010', '2010'],
  ])('%s reads %s', (iso, text) => {
    expect(seen(dateText(iso)).replaceAll('_', ' ')).toBe(text);
  });
});

describe('the facts of a document', () => {
  test('are which document it is and how old', () => {
    // HTG241, its title page and its update information.
    expect(documentFacts(guidance.about)).toBe(
      'NICE HTG241 (was IPG369) · published 15 December 2010 · evidence as of 2010 · update noted January 2026',
    );
  });

  test('name each document that it replaces, and its last update alone', () => {
    const [replaced] = guidance.about.replaces;
    const [first] = guidance.about.updates;
    const about = {
      ...guidance.about,
      replaces: [replaced!, { ...replaced!, number: 'IPG1' }],
      updates: [first!, { ...first!, date: '2026-01' }, { ...first!, date: '2026-03-02' }],
    };
    expect(documentFacts(about)).toBe(
      'NICE HTG241 (was IPG369, IPG1) · published 15 December 2010 · evidence as of 2010 · update noted 2 March 2026',
    );
  });

  test('name no earlier number and no update where there is none but the publication', () => {
    const facts = 'NICE HTG241 · published 15 December 2010 · evidence as of 2010';
    const about = { ...guidance.about, replaces: [] };
    expect(documentFacts({ ...about, updates: guidance.about.updates.slice(0, 1) })).toBe(facts);
    expect(documentFacts({ ...about, updates: [] })).toBe(facts);
  });
});

// The demonstration and HTG241 by hand: six studies and twenty results, besides the advisers.
describe('the size of the evidence of a document', () => {
  test('counts studies, not advice, and results', () => {
    expect(evidenceSize(guidance)).toBe('6 studies · 20 results'.replaceAll(/(\d) /g, '$1\u00a0'));
  });

  test('is said in words where there is none, and is no gap of the document where it is one of the site', () => {
    const none = { ...guidance, studies: [], results: [], values: new Map() };
    expect(evidenceSize(none)).toBe('no figures printed');
    // HTG241 prints a size and a temperature, which are no results.
    expect(evidenceSize({ ...none, values: guidance.values })).toBe('no results printed');
    const sections = guidance.sections.map((section) => ({ ...section, isEntered: false }));
    expect(evidenceSize({ ...none, sections })).toBe('no results entered here');
  });

  // tests/fixtures/official/epsilon.md, 3.1.
  test('is what was considered, where a document says it and prints no figure', () => {
    const epsilon = demo('epsilon');
    expect(seen(evidenceSize(epsilon))).toBe('13_sources considered, no figures printed');
  });

  test('has one study in the singular, and says where there is none', () => {
    const [study] = guidance.studies;
    const [result] = guidance.results;
    expect(evidenceSize({ ...guidance, studies: [], results: [result!] })).toBe(
      'no studies · 1\u00a0result',
    );
    expect(evidenceSize({ ...guidance, studies: [study!], results: [result!] })).toBe(
      '1\u00a0study · 1\u00a0result',
    );
  });
});

describe('the age of the evidence', () => {
  test('is a year, or that the document does not state it', () => {
    expect(evidenceAge('2010')).toBe('evidence as of 2010');
    expect(evidenceAge('not-stated')).toBe('year of the evidence not stated in the guidance');
  });
});
