import type { Page } from 'playwright-core';

import { type AxeScope, axeViolations } from './axe-violations.ts';

const WIDTHS = [360, 1280] as const;

/**
 * What axe finds wrong with a page in light and dark, on a telephone and on a desk; it is left on
 * the desk, in the dark. The themes differ in their colours only, so in the dark it looks at those.
 */
export async function axeViolationsEverywhere(
  page: Page,
  scope: Pick<AxeScope, 'within'> = {},
): Promise<readonly string[]> {
  const found: string[] = [];
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme: 'light' });
    const inLight = await axeViolations(page, scope);
    found.push(...inLight.map((violation) => `${width} light: ${violation}`));
    await page.emulateMedia({ colorScheme: 'dark' });
    const inDark = await axeViolations(page, { ...scope, rules: ['color-contrast'] });
    found.push(...inDark.map((violation) => `${width} dark: ${violation}`));
  }
  return found;
}
