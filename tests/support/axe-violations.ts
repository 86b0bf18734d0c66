import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import type axe from 'axe-core';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe looks at. */
export interface AxeScope {
  /** Selector of the part that is looked at; the whole page by default. */
  readonly within?: string;
  /** The rules that are tried; all by default. */
  readonly rules?: readonly string[];
}

/** What axe finds wrong with a page as it is shown now: the rule, where, and what would help. */
export async function axeViolations(
  page: Page,
  { within, rules }: AxeScope = {},
): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  // A page that is scrolled has parts of it under its header.
  await page.evaluate(() => {
    scrollTo({ top: 0, behavior: 'instant' });
  });
  return page.evaluate(
    async ([selector, runOnly]) => {
      const { axe: checker } = window as unknown as { axe: typeof axe };
      const { violations } = await checker.run(selector ?? document, {
        resultTypes: ['violations'],
        // Axe leaves it out, though it is of level AA in WCAG 2.2.
        rules: { 'target-size': { enabled: true } },
        ...(runOnly && { runOnly: [...runOnly] }),
      });
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary }) =>
          [id, target.join(' '), failureSummary?.replaceAll(/\s+/g, ' ')].join(' | '),
        ),
      );
    },
    [within, rules] as const,
  );
}
