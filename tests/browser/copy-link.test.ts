import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';

import { axeViolationsEverywhere } from '../support/axe-violations-everywhere.ts';
import { siteBrowser, siteUrl } from '../support/site-browser.ts';

const open = siteBrowser();
const CLIPBOARD = { permissions: ['clipboard-read', 'clipboard-write'] };
const SAFETY = '/guidance/htg241/safety/';

const noticeOf = (page: Page) => page.locator('.notice-box');

/** Takes away what a page has only when it came by https; what is copied can be pasted all the same. */
async function openByPlainHttp(address: string): Promise<Page> {
  const page = await open('/about/');
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  await page.goto(siteUrl(address));
  return page;
}

/** What a reader gets by pasting. */
async function pasted(page: Page): Promise<string> {
  await page.evaluate(() => {
    const field = document.createElement('textarea');
    field.id = 'pasted';
    document.body.append(field);
    field.focus();
  });
  await page.keyboard.press('Control+V');
  const text = await page.locator('#pasted').inputValue();
  await page.locator('#pasted').evaluate((field) => {
    field.remove();
  });
  return text;
}

describe('Copy link', () => {
  test('copies the address of its paragraph, says so to all, and stays what it is', async () => {
    const page = await open(SAFETY);
    const button = page.getByRole('button', { name: 'Copy link to 2.4.5' });
    await button.click();
    await noticeOf(page).getByRole('status').getByText('Link copied').waitFor();
    expect(await pasted(page)).toBe(siteUrl('/guidance/htg241/safety/#2.4.5'));
    expect(await button.textContent()).toContain('Copy link');
    expect(await axeViolationsEverywhere(page, { within: '.notice-box' })).toEqual([]);
  });

  test('pressed twice says so twice, and then no more', async () => {
    const page = await open(SAFETY, CLIPBOARD);
    const button = page.getByRole('button', { name: 'Copy link to 2.4.5' });
    await button.click();
    await page.getByText('Link copied').waitFor();
    await noticeOf(page).evaluate((notice) => {
      notice.id = 'first';
    });
    await button.click();
    await page.locator('.notice-box:not(#first)').getByText('Link copied').waitFor();
    expect(await noticeOf(page).count()).toBe(1);
    await noticeOf(page).waitFor({ state: 'detached' });
    expect((await button.textContent())?.trim()).toBe('Copy link');
  });

  test('copies on a page that came by plain http', async () => {
    const page = await openByPlainHttp(SAFETY);
    await page.getByRole('button', { name: 'Copy link to 2.4.5' }).click();
    await page.getByText('Link copied').waitFor();
    expect(await pasted(page)).toBe(siteUrl('/guidance/htg241/safety/#2.4.5'));
  });

  test('shows the address to be copied by hand when the browser copies nothing', async () => {
    const page = await openByPlainHttp(SAFETY);
    await page.evaluate(() => {
      Reflect.set(document, 'execCommand', () => false);
    });
    await page.getByRole('button', { name: 'Copy link to 2.4.1' }).click();
    await noticeOf(page).getByText('does not let the site copy').waitFor();
    const field = noticeOf(page).getByRole('textbox', { name: 'To be copied' });
    const address = siteUrl('/guidance/htg241/safety/#2.4.1');
    expect(await field.inputValue()).toBe(address);
    expect(await page.evaluate(() => getSelection()?.toString())).toBe(address);
    expect(await axeViolationsEverywhere(page)).toEqual([]);
  });

  test('leads to the paragraph it names', async () => {
    const page = await open('/guidance/htg241/safety/#2.4.5');
    const heading = page.getByRole('heading', { name: '2.4.5' });
    const box = (await heading.boundingBox())!;
    const header = (await page.locator('body > header').boundingBox())!;
    expect(box.y).toBeGreaterThanOrEqual(header.y + header.height);
    expect(box.y).toBeLessThan(300);
  });
});

describe('On a page that came by plain http', () => {
  test('a citation is copied from its dialog', async () => {
    const page = await openByPlainHttp(SAFETY);
    await page.getByRole('button', { name: 'Cite 2.4.1', exact: true }).click();
    const dialog = page.locator('dialog.citations[open]');
    await dialog.getByRole('button', { name: 'Copy', exact: true }).click();
    await dialog.getByText('Copied').waitFor();
    const shown = await dialog.getByLabel('Reference').inputValue();
    await page.keyboard.press('Escape');
    expect(await pasted(page)).toBe(shown);
  });

  test('the rows of a table are copied', async () => {
    const page = await openByPlainHttp('/guidance/htg241/evidence/?study=trial-123');
    await page.locator('evidence-filter').getByRole('button', { name: 'Copy as TSV' }).click();
    await page.getByText('Copied 2 rows').waitFor();
    expect((await pasted(page)).split('\n')[0]).toContain('Reference\tGuidance\tEdition');
  });

  test('the address of a brief is copied', async () => {
    const page = await openByPlainHttp('/about/');
    await page.evaluate(() => {
      localStorage.setItem('brief', 'i=htg241.paragraph.2.3.1');
    });
    await page.goto(siteUrl('/brief/'));
    await page.getByRole('button', { name: 'Copy address' }).click();
    await page.getByText('Address copied').waitFor();
    expect(await pasted(page)).toContain(`${siteUrl('/brief/')}#`);
  });

  test('in a dialog what is to be copied by hand can be reached', async () => {
    const page = await openByPlainHttp(SAFETY);
    await page.evaluate(() => {
      Reflect.set(document, 'execCommand', () => false);
    });
    await page.getByRole('button', { name: 'Cite 2.4.1', exact: true }).click();
    await page
      .locator('dialog.citations[open]')
      .getByRole('button', { name: 'Copy', exact: true })
      .click();
    await noticeOf(page).getByRole('button', { name: 'Close' }).click();
    await noticeOf(page).waitFor({ state: 'detached' });
  });
});
