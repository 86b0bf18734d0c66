import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { parse } from 'node-html-parser';
import { describe, expect, test } from 'vitest';

import GlanceEvidence from '../../../src/components/evidence/GlanceEvidence.astro';
import type { Guidance } from '../../../src/model/guidance.ts';
import { guidance } from '../../unit/charts/htg241.ts';
import { demo } from '../../unit/evidence/demo.ts';

const container = await AstroContainer.create();

async function rendered(document: Guidance, lines?: number) {
  const html = await container.renderToString(GlanceEvidence, {
    props: { guidance: document, ...(lines === undefined ? {} : { lines }) },
  });
  return parse(html.replaceAll('\u00a0', ' '));
}

const words = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

async function rowsOf(document: Guidance): Promise<readonly string[]> {
  const page = await rendered(document);
  return page.querySelectorAll('tbody tr').map((row) =>
    row
      .querySelectorAll('> th, > td')
      .map(({ text }) => words(text))
      .filter((text) => text !== '')
      .join(' | '),
  );
}

describe('benefit and harm at a glance', () => {
  test('HTG241: each share has its percentage, counts and interval, each comparison its p', async () => {
    const rows = await rowsOf(guidance);
    // HTG241, 2.3.1, 2.4.1 and 2.4.4; intervals by prop.test without correction in R 4.5.
    expect(rows).toEqual(
      expect.arrayContaining([
        'Disease-free survival at 10 years Randomised trial, 123 patients 2.3.1 | p not stated',
        'Cryotherapy | 14% | 9 of 63 | 7.7 to 25.0',
        'Resection | 5% | 3 of 60 | 1.7 to 13.7',
        'Perioperative mortality Non-randomised, 223 patients 2.4.1 | p = 0.30',
        'Perioperative morbidity same study 2.4.1 | p = 0.01',
        'Resection | 26% | 44 of 168 | 20.1 to 33.3',
        'Procedures | 8% | 12 of 158 | 4.4 to 12.8',
      ]),
    );
  });

  // As lamp.md, pad.md and alpha.md word them in tests/fixtures/official.
  test.each([
    ['a hazard ratio', 'lamp', 'Lamp against rest hazard ratio 0.61 (95% CI 0.43 to 0.87)'],
    ['a median with its range', 'lamp', '26 months lamp, median, range 4 to 61'],
    ['survival at a time', 'lamp', 'Lamp, at 3 years | 64%'],
    ['a rate', 'lamp', '2.3 per 100 patient-years lamp'],
    ['a score before treatment', 'lamp', '7.1 lamp, at baseline'],
    ['a count', 'lamp', '0 patients rest'],
    ['a bound', 'lamp', 'at least 38 months'],
    ['a range over studies', 'lamp', '58 to 90% across 4 studies'],
    ['p of one contrast of several', 'pad', 'Pad against rest | p = 0.004'],
    ['what is called significant without p', 'pad', 'called significant'],
    ['a printed interval', 'alpha', '5% | 95% CI 1 to 9'],
    ['parts in per cent alone', 'alpha', '60% none'],
    ['a mean change', 'alpha', '41% mean change'],
  ])('%s stands in %s', async (_what, id, text) => {
    expect((await rowsOf(demo(id))).join('\n')).toContain(text);
  });

  test('every bar and interval of a document ends within the one scale that is printed', async () => {
    for (const document of [guidance, demo('lamp'), demo('pad'), demo('alpha')]) {
      const page = await rendered(document);
      const axes = page
        .querySelectorAll('thead svg')
        .map((axis) => words(axis.querySelectorAll('text').at(-1)?.text ?? ''));
      expect(new Set(axes).size).toBe(1);
      const ends = page
        .querySelectorAll('tbody svg rect, tbody svg line')
        .flatMap((mark) => [mark.getAttribute('width'), mark.getAttribute('x2')])
        .flatMap((end) => (end?.endsWith('%') === true ? [parseFloat(end)] : []));
      expect(ends.length).toBeGreaterThan(0);
      expect(Math.max(...ends)).toBeLessThanOrEqual(100);
      expect(words(page.text)).toContain(`Bars run from 0 to ${axes[0]}`);
    }
  });

  test('what is not listed is told', async () => {
    const text = words((await rendered(guidance)).text);
    // Seven remarks of the advisers in 2.3.4 and 2.4.6, one death in the case report of 2.4.3.
    expect(text).toContain('specialist advisers, 7');
    expect(text).toContain('case report, 1');
    expect(words((await rendered(demo('pad'))).text)).toContain('no result on harm');
    // tests/fixtures/official/epsilon.md, 3.1.
    expect(words((await rendered(demo('epsilon'))).text)).toContain(
      '13 sources considered, no figures printed 3.1. What the guidance says',
    );
  });

  test('where there is room for some lines only, the rest is counted', async () => {
    const text = words((await rendered(guidance, 10)).text);
    expect(text).toContain('Perioperative morbidity');
    expect(text).not.toContain('Infection directly');
    expect(text).toMatch(/\d+ more results can be found in the evidence table and at a glance/);
  });
});
