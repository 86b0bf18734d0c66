import type { Page } from 'playwright-core';
import { beforeAll, expect, inject, test } from 'vitest';

import { askSearch } from '../support/ask-search.ts';
import { siteBrowser } from '../support/site-browser.ts';
import type { RelevanceQuery } from './search-relevance.query.ts';
import { seenQueries } from './search-relevance.seen.ts';
import { unseenQueries } from './search-relevance.unseen.ts';

const site = inject('siteAddress');
const shelf = `${inject('demoAddress')}/`;
const open = siteBrowser({ closedAfter: 'file' });
const queries: readonly RelevanceQuery[] = [...seenQueries, ...unseenQueries];

let page: Page;
beforeAll(async () => {
  page = await open('/search/');
});

/** What each question finds on a page of results, best first, below the address of its site. */
async function found(
  address: string,
  base: string,
  asked: (query: string) => string,
): Promise<ReadonlyMap<string, readonly string[]>> {
  await page.goto(address);
  const answers = new Map<string, readonly string[]>();
  for (const { query } of queries) {
    const links = await askSearch(page, asked(query));
    answers.set(
      query,
      links.map((link) => link.replace(base, '')),
    );
  }
  return answers;
}

test('with HTG241 open, its questions are answered as if it stood alone', async () => {
  const alone = await found(`${site}search/`, site, (query) => query);
  const among = await found(`${shelf}search/?in=HTG241`, shelf, (query) => query);
  const firstThree = (answers: typeof alone) =>
    [...answers].map(([query, addresses]) => [query, ...addresses.slice(0, 3)]);
  expect(firstThree(among)).toEqual(firstThree(alone));
}, 600_000);

// The procedure is named by a word of its title, as by a reader who has no document open.
test('with none open, nine of ten questions that name the procedure are answered among the first three', async () => {
  const answers = await found(`${shelf}search/`, shelf, (query) =>
    query.startsWith('cryo') ? query : `${query} cryotherapy`,
  );
  const missed = queries.filter(({ query, addresses }) => {
    const three = answers.get(query)?.slice(0, 3) ?? [];
    return !addresses.some((address) => three.includes(address));
  });
  console.log(
    `named procedure: ${queries.length - missed.length} of ${queries.length} among the first three; missed: ${missed.map(({ query }) => query).join(', ')}`,
  );
  expect(missed.length / queries.length).toBeLessThanOrEqual(0.1);
}, 600_000);
