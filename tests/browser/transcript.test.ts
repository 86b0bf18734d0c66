import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { expect, onTestFinished, test } from 'vitest';

import { connectBrowser } from '../support/connect-browser.ts';
import { siteUrl } from '../support/site-browser.ts';

// A screen reader that runs in the page and says what readers of the kind of NVDA and VoiceOver say.
const reader = readFileSync(
  fileURLToPath(import.meta.resolve('@guidepup/virtual-screen-reader/browser.js')),
  'base64',
);

/** What is used of it. */
interface ScreenReader {
  start(options: { container: Element }): Promise<void>;
  next(): Promise<void>;
  lastSpokenPhrase(): Promise<string>;
  spokenPhraseLog(): Promise<readonly string[]>;
}

/** What a screen reader says from the start of a part of a page to its end, without the ends of what it passes. */
async function transcript(address: string, part: string): Promise<readonly string[]> {
  // The policy of the page lets no other script run, the screen reader's neither.
  const context = await (await connectBrowser()).newContext({ bypassCSP: true });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  await page.goto(siteUrl(address));
  await page.addScriptTag({
    type: 'module',
    content: `import { virtual } from 'data:text/javascript;base64,${reader}'; Object.assign(window, { virtual });`,
  });
  await page.waitForFunction(() => 'virtual' in window);
  const said = await page.evaluate(async (selector) => {
    const { virtual } = window as unknown as { virtual: ScreenReader };
    const container = document.querySelector(selector);
    if (container === null) throw new RangeError(`there is no ${selector}`);
    await virtual.start({ container });
    const end = `end of ${await virtual.lastSpokenPhrase()}`;
    do await virtual.next();
    while ((await virtual.lastSpokenPhrase()) !== end);
    return virtual.spokenPhraseLog();
  }, part);
  return said
    .filter((line) => !line.startsWith('end of '))
    .map((line) => line.replaceAll(/[\u00a0\u202f]/g, ' '));
}

/** Of the lines wanted, those that are said in their order; all, where nothing is lost or exchanged. */
function saidInOrder(said: readonly string[], wanted: readonly string[]): readonly string[] {
  let from = 0;
  return wanted.filter((line) => {
    const at = said.indexOf(line, from);
    if (at !== -1) from = at + 1;
    return at !== -1;
  });
}

// Expected lines: what a clinician asks, in the order of the design, with the figures of the source.
test.each([
  {
    name: 'at a glance: may I, on what terms, who decides, for what, what happened, what is not known',
    address: '/guidance/htg241/',
    part: 'main',
    says: [
      'heading, Cryotherapy for liver metastases, level 1',
      'Special arrangements',
      'heading, Should only be used with special arrangements for clinical governance, consent and audit or research., level 2',
      'heading, Before you offer it, level 2',
      'Inform the trust’s leads for clinical governance',
      'Who decides',
      'For what',
      'button, 4 cm',
      'Other options',
      'heading, Benefit, level 2',
      'row, Cryotherapy 14% 9 of 63 7.7 to 25.0',
      '95% interval, calculated (Wilson)',
      'row, Resection 5% 3 of 60 1.7 to 13.7',
      'cell, p = 0.206',
      'heading, Harm, level 2',
      'heading, Not known, level 2',
    ],
  },
  {
    name: 'a paragraph: its number, the figures with their counts, what is not stated, its source',
    address: '/guidance/htg241/efficacy/',
    part: 'section[aria-labelledby="2.3.1"]',
    says: [
      'button, 123 patients',
      'button, 14% (9 of 63)',
      'button, 5% (3 of 60)',
      'button, 10-year',
      'not stated in the guidance',
      'link, Official wording of 2.3.1 at NICE',
      'button, Cite 2.3.1',
    ],
  },
  {
    name: 'a chart: in words, as a picture with its figures, and as a table',
    address: '/guidance/htg241/figures/disease-free-survival/',
    part: 'figure',
    says: [
      'image, 10-year disease-free survival: 14% after cryotherapy, 5% after resection Cryotherapy: 14%; 9 of 63; calculated 95% interval 7.7 to 25.0%. Resection: 5%; 3 of 60; calculated 95% interval 1.7 to 13.7%.',
      'columnheader, Printed figure',
      'columnheader, Calculated 95% interval',
      'row, Cryotherapy with chemotherapy 9 of 63 14% 7.7 to 25.0% 2.3.1 Randomised controlled trial, 123 patients',
      'The guidance does not state whether the difference was statistically significant.',
    ],
  },
  {
    name: 'the evidence table: how to read it, its columns, and each arm with its study',
    address: '/guidance/htg241/evidence/',
    part: 'evidence-filter table',
    says: [
      'columnheader, Reported',
      'columnheader, Count',
      'columnheader, 95% interval, calculated',
      'row, Efficacy',
      'link, Disease-free survival',
      'link, Randomised controlled trial, 123 patients',
      'rowheader, Cryotherapy with chemotherapy',
      'cell, 14%',
      'cell, 9 of 63',
      'cell, 7.7 to 25.0%',
      'rowheader, Surgical resection with chemotherapy',
      'cell, 5%',
      'row, Safety',
    ],
  },
])('a screen reader says $name', async ({ address, part, says }) => {
  expect(saidInOrder(await transcript(address, part), says)).toEqual(says);
});
