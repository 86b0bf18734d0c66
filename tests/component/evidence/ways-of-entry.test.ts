import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { describe, expect, test } from 'vitest';
import WaysOfEntry from '../../../src/components/evidence/WaysOfEntry.astro';

const container = await AstroContainer.create();

async function words(independent: number, accepted: number, unread: number): Promise<string> {
  const html = await container.renderToString(WaysOfEntry, {
    props: { ways: { independent, accepted, unread } },
  });
  return html
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

describe('what the checks page says of the ways in which figures were entered', () => {
  test('that each was entered twice, where all were', async () => {
    expect(await words(5, 0, 0)).toContain('Every figure was entered twice');
  });

  test('how many in each way, in sentences of their own', async () => {
    const said = await words(2, 1, 1);
    expect(said).toContain(
      'Of the 4 figures, 2 were entered independently, by a person without sight of that list, and 1 was suggested',
    );
    expect(said).toContain(
      'as both come from the same words. Suggested and not yet compared with the document: 1.',
    );
    expect(said).not.toContain('Every figure was entered twice');
  });
});
