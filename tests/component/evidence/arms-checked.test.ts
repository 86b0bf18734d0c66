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
      '2 of them stand there beside the name of their arm, in an order that leaves no choice. For the remaining 1 the words',
    );
  });

  test('without them, that exchanged arms are not seen', async () => {
    const said = await words({ guidance: { ...guidance, official: undefined }, arms });
    expect(said).toContain('3 of the figures belong to one of several arms.');
    expect(said).toContain('cannot show that two arms were not exchanged');
  });

  test('nothing, where no study has several arms', async () => {
    expect(await words({ guidance, arms: [] })).toBe('');
  });
});
