import { describe, expect, test } from 'vitest';

import { guidanceRecords } from '../../../../src/exports/search/guidance-records.ts';
import { demoGuidance } from '../../demo-guidance.ts';
import { htg241 } from '../documents.ts';

const { guidance } = htg241;
const records = guidanceRecords(guidance);
const at = (address: string) => records.find((record) => record.address === address)!;

// What is expected stands in ../shared/source/htg241.md and in the addresses that the site promises.
describe('the places of HTG241', () => {
  test('are its 21 paragraphs, its sheet, one for each section, outcome, study, figure and result, and 9 calculated', () => {
    const paragraphs = records.filter(({ address }) => /#\d/.test(address));
    expect(paragraphs).toHaveLength(21);
    expect(records).toHaveLength(
      2 +
        21 +
        guidance.sections.length +
        guidance.outcomes.length +
        guidance.studies.length +
        guidance.figures.length +
        guidance.results.length +
        // Shares with counts: disease-free survival, recurrence, response, two of mortality, morbidity,
        // infection, fever, haemorrhage.
        9,
    );
  });

  test('each has an address of its own and belongs to the guidance', () => {
    expect(new Set(records.map(({ address }) => address)).size).toBe(records.length);
    expect(records.every(({ facets }) => facets.Guidance?.[0] === 'HTG241')).toBe(true);
  });

  test('a paragraph of evidence is found by its number, its words and figures, and its facets', () => {
    const paragraph = at('/guidance/htg241/efficacy/#2.3.1');
    expect(paragraph.names).toEqual(['2.3.1']);
    expect(paragraph.text).toContain('14% (9 of 63)');
    expect(paragraph.facets).toEqual({
      Kind: ['Evidence'],
      Domain: ['Efficacy'],
      Design: ['Randomised controlled trial'],
      Guidance: ['HTG241'],
      Topic: ['Liver conditions'],
    });
  });

  test('the document and its recommendation bring the category that they are shown with', () => {
    expect(at('/guidance/htg241/').categories).toEqual(['special-arrangements']);
    expect(at('/guidance/htg241/recommendations/#1.1').categories).toEqual([
      'special-arrangements',
    ]);
    expect(at('/guidance/htg241/recommendations/#1.3').categories).toBeUndefined();
  });

  test('a recommendation is one by its section', () => {
    expect(at('/guidance/htg241/recommendations/#1.3').facets.Kind).toEqual(['Recommendation']);
    expect(at('/guidance/htg241/indications/#2.1.1').facets.Kind).toEqual(['Guidance text']);
  });

  test('the document answers to both of its numbers', () => {
    expect(at('/guidance/htg241/').names.slice(0, 2)).toEqual(['HTG241', 'IPG369']);
  });

  test('update information holds the ISBN and who endorsed it', () => {
    const { text } = at('/guidance/htg241/update-information/');
    expect(text).toContain('ISBN 978-1-4731-8257-8.');
    expect(text).toContain('Endorsed by Healthcare Improvement Scotland.');
  });

  test('a section with text of its own is text of the guidance', () => {
    const section = at('/guidance/htg241/responsibility/');
    expect(section.text).toContain('through the Yellow Card Scheme.\n');
    expect(section.facets.Kind).toEqual(['Guidance text']);
    expect(at('/guidance/htg241/safety/').facets.Kind).toEqual(['Page']);
  });

  test('a study is found by what is probably its publication', () => {
    expect(at('/guidance/htg241/studies/trial-123/').names).toContain('Korpan 1997');
  });

  test('an outcome holds what is reported of it, with counts and paragraphs, nothing calculated', () => {
    const { results = [] } = at('/guidance/htg241/outcomes/haemorrhage/');
    const [first] = results;
    expect(first?.figures).toEqual([
      { lead: '4%', detail: '2\u00a0of\u00a055', of: 'Cryotherapy' },
      { lead: '1%', detail: '2\u00a0of\u00a0168', of: 'Resection' },
    ]);
    expect(first?.paragraph).toEqual({
      number: '2.4.5',
      address: '/guidance/htg241/safety/#2.4.5',
    });
    expect(first?.study).toEqual({
      name: 'Non-randomised comparative study, 223 patients',
      address: '/guidance/htg241/studies/non-randomised-223/',
    });
    expect(first?.followUp).toBe('timing of events not stated in the guidance');
    expect(JSON.stringify(results)).not.toMatch(/calculated|wilson|interval/i);
  });

  test('a figure without a count says so', () => {
    const { results = [] } = at('/guidance/htg241/outcomes/survival/');
    expect(results[0]?.figures.map(({ lead, detail }) => [lead, detail])).toEqual([
      ['29\u00a0months', 'median'],
      ['34\u00a0months', 'median'],
    ]);
  });

  // 2.4.2 prints 7 of 326 deaths and names two causes; 2.4.3 is one patient after 2 months.
  test('a part of the deaths and the time of one patient are no figures of mortality', () => {
    const { results = [] } = at('/guidance/htg241/outcomes/mortality/');
    expect(results.map(({ label, figures }) => [label, figures.map(({ lead }) => lead)])).toEqual([
      ['Mortality', ['2%']],
      ['Causes of death', []],
      [
        'Time to death from liver failure, related to portal vein thrombosis and MRSA sepsis within the liver',
        [],
      ],
    ]);
  });

  test('a part of the patients who were assessed is a figure of response', () => {
    const { results = [] } = at('/guidance/htg241/outcomes/tumour-response/');
    expect(results[0]?.figures.map(({ lead }) => lead)).toEqual(['15%', '41%', '24%', '20%']);
  });

  test('a result says of what time it is, and what time it measures', () => {
    const timesOf = (outcome: string) =>
      at(`/guidance/htg241/outcomes/${outcome}/`).results?.flatMap(({ times }) => times);
    expect(timesOf('disease-free-survival')).toEqual(['120 months']);
    expect(timesOf('tumour-recurrence')).toEqual(['32 months']);
    expect(timesOf('survival')).toEqual(['29 months', '34 months', '29 months']);
    expect(timesOf('infection')).toContain('21 days');
    expect(timesOf('haemorrhage')).toEqual([]);
  });

  // R 4.2.2, by the formulas: Wilson for 9 of 63 gives 7.701948 to 24.97457 per cent; the risk ratio of 1 of
  // 55 against 8 of 168 is 0.3818182, with exp(log(ratio) ± 1.96 SE) 0.04883797 to 2.985077.
  test('what is calculated is found, and says that the guidance does not have it', () => {
    const calculated = (address: string) => at(address).text.replaceAll('\u00a0', ' ');
    const survival = calculated('/guidance/htg241/outcomes/disease-free-survival/#trial-123');
    expect(survival).toContain('7.7 to 25.0%');
    const mortality = calculated(
      '/guidance/htg241/outcomes/perioperative-mortality/#non-randomised-223',
    );
    expect(mortality).toContain('risk ratio 0.38 (0.05 to 2.99)');
    expect(mortality).toMatch(
      /^Not in the guidance: calculated from the counts that 2\.4\.1 prints/,
    );
    expect(
      at('/guidance/htg241/outcomes/perioperative-mortality/#non-randomised-223').facets.Kind,
    ).toEqual(['Calculated']);
  });

  test('a row of the evidence table says the same as its paragraph', () => {
    expect(at('/guidance/htg241/evidence/#trial-123.disease-free-survival').sameAs).toBe(
      '/guidance/htg241/efficacy/#2.3.1',
    );
  });
});

// What is expected stands in tests/fixtures/official/printing.md, in the paragraph beside it.
describe('a line of the evidence table is found by what it prints', () => {
  const gamma = guidanceRecords(demoGuidance('gamma'));
  const textOf = (id: string) =>
    gamma.find(({ address }) => address.endsWith(`#${id}`))?.text.replaceAll('\u00a0', ' ');

  test.each([
    ['trial.score', 'change: p < 0.001'],
    ['unnamed-2-13.score', 'change: 11 points'],
    ['unnamed-2-19.difference', 'mean difference −7.5 points'],
    ['unnamed-2-19.lesions', '−11 lesions'],
    ['unnamed-2-20.hazard', 'hazard ratio 0.61 (90% CI 0.43 to 0.87)'],
    ['unnamed-2-23.stroke-or-death', 'Composite of stroke and death'],
    ['unnamed-2-27.pain', '2½ times'],
    ['unnamed-2-28.response', 'Intention to treat'],
  ])('%s by “%s”', (id, words) => {
    expect(textOf(id)).toContain(words);
  });

  test('no count, score or quantity is said to have no count', () => {
    const figures = gamma.flatMap(({ results = [] }) => results.flatMap((one) => one.figures));
    const without = figures.filter(({ detail }) => detail === 'no count given');
    expect(figures.length).toBeGreaterThan(40);
    expect(without.every(({ lead }) => lead.endsWith('%') || lead === 'half')).toBe(true);
  });

  // tests/fixtures/official/alpha.md, 5.2: parts of all patients, in percentages alone.
  test('no part that is a percentage alone is said to be a count', () => {
    const pain = guidanceRecords(demoGuidance('alpha'))
      .flatMap(({ results = [] }) => results)
      .find(({ address }) => address.endsWith('#trial.pain'));
    expect(pain?.figures.map(({ lead, detail }) => [lead, detail])).toEqual([
      ['60%', 'no count given'],
      ['30%', 'no count given'],
      ['10%', 'no count given'],
    ]);
  });
});
