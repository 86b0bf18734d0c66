import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { parse } from 'node-html-parser';
import { describe, expect, test } from 'vitest';

import GuidanceNav from '../../../src/components/layout/GuidanceNav.astro';
import { invented } from '../../unit/model/invented.ts';

const container = await AstroContainer.create();

async function addresses(guidance: typeof invented): Promise<readonly (string | undefined)[]> {
  const html = await container.renderToString(GuidanceNav, { props: { guidance } });
  return parse(html)
    .querySelectorAll('a')
    .map((link) => link.getAttribute('href'));
}

describe('the page for patients', () => {
  test('is in the list of pages where editors have written it', async () => {
    expect(await addresses(invented)).toContain('/guidance/inv1/patient/');
  });

  test('is not where they have not', async () => {
    expect(await addresses({ ...invented, patient: undefined })).not.toContain(
      '/guidance/inv1/patient/',
    );
  });
});
