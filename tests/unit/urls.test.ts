import { afterEach, describe, expect, test, vi } from 'vitest';

const paragraph = { number: '2.3.1', section: { slug: 'efficacy' } };

/** The addresses as a build for this base makes them. */
async function urlsAt(base: string) {
  vi.resetModules();
  vi.stubEnv('BASE_URL', base);
  const { urls } = await import('../../src/urls.ts');
  return urls;
}

afterEach(() => {
  vi.unstubAllEnvs();
});

// The addresses are those that the project has promised to keep.
describe('at the root of a host', () => {
  test('every page has its promised address', async () => {
    const urls = await urlsAt('/');
    expect(urls.home()).toBe('/');
    expect(urls.search()).toBe('/search/');
    expect(urls.page('about')).toBe('/about/');
    expect(urls.glossary()).toBe('/glossary/');
    expect(urls.term('median')).toBe('/glossary/median/');
    expect(urls.guidance('inv1')).toBe('/guidance/inv1/');
    expect(urls.section('inv1', 'efficacy')).toBe('/guidance/inv1/efficacy/');
    expect(urls.paragraph('inv1', paragraph)).toBe('/guidance/inv1/efficacy/#2.3.1');
    expect(urls.full('inv1')).toBe('/guidance/inv1/full/');
    expect(urls.evidence('inv1')).toBe('/guidance/inv1/evidence/');
    expect(urls.studies('inv1')).toBe('/guidance/inv1/studies/');
    expect(urls.study('inv1', 'trial-90')).toBe('/guidance/inv1/studies/trial-90/');
    expect(urls.outcomes('inv1')).toBe('/guidance/inv1/outcomes/');
    expect(urls.outcome('inv1', 'fever')).toBe('/guidance/inv1/outcomes/fever/');
    expect(urls.figures('inv1')).toBe('/guidance/inv1/figures/');
    expect(urls.figure('inv1', 'relief')).toBe('/guidance/inv1/figures/relief/');
    expect(urls.checks('inv1')).toBe('/guidance/inv1/checks/');
  });

  test('a result is an anchor of the evidence table', async () => {
    const urls = await urlsAt('/');
    expect(urls.result('inv1', 'trial-90.relief')).toBe('/guidance/inv1/evidence/#trial-90.relief');
  });
});

describe('in a sub-folder of a host', () => {
  test.each(['/some/path/', '/some/path', 'some/path', '//some//path//'])(
    'every address begins with the folder, written %s',
    async (base) => {
      const urls = await urlsAt(base);
      expect(urls.home()).toBe('/some/path/');
      expect(urls.paragraph('inv1', paragraph)).toBe('/some/path/guidance/inv1/efficacy/#2.3.1');
      expect(urls.searchIndex()).toBe('/some/path/pagefind/');
    },
  );
});
