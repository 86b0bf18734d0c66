import { resolve } from 'node:path';

import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { parse } from 'node-html-parser';
import { expect, test, vi } from 'vitest';

import { loadContent } from '../../../src/loader/load-content.ts';
import Value from '../../../src/components/prose/Value.astro';
import { assemble } from '../../../src/model/assemble.ts';

const { guidance } = assemble(
  loadContent(resolve('content'), resolve('.')).guidance.find(({ id }) => id === 'htg241')!,
);
// The store reads Astro's collections, which are empty in a test.
vi.mock('../../../src/store.ts', () => ({ findGuidance: () => Promise.resolve(guidance) }));

const container = await AstroContainer.create();

async function rendered(of: string) {
  const html = await container.renderToString(Value, {
    props: { of },
    params: { guidance: 'htg241' },
  });
  const document = parse(html.replaceAll('\u00a0', ' '));
  const text = (selector: string) =>
    document.querySelector(selector)?.structuredText.replaceAll(/\s+/g, ' ').trim() ?? '';
  return { document, text };
}

// Figures as HTG241 prints them in the paragraphs named.
test.each([
  ['trial-123', '123 patients', '2.3.1'],
  ['trial-123.disease-free-survival.cryotherapy', '14% (9 of 63)', '2.3.1'],
  ['non-randomised-415.survival.resection', '34 months', '2.3.2'],
  ['non-randomised-415.survival.cryotherapy-vs-resection', 'p = 0.206', '2.3.2'],
  ['series-326.causes-of-death.cryoshock', '1 patient', '2.4.2'],
  ['series-150.infection.procedures', '8% (12 of 158 procedures)', '2.4.4'],
  ['measures.maximum-tumour-size', '4 cm', '2.2.3'],
])('%s stands in the sentence as %s', async (of, printed) => {
  const { document, text } = await rendered(of);
  expect(text('value-card > button')).toBe(printed);
  const card = document.querySelector('[popover]');
  expect(card?.id).toBe(document.querySelector('button')?.getAttribute('popovertarget'));
});

test('the card says that the figure is reported and where', async () => {
  const { document, text } = await rendered('trial-123.disease-free-survival.cryotherapy');
  expect(text('[popover]')).toContain('9 of 63 reported in the guidance');
  const addresses = document.querySelectorAll('[popover] a').map((a) => a.getAttribute('href'));
  expect(addresses).toContain('/guidance/htg241/studies/trial-123/');
  expect(addresses).toContain('/guidance/htg241/efficacy/#2.3.1');
});

test('the card marks what is calculated, so that it can be told apart and hidden', async () => {
  const { document } = await rendered('trial-123.disease-free-survival.cryotherapy');
  const calculated = document.querySelectorAll('[popover] [data-voice="calculated"]');
  // prop.test(9, 63, correct = FALSE)$conf.int in R: 0.0770, 0.2501.
  expect(calculated.map((part) => part.text).join()).toContain('7.7 to 25.0%');
  expect(calculated.every((part) => part.querySelector('.calculated') !== null)).toBe(true);
});

test('a figure without counts has a card without an interval', async () => {
  const { document } = await rendered('non-randomised-415.survival.cryotherapy');
  expect(document.querySelector('[data-voice="calculated"]')).toBeNull();
});

test('arms are told apart by their role', async () => {
  const role = async (of: string) =>
    (await rendered(of)).document.querySelector('button')?.getAttribute('data-role');
  expect(await role('trial-123.disease-free-survival.cryotherapy')).toBe('intervention');
  expect(await role('trial-123.disease-free-survival.resection')).toBe('comparator');
  expect(await role('trial-123')).toBe('other');
});

test('an id that names no value stops the build and is named', async () => {
  await expect(rendered('trial-123.no-such-result')).rejects.toThrow(
    'there is no value trial-123.no-such-result',
  );
});
