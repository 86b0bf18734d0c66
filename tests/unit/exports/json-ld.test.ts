import { describe, expect, test } from 'vitest';
import type { DescribedPage } from '../../../src/exports/json-ld/described-page.ts';
import { jsonLdText, pageJsonLd } from '../../../src/exports/json-ld.ts';
import { expandJsonLd, typesOf, valuesOf } from '../../support/schema-org.ts';
import { htg241, inv1, site } from './documents.ts';

const edition = { version: '1', content: '3f2a9c1b' };
const HOST = 'https://site.invalid';

const page = (changes: Partial<DescribedPage>): DescribedPage => ({
  url: `${HOST}/guidance/htg241/efficacy/`,
  name: 'Efficacy',
  description: 'What the guidance reports of benefit.',
  keywords: ['Evidence', 'Efficacy'],
  site,
  guidance: { document: htg241.guidance, edition },
  content: undefined,
  ...changes,
});

/** The nodes of a page after expansion, the page itself first. */
function nodesOf(changes: Partial<DescribedPage>) {
  return expandJsonLd(jsonLdText(pageJsonLd(page(changes))));
}

const ofType = (nodes: Awaited<ReturnType<typeof nodesOf>>, type: string) =>
  nodes.filter((node) => typesOf(node).includes(type));

const study = (id: string) => htg241.guidance.studies.find((one) => one.id === id)!;
const term = {
  id: 'median',
  source: 'general-knowledge' as const,
  term: 'Median',
  synonyms: ['middle value'],
  spellings: [],
  lay: ['in the middle'],
  definition: 'The value with as many above as below.',
  related: [],
};
const files = [
  { file: 'results.csv', about: 'Every figure.', mediaType: 'text/csv; charset=utf-8' },
  { file: 'guidance.json', about: 'All of it.', mediaType: 'application/json' },
];

/** A page of every kind. */
const KINDS = [
  ['of guidance', {}],
  ['of no guidance', { guidance: undefined, url: `${HOST}/about/`, keywords: [] }],
  ['of data', { content: { kind: 'data', files } }],
  ['of a study without publication', { content: { kind: 'study', study: study('series-150') } }],
  ['of a study with one', { content: { kind: 'study', study: study('series-326') } }],
  ['of a figure', { content: { kind: 'figure', figure: htg241.guidance.figures[0]! } }],
  ['of the glossary', { guidance: undefined, content: { kind: 'glossary' } }],
  ['of a term', { guidance: undefined, content: { kind: 'term', term } }],
] as const satisfies readonly (readonly [string, Partial<DescribedPage>])[];

describe.each(KINDS)('a page %s', (_, changes) => {
  test('is a web page with its name, on this site, with a rights notice', async () => {
    const [first] = await nodesOf(changes);
    expect(typesOf(first!)).toEqual(['WebPage']);
    expect(valuesOf(first, 'url')).toEqual([page(changes).url]);
    expect(valuesOf(first, 'name')).toEqual(['Efficacy']);
    expect(valuesOf(first, 'inLanguage')).toEqual(['en-GB']);
    expect(valuesOf(first, 'usageInfo')).toEqual([`${HOST}/about/#rights`]);
    expect(valuesOf(first, 'isPartOf')).toEqual([`${HOST}/`]);
  });

  test('neither claims to be the guideline nor grades its evidence', () => {
    const text = jsonLdText(pageJsonLd(page(changes)));
    expect(text).not.toMatch(/MedicalGuideline|evidenceLevel|evidenceOrigin|guidelineSubject/);
  });
});

test('a page of guidance is based on the official document, and says how that is cited', async () => {
  const [first, ...others] = await nodesOf({});
  // Numbers and dates of content/guidance/htg241/guidance.yaml.
  const [report] = ofType(others, 'Report');
  expect(report!['@id']).toBe('https://www.nice.org.uk/guidance/htg241');
  expect(valuesOf(first, 'isBasedOn')).toEqual([report!['@id']]);
  expect(valuesOf(report, 'reportNumber')).toEqual(['HTG241']);
  expect(valuesOf(report, 'datePublished')).toEqual(['2010-12-15']);
  expect(valuesOf(report, 'dateModified')).toEqual(['2026-01']);
  expect(valuesOf(first, 'keywords')).toEqual(['HTG241', 'IPG369', 'Evidence', 'Efficacy']);
  expect(valuesOf(first, 'version')).toEqual(['1 (content 3f2a9c1b)']);
  expect(valuesOf(first, 'citation')).toEqual([
    expect.stringMatching(/^National Institute .* HTG241\. .*https:\/\/www\.nice\.org\.uk/),
  ]);
});

test('the page itself has no dates, since the content gives none', async () => {
  const [first] = await nodesOf({});
  expect(valuesOf(first, 'dateModified')).toEqual([]);
  expect(valuesOf(first, 'datePublished')).toEqual([]);
});

test('a document that was only published has no date of change', async () => {
  // Published and first noted in the same invented month.
  const nodes = await nodesOf({ guidance: { document: inv1.guidance, edition } });
  expect(valuesOf(ofType(nodes, 'Report')[0], 'dateModified')).toEqual([]);
});

test.each(KINDS)('a page %s names no host where none is known', (_, changes) => {
  const path = page(changes).url.replace(HOST, '');
  const text = jsonLdText(pageJsonLd(page({ ...changes, url: path })));
  const whole = jsonLdText(pageJsonLd(page(changes)));
  expect(text).toBe(whole.replaceAll(HOST, ''));
  expect(text).toContain('"/about/#rights"');
});

test('a page of data offers its downloads at whole addresses', async () => {
  const nodes = await nodesOf({ name: 'Evidence table', content: { kind: 'data', files } });
  const [dataset] = ofType(nodes, 'Dataset');
  expect(valuesOf(dataset, 'name')).toEqual([
    'Evidence table: HTG241, Cryotherapy for liver metastases',
  ]);
  expect(valuesOf(dataset, 'url')).toEqual([`${HOST}/guidance/htg241/data/`]);
  expect(valuesOf(dataset, 'version')).toEqual(['1 (content 3f2a9c1b)']);
  // No address stands for “all rights reserved”.
  expect(valuesOf(dataset, 'license')).toEqual([]);
  expect(String(valuesOf(dataset, 'copyrightNotice')[0])).toContain('All rights reserved');
  expect(valuesOf(dataset, 'isAccessibleForFree')).toEqual([true]);
  expect(valuesOf(dataset, 'isBasedOn')).toEqual(['https://www.nice.org.uk/guidance/htg241']);
  const downloads = ofType(nodes, 'DataDownload');
  expect(downloads.map((node) => valuesOf(node, 'contentUrl')[0])).toEqual([
    `${HOST}/guidance/htg241/data/results.csv`,
    `${HOST}/guidance/htg241/data/guidance.json`,
  ]);
  expect(downloads.map((node) => valuesOf(node, 'encodingFormat')[0])).toEqual([
    'text/csv',
    'application/json',
  ]);
});

test('data on a page that belongs to no guidance is refused', () => {
  const lost = page({ guidance: undefined, content: { kind: 'data', files } });
  expect(() => pageJsonLd(lost)).toThrow(
    new RangeError(`${HOST}/guidance/htg241/efficacy/ belongs to no guidance`),
  );
});

// The publication is that of content/guidance/htg241/studies/series-326.yaml.
test('a publication is cited as probably that of the study, with what was seen of it', async () => {
  const nodes = await nodesOf({ content: { kind: 'study', study: study('series-326') } });
  const [article] = ofType(nodes, 'ScholarlyArticle');
  expect(valuesOf(article, 'description')).toEqual([
    'Probably the publication behind this study in NICE HTG241: Case series, 326 patients. ' +
      'Matched on its figures; the guidance does not name it.',
  ]);
  expect(valuesOf(article, 'datePublished')).toEqual(['2008']);
  expect(valuesOf(article, 'pagination')).toEqual(['1430-1436']);
  expect(valuesOf(article, 'sameAs')).toEqual([
    'https://doi.org/10.3748/wjg.14.1430',
    'https://pubmed.ncbi.nlm.nih.gov/18322961/',
  ]);
  expect(ofType(nodes, 'Person').map((node) => valuesOf(node, 'name')[0])).toEqual([
    'Xu KC',
    'Niu LZ',
    'He WB',
    'Hu YZ',
    'Zuo JS',
  ]);
  expect(valuesOf(ofType(nodes, 'PublicationIssue')[0], 'issueNumber')).toEqual(['9']);
  expect(valuesOf(ofType(nodes, 'PublicationVolume')[0], 'volumeNumber')).toEqual(['14']);
  expect(valuesOf(ofType(nodes, 'Periodical')[0], 'name')).toEqual([
    'World Journal of Gastroenterology',
  ]);
});

test('what was not seen of a publication is left out', async () => {
  // Neither journal nor pages of the publication behind the study of 223 were seen.
  const nodes = await nodesOf({ content: { kind: 'study', study: study('non-randomised-223') } });
  expect(ofType(nodes, 'ScholarlyArticle')).toHaveLength(1);
  expect(ofType(nodes, 'Periodical')).toEqual([]);
  expect(JSON.stringify(nodes)).not.toContain('not-seen');
});

test('a study whose publication was not identified cites the guidance alone', async () => {
  const nodes = await nodesOf({ content: { kind: 'study', study: study('series-150') } });
  expect(valuesOf(nodes[0], 'citation')).toHaveLength(1);
  expect(ofType(nodes, 'ScholarlyArticle')).toEqual([]);
});

test('a term stands in the set of the glossary, without the words that people type', async () => {
  const nodes = await nodesOf({ guidance: undefined, content: { kind: 'term', term } });
  const [defined] = ofType(nodes, 'DefinedTerm');
  expect(valuesOf(defined, 'name')).toEqual(['Median']);
  expect(valuesOf(defined, 'alternateName')).toEqual(['middle value']);
  expect(valuesOf(defined, 'description')).toEqual([term.definition]);
  expect(valuesOf(defined, 'inDefinedTermSet')).toEqual([`${HOST}/glossary/`]);
  expect(ofType(nodes, 'DefinedTermSet')).toHaveLength(1);
});

test('no string can end the script that holds the data', () => {
  const text = jsonLdText({ name: '</script><!-- <b>' });
  expect(text).not.toContain('<');
  expect(JSON.parse(text)).toEqual({ name: '</script><!-- <b>' });
});

test('a property that schema.org does not have stops the expansion, so that the tests would tell', async () => {
  const text = '{"@context":"https://schema.org","@type":"WebPage","evidenceLevel":"high"}';
  await expect(expandJsonLd(text)).rejects.toThrow();
});

test('data and drawings under a licence of Creative Commons name its address', async () => {
  const licensed = { ...site, licence: 'CC-BY-4.0' as const };
  for (const [type, content] of [
    ['Dataset', { kind: 'data', files }],
    ['ImageObject', { kind: 'figure', figure: htg241.guidance.figures[0]! }],
  ] as const) {
    const [node] = ofType(await nodesOf({ site: licensed, content }), type);
    expect(valuesOf(node, 'license')).toEqual(['https://creativecommons.org/licenses/by/4.0/']);
  }
});

test('the data are dated by their edition, where that is sealed', async () => {
  const dated = { document: htg241.guidance, edition: { ...edition, date: '2026-11-30' } };
  const content = { kind: 'data', files } as const;
  const dateOf = async (changes: Partial<DescribedPage>) =>
    valuesOf(ofType(await nodesOf({ content, ...changes }), 'Dataset')[0], 'datePublished');
  expect(await dateOf({ guidance: dated })).toEqual(['2026-11-30']);
  expect(await dateOf({})).toEqual([]);
});
