import { describe, expect, test } from 'vitest';
import type { BriefFigure } from '../../../src/exports/brief-file.ts';
import { briefItems, READERS_HOST } from '../../../src/exports/brief-items.ts';
import { citations } from '../../../src/exports/citations.ts';
import { demoGuidance } from '../demo-guidance.ts';
import { htg241, site as settings } from './documents.ts';
import { site } from './htg241-citations.ts';

const { guidance } = htg241;

// Titles and captions are those of the chart; here only that they pass through matters.
const figures: readonly BriefFigure[] = guidance.figures.map(({ id }) => ({
  id,
  title: `Chart ${id}`,
  subtitle: 'Of whom',
  caption: 'What it leaves open',
  text: 'In words',
  calculated: id.startsWith('forest') ? 'Risk ratios.' : null,
  box: [40, 90, 720, 142],
  table: { head: [{ text: 'Arm', isCalculated: false }], rows: [[id]] },
  paragraphs: ['2.3.1'],
}));

const file = briefItems(guidance, {
  figures,
  citations: citations(guidance, site, figures, READERS_HOST),
  edition: '1 (content 01234567)',
  notices: [settings.disclaimers.independence],
});
const item = (id: string) => file.items[id]!;

describe('the items of a brief', () => {
  test('are every paragraph, value, result, figure and study', () => {
    const wanted = [
      ...guidance.paragraphs.map(({ number }) => `paragraph.${number}`),
      ...[...guidance.values.keys()].map((id) => `value.${id}`),
      ...guidance.results.map(({ id }) => `result.${id}`),
      ...guidance.figures.map(({ id }) => `figure.${id}`),
      ...guidance.studies.map(({ id }) => `study.${id}`),
    ];
    expect(wanted.length).toBeGreaterThan(100);
    expect(Object.keys(file.items)).toEqual(wanted);
  });

  // The counts are those that paragraph 2.3.1 prints; prop.test(9, 63, correct = FALSE) in R 4.5
  // gives 0.0770 and 0.2501.
  test('give a figure as printed with its count, and apart what is calculated from it', () => {
    expect(item('value.trial-123.disease-free-survival.cryotherapy')).toMatchObject({
      title: 'Disease-free survival, Cryotherapy',
      lead: '14% (9 of 63)',
      reported: ['Randomised controlled trial, 123 patients; at 10 years'],
      calculated: ['95% interval 7.7 to 25.0% (Wilson)'],
      source: 'HTG241, 2.3.1',
      address: '/guidance/htg241/evidence/#trial-123.disease-free-survival',
    });
  });

  // 2.1 of tests/fixtures/official/lamp.md prints an odds ratio for return to work and no counts.
  test('give the estimates of a study beside its figures', () => {
    const lamp = demoGuidance('lamp');
    const { items } = briefItems(lamp, {
      figures: [],
      citations: citations(lamp, site, [], READERS_HOST),
      edition: '1 (content 01234567)',
      notices: [],
    });
    expect(items['study.trial']?.reported).toContain(
      '2.1 Return to work: lamp compared with rest, odds ratio 1.9 (95% CI 1.1 to 3.3)',
    );
  });

  // HTG241, 2.3.1. Intervals: R 4.2.2, prop.test(9, 63, correct = FALSE) and prop.test(3, 60, correct = FALSE).
  test('have the figures of a result as a table, calculated intervals in a column of their own', () => {
    const { table } = item('result.trial-123.disease-free-survival');
    expect(table?.head.map(({ isCalculated }) => isCalculated)).toEqual([false, false, true]);
    expect(table?.rows.map(([, ...figures]) => figures)).toEqual([
      ['14% (9 of 63)', '7.7 to 25.0%'],
      ['5% (3 of 60)', '1.7 to 13.7%'],
    ]);
    expect(item('figure.evidence-map').table?.rows).toEqual([['evidence-map']]);
  });

  test('say of a compared result what the guidance leaves out', () => {
    const { reported, calculated } = item('result.trial-123.disease-free-survival');
    expect(reported).toContain(
      'Cryotherapy compared with resection: significance not stated in the guidance',
    );
    // fisher.test(matrix(c(9, 54, 3, 57), 2))$p.value in R 4.5: 0.1274.
    expect(calculated.at(-1)).toContain('Fisher’s p 0.127');
  });

  test('say of a printed p value which arms it compares and that the test is not stated', () => {
    const printed = item('value.non-randomised-415.survival.cryotherapy-vs-resection');
    expect(printed.lead).toBe('p = 0.206');
    expect(printed.reported[0]).toContain('test not stated in the guidance');
    expect(printed.calculated).toEqual([]);
  });

  test('tell paragraphs in the words of their pages, with the figures put in', () => {
    expect(item('paragraph.2.3.1').reported.join(' ')).toContain('14% (9 of 63)');
    expect(item('paragraph.2.3.1').calculated).toEqual([]);
  });

  test('cite what is calculated from this site, and the guidance for what it reports', () => {
    const { cited } = item('value.trial-123.disease-free-survival.cryotherapy');
    expect(cited.map(({ kind }) => kind)).toEqual(['reported', 'calculated']);
    expect(file.references[cited[0]!.reference]).toContain('National Institute');
    expect(file.references[cited[1]!.reference]).toMatch(/^The Evidence Ledger project/);
  });

  test('have one reference of the guidance, which no other reference repeats', () => {
    const whole = Object.values(file.references).filter((text) =>
      text.includes('National Institute for Health and Care Excellence'),
    );
    expect(whole).toHaveLength(1);
    expect(whole[0]).not.toContain('Paragraph');
    const calculated = item('value.trial-123.disease-free-survival.cryotherapy');
    expect(calculated.paragraphs).toEqual(['2.3.1']);
    expect(file.references[calculated.cited[1]!.reference]).toMatch(
      /Calculated from figures in HTG241, 2\.3\.1\.$/,
    );
  });

  test('name the paragraphs for which each cites the guidance', () => {
    // The advisers' list of 2.5.1 apart, every item rests on a numbered paragraph.
    const without = Object.entries(file.items).filter(
      ([, { paragraphs }]) => paragraphs.length === 0,
    );
    expect(without.map(([id]) => id)).toEqual([]);
  });

  test('say whose words they are in wherever they tell what the guidance says', () => {
    const official = 'Official wording:';
    for (const { number } of guidance.paragraphs) {
      expect(item(`paragraph.${number}`).account).toBe(
        `Paragraph ${number} in the words of Evidence Ledger, not NICE. ${official}`,
      );
    }
    const told = guidance.results.filter(({ text }) => text !== undefined);
    expect(told.length).toBeGreaterThan(0);
    const others = [
      ...told.map(({ id }) => `result.${id}`),
      ...guidance.studies.map(({ id }) => `study.${id}`),
      ...guidance.figures.map(({ id }) => `figure.${id}`),
    ];
    for (const id of others) expect(item(id).account).toMatch(/Evidence Ledger, not NICE\. Off/);
    // A figure as printed is no wording.
    expect(item('value.trial-123.disease-free-survival.cryotherapy').account).toBeUndefined();
    expect(file.official).toBe('https://www.nice.org.uk/guidance/htg241');
  });

  test('know no host but the one that stands for the reader’s', () => {
    const hosts = [...JSON.stringify(file).matchAll(/https?:\/\/[^/"]+/g)].map(([host]) => host);
    expect(new Set(hosts)).toEqual(new Set([READERS_HOST, 'https://www.nice.org.uk']));
  });

  test('name a publication only as probable', () => {
    const { reference } = item('study.trial-123').cited.find(({ kind }) => kind === 'publication')!;
    expect(file.references[reference]).toMatch(
      /^Korpan NN.* Probably the publication .* the guidance does not name it\.$/,
    );
  });

  test('have a reference for everything that they cite, and words without spaces that hold together', () => {
    const cited = Object.values(file.items).flatMap((one) => one.cited);
    expect(cited.filter(({ reference }) => !file.references[reference])).toEqual([]);
    expect(Object.values(file.items).filter(({ cited: sources }) => sources.length === 0)).toEqual(
      [],
    );
    expect(JSON.stringify(file)).not.toContain('\u00a0');
  });

  test('know in which pictures calculated values are drawn', () => {
    expect(item('figure.forest-efficacy').picture?.isCalculated).toBe(true);
    expect(item('figure.evidence-map').picture?.isCalculated).toBe(false);
    expect(item('figure.forest-efficacy').calculated).toEqual(['risk ratios.']);
    expect(item('figure.evidence-map').calculated).toEqual([]);
  });
});
