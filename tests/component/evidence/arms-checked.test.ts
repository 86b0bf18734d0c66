import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { describe, expect, test } from 'vitest';
import ArmsChecked from '../../../src/components/evidence/ArmsChecked.astro';
import type { ArmProof } from '../../../src/evidence/check-arms.ts';
import { guidance } from '../../unit/charts/htg241.ts';

const container = await AstroContainer.create();
const arms: readonly ArmProof[] = ['proven', 'proven', 'read by the editor'];
const official = { document: guidance.ledger.document, paragraphs: {} };

async function words(props: Readonly<{ guidance: typeof guidance; arms: readonly ArmProof[] }>) {
  const html = await container.renderToString(ArmsChecked, { props });
  return html
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

describe('what the checks page says of arms', () => {
  test('with the official words, how many figures are proven and how many the editor read', async () => {
    expect(await words({ guidance: { ...guidance, official }, arms })).toContain(
      'Figures proven by its words to belong to their arm: 2. Figures for which the words do not settle the arm, and the editor did: 1.',
    );
  });

  test('without them, that exchanged arms are not seen', async () => {
    const said = await words({ guidance: { ...guidance, official: undefined }, arms });
    expect(said).toContain('3 of the figures belong to one of several arms.');
    expect(said).toContain('cannot show that two arms were entered the right way round');
  });

  test('of one figure, in the singular', async () => {
    expect(await words({ guidance, arms: ['proven'] })).toContain(
      'One of the figures belongs to one of several arms.',
    );
  });

  test('nothing, where no study has several arms', async () => {
    expect(await words({ guidance, arms: [] })).toBe('');
  });
});
