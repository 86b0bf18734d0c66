import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { parse } from 'node-html-parser';
import { expect, test } from 'vitest';

import GlanceAnswers from '../../../src/components/guidance/GlanceAnswers.astro';
import type { Guidance } from '../../../src/model/guidance.ts';
import { guidance } from '../../unit/charts/htg241.ts';
import { demo } from '../../unit/evidence/demo.ts';

const container = await AstroContainer.create();

async function cellsOf(document: Guidance) {
  const html = await container.renderToString(GlanceAnswers, { props: { guidance: document } });
  const page = parse(html.replaceAll('\u00a0', ' '));
  page.querySelectorAll('[popover]').forEach((card) => card.remove());
  const words = (text: string) => text.replaceAll(/\s+/g, ' ').trim();
  return page
    .querySelectorAll('dl > div')
    .map((cell) => [
      words(cell.querySelector('dt')?.text ?? ''),
      words(cell.querySelector('dd')?.text ?? ''),
    ]);
}

test('HTG241 says who decides, for what and what else there is, the size limit first', async () => {
  const cells = await cellsOf(guidance);
  expect(cells.map(([title]) => title)).toEqual(['Who decides', 'For what', 'Other options']);
  const [who, what, others] = cells.map(([, answer]) => answer);
  // HTG241, 1.3, 2.2.3, 2.2.1 and 2.1.2.
  expect(who).toMatch(/hepatobiliary multidisciplinary team.* 1\.3$/);
  expect(what).toMatch(/up to 4 cm.* 2\.2\.3 .*open or percutaneous\. 2\.2\.1$/);
  expect(others).toMatch(/Resection.*external beam radiotherapy.* 2\.1\.2$/);
});

test('what a document is known not to answer is said, and what it leaves open is left out', async () => {
  expect(await cellsOf(demo('lamp'))).toEqual([
    ['Who decides', 'not stated in the guidance'],
    ['For what', 'Pain of the knee. 1.1'],
  ]);
  expect(await cellsOf(demo('pad'))).toEqual([]);
});
