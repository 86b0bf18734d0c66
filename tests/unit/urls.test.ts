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

describe('a whole address', () => {
  test('begins with the host where one is known, and is the path where none is', async () => {
    vi.resetModules();
    const { addressOn } = await import('../../src/urls.ts');
    const page = 'https://example.org/glossary/median/';
    expect(addressOn(page, '/about/#rights')).toBe('https://example.org/about/#rights');
    expect(addressOn(undefined, '/about/#rights')).toBe('/about/#rights');
    expect(addressOn('/glossary/median/', '/about/#rights')).toBe('/about/#rights');
  });
});

// The DOI Handbook (2.5.2.4) has these signs encoded; the second is of a kind given in the 1990s.
test.each([
  ['10.3748/wjg.14.1430', 'https://doi.org/10.3748/wjg.14.1430'],
  [
    '10.1002/(SICI)1<1::AID-X1>3.0.CO;2-#',
    'https://doi.org/10.1002/(SICI)1%3C1%3A%3AAID-X1%3E3.0.CO%3B2-%23',
  ],
])('the DOI %s has an address that leads to all of it', async (doi, address) => {
  const urls = await urlsAt('/');
  expect(urls.doi(doi)).toBe(address);
});
