import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { AstroPrerenderer, RouteData } from 'astro';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { beginKeeping, endKeeping } from '../../../../src/cli/build/kept-builds.ts';
import { Kept } from '../../../../src/integrations/kept.ts';
import { withKeptDocuments } from '../../../../src/integrations/page-rendering/with-kept-documents.ts';

const BASE = '/site/';
const PAGES = ['/', '/guidance/one/', '/guidance/one/full/', '/guidance/two/', '/guidance/former/'];
const options = { routeData: {} as RouteData };

let root = '';
let rendered: string[] = [];

/** Renders the address of a page with a word, and fails at one of them when told so. */
const renderer = (word: string, failing?: string): AstroPrerenderer => ({
  name: 'test',
  getStaticPaths: () =>
    Promise.resolve(PAGES.map((pathname) => ({ pathname, route: options.routeData }))),
  render: ({ url }) => {
    const { pathname } = new URL(url);
    if (pathname === failing) return Promise.reject(new Error('killed'));
    rendered.push(pathname);
    return Promise.resolve(new Response(`${word} ${pathname}`));
  },
});

async function build(documents: Readonly<Record<string, string>>, usual: AstroPrerenderer) {
  rendered = [];
  const kept = new Kept(await beginKeeping(root, { whole: '', code: '', documents }));
  const { getStaticPaths, render } = withKeptDocuments(usual, kept, BASE);
  const texts: string[] = [];
  for (const { pathname } of await getStaticPaths()) {
    const request = new Request(`http://localhost${BASE}${pathname.slice(1)}`);
    const result = await render(request, options);
    texts.push(await (result instanceof Response ? result : result.response).text());
  }
  await endKeeping(root);
  return texts;
}

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'kept-documents-'));
  await build({ one: 'one-1', two: 'two-1' }, renderer('first'));
});

afterEach(async () => {
  await rm(root, { recursive: true });
});

describe('Of documents that an earlier build kept', () => {
  test('no page is rendered while their keys stay; other pages always are', async () => {
    const texts = await build({ one: 'one-1', two: 'two-1' }, renderer('second'));
    expect(rendered).toEqual(['/site/', '/site/guidance/former/']);
    expect(texts).toEqual([
      'second /site/',
      'first /site/guidance/one/',
      'first /site/guidance/one/full/',
      'first /site/guidance/two/',
      'second /site/guidance/former/',
    ]);
  });

  test('every page of the one whose key has changed is rendered, and none of the others', async () => {
    await build({ one: 'one-2', two: 'two-1' }, renderer('second'));
    expect(rendered).not.toContain('/site/guidance/two/');
    expect(rendered.filter((address) => address.includes('/one/'))).toHaveLength(2);
  });

  test('none is kept of which not all pages were rendered', async () => {
    const cut = renderer('cut', '/site/guidance/one/full/');
    await expect(build({ one: 'one-2', two: 'two-1' }, cut)).rejects.toThrow('killed');
    await build({ one: 'one-2', two: 'two-1' }, renderer('third'));
    expect(rendered).toContain('/site/guidance/one/');
    expect(rendered).toContain('/site/guidance/one/full/');
  });
});
