import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, test } from 'vitest';

import { siteBrowser } from '../support/site-browser.ts';

const open = siteBrowser();

/** How many sides of paper a page takes when it is printed. */
async function printedSides(address: string, format: string): Promise<number> {
  const page = await open(address);
  const pdf = await page.pdf({ format, preferCSSPageSize: true });
  expect(pdf.subarray(0, 5).toString('latin1')).toBe('%PDF-');
  return (pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g) ?? []).length;
}

/** The text of each side of a page as it is printed on A4. */
async function printedText(address: string): Promise<string[]> {
  const page = await open(address);
  const data = new Uint8Array(await page.pdf({ format: 'A4', preferCSSPageSize: true }));
  const pdf = await getDocument({ data }).promise;
  const sides: string[] = [];
  for (let side = 1; side <= pdf.numPages; side += 1) {
    const { items } = await (await pdf.getPage(side)).getTextContent();
    sides.push(
      items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join(''),
    );
  }
  return sides;
}

describe('On paper', () => {
  test('each side says which page of which edition it is, where it stands, and its number', async () => {
    const sides = await printedText('/guidance/htg241/safety/');
    expect(sides.length).toBeGreaterThan(1);
    for (const [index, text] of sides.entries()) {
      expect(text).toMatch(
        /HTG241 · Safety · edition 1 \(content [0-9a-f]{8}\) · \S.*\/guidance\/htg241\/safety\//,
      );
      expect(text).toContain(`${index + 1} of ${sides.length}`);
    }
  });

  test('a printed page gives the address of the official wording', async () => {
    expect((await printedText('/guidance/htg241/safety/')).join('')).toContain(
      'Official page at NICE: https://www.nice.org.uk/guidance/htg241',
    );
  });

  test('the checks are printed with every figure', async () => {
    const text = (await printedText('/guidance/htg241/checks/')).join('');
    // The source prints 72 figures in its numbered paragraphs.
    expect(text.match(/✓ (agrees|accounted for)/g)).toHaveLength(72);
  });

  test('the self-test is printed as questions, and then the answers by number, with their reasons', async () => {
    const sides = await printedText('/guidance/htg241/learn/');
    const first = sides.findIndex((text) => text.includes('Answers'));
    const questions = sides.slice(0, first).join('');
    const answers = sides.slice(first).join('');
    expect(questions).toMatch(/^1\. 1\.1 Which category of recommendation/m);
    expect(questions).not.toContain('Right:');
    // Special arrangements: paragraph 1.1.
    expect(answers).toMatch(/^1\. ?Right: B\. Should only be used with special arrangements/m);
    const numbered = [...questions.matchAll(/^(\d+)\. \d\.\d/gm)].map(([, number]) =>
      Number(number),
    );
    expect(numbered).toEqual(numbered.map((_, index) => index + 1));
    expect(answers).toMatch(new RegExp(`^${numbered.length}\\. ?Right: [A-D]\\.`, 'm'));
  });

  test('a page has no header, no navigation and no buttons', async () => {
    const page = await open('/guidance/htg241/efficacy/');
    await page.emulateMedia({ media: 'print' });
    const chrome =
      'header, nav:not(footer *), aside, .skip, display-settings, copy-link, print-button, chart-figure button';
    const shown = await page.evaluate(
      (selector) =>
        [...document.querySelectorAll(selector)]
          .filter((element) => element.checkVisibility())
          .map(({ outerHTML }) => outerHTML.slice(0, 100)),
      chrome,
    );
    expect(shown).toEqual([]);
    expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true);
    expect(await page.locator('figure svg').filter({ visible: true }).count()).toBeGreaterThan(0);
  });

  test('a page is light, whatever the screen is', async () => {
    const page = await open('/guidance/htg241/safety/', { colorScheme: 'dark' });
    await page.evaluate(() => (document.documentElement.dataset.theme = 'dark'));
    await page.emulateMedia({ media: 'print' });
    const { ground, ink } = await page.evaluate(() => {
      const { backgroundColor, color } = getComputedStyle(document.body);
      return { ground: backgroundColor, ink: color };
    });
    expect(ground).toBe('rgb(255, 255, 255)');
    // The ink of the light theme in tokens.css.
    expect(ink).toBe('rgb(27, 29, 31)');
  });

  test('the evidence table lies on its side, with its head on each sheet', async () => {
    const page = await open('/guidance/htg241/evidence/');
    const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
    // Points of A4 on its side: 297 by 210 mm.
    const sizes = [...pdf.toString('latin1').matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)];
    expect(sizes.length).toBeGreaterThan(1);
    expect(sizes.length).toBeLessThanOrEqual(5);
    expect(sizes.every(([, width, height]) => Number(width) > Number(height))).toBe(true);
    // As wide as the sheet between its margins, 273 mm: browsers repeat a head of this kind.
    await page.setViewportSize({ width: 1031, height: 700 });
    await page.emulateMedia({ media: 'print' });
    const head = page.locator('evidence-filter thead');
    expect(await head.evaluate((element) => getComputedStyle(element).display)).toBe(
      'table-header-group',
    );
  });

  test('what a patient is told is two sides of A4, in letters of 12 points', async () => {
    expect(await printedSides('/guidance/htg241/patient/', 'A4')).toBe(2);
    const page = await open('/guidance/htg241/patient/');
    await page.emulateMedia({ media: 'print' });
    const sizes = await page
      .locator('#main section li')
      .evaluateAll((items) => items.map((item) => getComputedStyle(item).fontSize));
    // 12 points are 16 pixels.
    expect([...new Set(sizes)]).toEqual(['16px']);
    // As wide as A4 between its margins, 186 mm: no figure reaches into what stands beside it.
    await page.setViewportSize({ width: 703, height: 1000 });
    const over = await page
      .locator('.arm')
      .evaluateAll((arms) => arms.filter((arm) => arm.scrollWidth > arm.clientWidth + 1).length);
    expect(over).toBe(0);
  });

  test('the whole document is a PDF of some pages', async () => {
    const sides = await printedSides('/guidance/htg241/full/', 'A4');
    expect(sides).toBeGreaterThanOrEqual(3);
    expect(sides).toBeLessThanOrEqual(30);
  });

  test.each(['A4', 'Letter'])('the sheet is exactly one side of %s', async (format) => {
    expect(await printedSides('/guidance/htg241/sheet/', format)).toBe(1);
  });

  test.each(['A4', 'Letter'])('at a glance is two sides of %s at most', async (format) => {
    expect(await printedSides('/guidance/htg241/', format)).toBeLessThanOrEqual(2);
  });

  test('the sheet says on which day it was printed, as a sentence has it', async () => {
    const page = await open('/guidance/htg241/sheet/');
    const printed = page.locator('.end li', { hasText: 'Printed' });
    await expect.poll(() => printed.innerText()).toMatch(/^Printed \d{1,2} [A-Z][a-z]+ \d{4}$/);
  });

  test('on the sheet one bar is full and the other hatched, and no words are faint', async () => {
    const page = await open('/guidance/htg241/sheet/');
    await page.emulateMedia({ media: 'print' });
    const fillOf = (role: string) =>
      page
        .locator(`.sheet rect[data-role="${role}"]`)
        .first()
        .evaluate((bar) => getComputedStyle(bar).fill);
    // The ink of the light theme in tokens.css.
    expect(await fillOf('intervention')).toBe('rgb(27, 29, 31)');
    expect(await fillOf('comparator')).toContain('#hatch');
    const colours = await page.evaluate(() =>
      [...document.querySelectorAll('.sheet *')]
        .filter((element) =>
          [...element.childNodes].some(
            (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '',
          ),
        )
        .map((element) => getComputedStyle(element).color),
    );
    // WCAG 2.2, relative luminance and contrast against white paper.
    const contrast = (colour: string) => {
      const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map((part) => {
        const share = Number(part) / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
    };
    expect(Math.min(...new Set(colours.map(contrast)))).toBeGreaterThanOrEqual(4.5);
  });
});
