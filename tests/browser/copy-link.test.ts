import { describe, expect, test } from 'vitest';

import { siteBrowser, siteUrl } from '../support/site-browser.ts';

const open = siteBrowser();

describe('Copy link', () => {
  test('copies the address of its paragraph and says so', async () => {
    const page = await open('/guidance/htg241/safety/', {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const button = page.getByRole('button', { name: 'Copy link to 2.4.5' });
    await button.click();
    await page.getByText('Link copied').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      siteUrl('/guidance/htg241/safety/#2.4.5'),
    );
    await page.getByText('Link copied').waitFor({ state: 'hidden' });
    expect(await button.textContent()).toContain('Copy link');
  });

  test('puts the address where it can be copied when the clipboard is refused', async () => {
    const page = await open('/guidance/htg241/safety/');
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
    });
    await page.getByRole('button', { name: 'Copy link to 2.4.1' }).click();
    await page.getByText('Copy it from the address bar').waitFor();
    expect(page.url()).toBe(siteUrl('/guidance/htg241/safety/#2.4.1'));
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
