// Measures pages of this site and the same pages of a stock Starlight site in one run, turn by turn, and
// prints a table in Markdown: `npm run bench:pages`, or `npm run bench:pages -- 9` for nine visits each.
import { resolve } from 'node:path';

import { chromium } from 'playwright-core';

import { buildSite } from '../../src/cli/build/build-site.ts';
import { siteSettings } from '../../src/cli/build/site-settings.ts';
import { listen } from '../../src/cli/serve/listen.ts';
import { createSiteServer } from '../../src/cli/serve/site-server.ts';
import { findBrowser } from '../support/find-browser.ts';
import { launchBrowser } from '../support/launch-browser.ts';
import { thisMachine } from '../support/this-machine.ts';
import { starlightSite } from './starlight-site.ts';
import { visitPage, type Visit } from './visit-page.ts';
import { visitSearch, type SearchOf, type Searches } from './visit-search.ts';

/** A page of every kind that is read. */
const PAGES = [
  ['Home', '/'],
  ['At a glance', '/guidance/htg241/'],
  ['Text', '/guidance/htg241/recommendations/'],
  ['Charts', '/guidance/htg241/efficacy/'],
  ['Evidence table', '/guidance/htg241/evidence/'],
  ['Study', '/guidance/htg241/studies/series-150/'],
  ['Outcome', '/guidance/htg241/outcomes/tumour-recurrence/'],
  ['Figure', '/guidance/htg241/figures/disease-free-survival/'],
  ['Whole document', '/guidance/htg241/full/'],
  ['Glossary term', '/glossary/cryotherapy/'],
] as const;

const root = resolve(import.meta.dirname, '../..');
const visits = Number(process.argv[2] ?? 5);

if (!(await buildSite(root, { onlyWhenOutOfDate: true }))) process.exit(1);
const own = resolve(root, 'dist');
const { folder: starlight } = await starlightSite(
  root,
  own,
  PAGES.map(([, address]) => address),
);

const serve = async (folder: string, base: string) => {
  const server = createSiteServer(folder, { base });
  const port = await listen(server, 0);
  return { server, port, base, address: `http://localhost:${port}${base}` };
};
const sites = [await serve(own, siteSettings(process.env).base), await serve(starlight, '/')];
const launched = await launchBrowser(findBrowser(thisMachine()));
const browser = await chromium.connect(launched.wsEndpoint());

const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(1);
const whole = (number: number): string => number.toFixed(0);

/** The searches of both sites, as they come. */
const SEARCHES: readonly SearchOf[] = [
  { key: '/', field: 'dialog input[name="q"]', result: 'dialog [data-search-results] a' },
  {
    key: 'Control+k',
    field: '.pagefind-ui__search-input',
    result: '.pagefind-ui__result-link',
  },
];

/** What a table shows of both sites, and how it is written. */
const SHOWN: readonly (readonly [name: string, what: keyof Visit, text: (n: number) => string])[] =
  [
    ['requests', 'requests', whole],
    ['kB', 'bytes', kilobytes],
    ['FCP ms', 'fcp', whole],
    ['LCP ms', 'lcp', whole],
    ['load ms', 'load', whole],
    ['chart ms', 'chart', (time) => (time === 0 ? '–' : whole(time))],
    ['CLS', 'shift', (shift) => shift.toFixed(3)],
    ['TBT ms', 'blocking', whole],
  ];

const [ours, theirs] = [0, 1];
const middle = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
console.log(
  `Slow 4G (1.6 Mbit/s, 150 ms), 4 × CPU, empty cache; medians of ${visits} visits; this site / Starlight.\n`,
);
console.log(row(['Page', ...SHOWN.map(([name]) => name), 'FCP ratio', 'LCP ratio']));
console.log(row(['---', ...SHOWN.map(() => '---:'), '---:', '---:']));
for (const [name, path] of PAGES) {
  const measured: Visit[][] = sites.map(() => []);
  for (let visit = 0; visit < visits; visit += 1) {
    for (const [index, { address }] of sites.entries()) {
      measured[index]?.push(await visitPage(browser, new URL(path.slice(1), address).href));
    }
  }
  const median = (site: number, what: keyof Visit): number =>
    middle((measured[site] ?? []).map((one) => one[what]));
  const ratio = (what: keyof Visit) => (median(ours, what) / median(theirs, what)).toFixed(2);
  console.log(
    row([
      name,
      ...SHOWN.map(
        ([, what, text]) => `${text(median(ours, what))} / ${text(median(theirs, what))}`,
      ),
      ratio('fcp'),
      ratio('lcp'),
    ]),
  );
}

console.log(
  '\nA search opened on the page at a glance, from its key to a result that has the word:\n',
);
console.log(row(['Search', 'ms', 'kB', 'ratio of ms']));
console.log(row(['---', '---:', '---:', '---:']));
const searched: Searches[][] = sites.map(() => []);
for (let visit = 0; visit < visits; visit += 1) {
  for (const [index, { port, base }] of sites.entries()) {
    const at = { port, path: `${base}guidance/htg241/` };
    searched[index]?.push(await visitSearch(browser, at, SEARCHES[index]!));
  }
}
for (const which of ['first', 'later'] as const) {
  const median = (site: number, what: 'milliseconds' | 'bytes') =>
    middle((searched[site] ?? []).map((one) => one[which][what]));
  const [own, other] = [median(ours, 'milliseconds'), median(theirs, 'milliseconds')];
  const bytes = `${kilobytes(median(ours, 'bytes'))} / ${kilobytes(median(theirs, 'bytes'))}`;
  console.log(row([which, `${whole(own)} / ${whole(other)}`, bytes, (own / other).toFixed(2)]));
}

await browser.close();
await launched.close();
for (const { server } of sites) {
  server.closeAllConnections();
  server.close();
}
