import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, inject, test } from 'vitest';

import { askSearch } from '../support/ask-search.ts';
import { siteBrowser } from '../support/site-browser.ts';
import type { RelevanceQuery } from './search-relevance.query.ts';
import { seenQueries } from './search-relevance.seen.ts';
import { unseenQueries } from './search-relevance.unseen.ts';

/** Shares of queries whose right address came first, and among the first three; mean of one over its rank. */
type Success = Readonly<{ first: number; amongThree: number; reciprocalRank: number }>;

const site = inject('siteAddress');
const GROUPS = ['guideline', 'clinician', 'numbers'] as const;
const open = siteBrowser({ closedAfter: 'file' });
const ranks = new Map<RelevanceQuery, number>();

beforeAll(async () => {
  const page = await open('/search/');
  for (const query of [...seenQueries, ...unseenQueries])
    ranks.set(query, await rankOf(query, page));
}, 600_000);

/** The rank of the best right address, from 1; infinite when it is not found. */
async function rankOf({ query, addresses }: RelevanceQuery, page: Page): Promise<number> {
  const found = await askSearch(page, query);
  const ranked = addresses.map((address) => found.indexOf(new URL(address, site).href) + 1);
  return Math.min(...ranked.map((rank) => (rank === 0 ? Infinity : rank)));
}

function successOf(queries: readonly RelevanceQuery[]): Success {
  const share = (fits: (rank: number) => number) =>
    queries.reduce((sum, query) => sum + fits(ranks.get(query) ?? Infinity), 0) / queries.length;
  return {
    first: share((rank) => Number(rank === 1)),
    amongThree: share((rank) => Number(rank <= 3)),
    reciprocalRank: share((rank) => 1 / rank),
  };
}

function told(name: string, queries: readonly RelevanceQuery[]): string {
  const { first, amongThree, reciprocalRank } = successOf(queries);
  const percent = (share: number) => `${(share * 100).toFixed(1)}%`;
  return `${name}: ${queries.length} queries, first ${percent(first)}, among three ${percent(amongThree)}, mean reciprocal rank ${reciprocalRank.toFixed(3)}`;
}

describe('the right address', () => {
  const all = [...seenQueries, ...unseenQueries];

  test('comes first for 85% of the queries and among the first three for 95%', () => {
    console.log(
      [
        told('all', all),
        ...GROUPS.map((group) =>
          told(
            group,
            all.filter((query) => query.group === group),
          ),
        ),
        told('seen while the ranking was set', seenQueries),
        told('unseen', unseenQueries),
      ].join('\n'),
    );
    expect(all.length).toBeGreaterThanOrEqual(80);
    expect(successOf(all).first).toBeGreaterThanOrEqual(0.85);
    expect(successOf(all).amongThree).toBeGreaterThanOrEqual(0.95);
  });

  test('is found no worse, by 5 points, for queries that the ranking was not set on', () => {
    const [seen, unseen] = [successOf(seenQueries), successOf(unseenQueries)];
    expect(unseenQueries.length / all.length).toBeCloseTo(1 / 3, 2);
    expect(unseen.first).toBeGreaterThanOrEqual(seen.first - 0.05);
    expect(unseen.amongThree).toBeGreaterThanOrEqual(seen.amongThree - 0.05);
  });
});
