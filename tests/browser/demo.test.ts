import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, inject, test } from 'vitest';

import { axeViolationsEverywhere } from '../support/axe-violations-everywhere.ts';
import { pageKinds } from '../support/page-kinds.ts';
import { siteBrowser } from '../support/site-browser.ts';

const open = siteBrowser({ closedAfter: 'file' });
const demo = inject('demoAddress');
const complaints: string[] = [];
let page: Page;

beforeAll(async () => {
  page = await open('/robots.txt');
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
});

const overflow = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;

/** Charts of the kinds that no figure of the real document is drawn as. */
const CHARTS = ['ratios', 'differences', 'time-to-relief', 'pain', 'survival'].map(
  (figure) => `/guidance/lamp/figures/${figure}/`,
);
const ofNewKind = [...new Set([...pageKinds(inject('demoSite'), inject('siteFolder')), ...CHARTS])];
const others = [
  ...['lamp', 'pad', 'alpha', 'epsilon', 'gamma'].map((id) => `/guidance/${id}/`),
  '/guidance/lamp/evidence/',
  '/guidance/gamma/evidence/',
].filter((address) => !ofNewKind.includes(address));

// The invented documents hold every kind of figure, category and gap; the real one holds half of them.
describe('A page of an invented document', () => {
  const fits = async (address: string) => {
    complaints.splice(0);
    await page.setViewportSize({ width: 360, height: 800 });
    await page.goto(`${demo}${address}`);
    expect(await page.evaluate(overflow)).toBeLessThanOrEqual(0);
    expect(complaints).toEqual([]);
  };

  test.each(ofNewKind)(
    '%s fits a telephone, complains of nothing and passes axe',
    async (address) => {
      await fits(address);
      expect(await axeViolationsEverywhere(page)).toEqual([]);
    },
  );

  test.each(others)('%s fits a telephone and complains of nothing', fits);
});

describe('A chart of printed figures', () => {
  test('says its title and its values to those who hear it', async () => {
    await page.goto(`${demo}/guidance/lamp/figures/ratios/`);
    const drawing = page.getByRole('img', { name: /hazard ratio/i }).first();
    // tests/fixtures/official/lamp.md, 2.1.
    const words = `${await drawing.getAttribute('aria-label')} ${await page.locator('chart-figure').first().ariaSnapshot()}`;
    expect(words).toContain('0.61');
    expect(words.replaceAll('\u00a0', ' ')).toContain('95% CI 0.43 to 0.87');
  });

  test('is drawn live, with the same figures, when a reader asks for it', async () => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(`${demo}/guidance/lamp/figures/survival/`);
    await page.getByRole('button', { name: 'Explore' }).first().click();
    await page.locator('chart-figure canvas').first().waitFor();
    await page.keyboard.press('Tab');
    expect(complaints).toEqual([]);
  });
});
