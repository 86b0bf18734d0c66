import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { stringify } from 'yaml';

import { ledgerSeal } from '../../src/evidence/ledger-seal.ts';
import { chanceFrom } from './chance.ts';
import { inventedStudy } from './invented-study.ts';
import { capital, outcomeNames, prose, subject } from './invented-words.ts';

/**
 * Writes invented guidance documents of the shape of real ones: other texts, studies, kinds of results
 * and sizes in each, and the same ones for the same seed. All of it passes the check of the content;
 * none of it is ever part of the public site.
 *
 * @param content - the folder of the content
 * @param count - how many
 */
export async function writeDocuments(content: string, count: number, seed = 1): Promise<void> {
  for (let index = 1; index <= count; index += 1) {
    const id = `scale${index}`;
    for (const [name, text] of Object.entries(inventedDocument(index, seed))) {
      const file = join(content, 'guidance', id, name);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, text);
    }
  }
}

/** YAML in which everything is written out, as the check wants it. */
const yaml = (data: unknown): string => stringify(data, { aliasDuplicateObjects: false });

const withFrontMatter = (data: Readonly<Record<string, unknown>>, body: string): string =>
  `---\n${yaml(data)}---\n\n${body}\n`;

/** The files of an invented document, by their names in its folder. */
function inventedDocument(index: number, seed: number): Readonly<Record<string, string>> {
  const chance = chanceFrom(seed * 100_003 + index);
  const { treatment, comparator, condition } = subject(chance);
  const outcomes = (['efficacy', 'safety'] as const).flatMap((domain) =>
    outcomeNames(chance, domain, chance.between(2, 6)).map((name) => ({ domain, name })),
  );
  const studies = Array.from({ length: chance.between(2, 8) }, (_, study) =>
    inventedStudy(
      chance,
      study + 1,
      { treatment, comparator },
      chance.someOf(outcomes, chance.between(1, 4)),
    ),
  );

  const evidence = studies.flatMap((study) => study.evidence.map((one) => ({ ...one, study })));
  const numbered = (['efficacy', 'safety'] as const).flatMap((domain, section) =>
    evidence
      .filter((one) => one.domain === domain)
      .map((one, place) => ({ ...one, number: `2.${section + 3}.${place + 1}` })),
  );
  const context = (section: string, count: number) =>
    Array.from({ length: count }, (_, place) => `${section}.${place + 1}`);
  const indications = context('2.1', chance.between(1, 4));
  const outline = context('2.2', chance.between(1, 6));
  const inSection = (domain: string) =>
    numbered.filter((one) => one.domain === domain).map(({ number }) => number);
  const sections = [
    { slug: 'recommendations', number: '1', title: 'Recommendations', paragraphs: ['1.1', '1.2'] },
    { slug: 'indications', number: '2.1', title: 'Indications', paragraphs: indications },
    { slug: 'procedure', number: '2.2', title: 'The procedure', paragraphs: outline },
    { slug: 'efficacy', number: '2.3', title: 'Efficacy', paragraphs: inSection('efficacy') },
    { slug: 'safety', number: '2.4', title: 'Safety', paragraphs: inSection('safety') },
  ]
    .filter(({ paragraphs }) => paragraphs.length > 0)
    .map((section) => ({ ...section, role: section.slug }));
  const title = `${capital(treatment)} for ${condition}`;

  const files: Record<string, string> = {
    'guidance.yaml': yaml({
      number: `SCALE${index}`,
      kind: 'Invented guidance',
      title,
      shortTitle: `${title} (invented)`,
      description: `An invented document on ${treatment} for ${condition}; nothing in it is evidence.`,
      issuer: { short: 'NOBODY', name: 'An invented body' },
      published: `20${String(chance.between(10, 25))}`,
      evidenceYear: '2009',
      replaces: [],
      isbn: 'none',
      endorsedBy: [],
      officialUrl: `https://example.org/scale${index}`,
      updates: [],
      edition: '1',
      sections,
    }),
    'paragraphs/1.1.mdx': withFrontMatter(
      {
        kind: 'recommendation',
        heading: 'For whom',
        category: chance.oneOf(['special-arrangements', 'standard-arrangements']),
        population: 'all',
        basis: [{ about: 'safety', finding: 'What was reported was weighed' }],
        headline: `${capital(treatment)} should be used with arrangements for audit.`,
      },
      `${capital(treatment)} should be used with arrangements for audit. ${prose(chance, 2)}`,
    ),
    'paragraphs/1.2.mdx': withFrontMatter(
      {
        kind: 'action',
        heading: 'Who treats',
        actor: 'A team',
        actions: [{ id: 'team', text: 'Leave the treatment to a team.' }],
      },
      prose(chance, chance.between(1, 4)),
    ),
  };
  for (const number of [...indications, ...outline]) {
    files[`paragraphs/${number}.mdx`] = withFrontMatter(
      { kind: 'context', heading: capital(prose(chance, 1).slice(0, -1)) },
      prose(chance, chance.between(1, 8)),
    );
  }
  for (const { number, heading, claims, shown } of numbered) {
    const values = shown.map((value) => `<Value of="${value}" />`).join('; ');
    files[`paragraphs/${number}.mdx`] = withFrontMatter(
      { kind: 'evidence', heading, claims },
      `${prose(chance, chance.between(0, 4))} The invented source reports: ${values}.`.trim(),
    );
  }
  for (const { domain, name } of outcomes) {
    if (!evidence.some(({ result }) => result.outcome === name)) continue;
    files[`outcomes/${name}.yaml`] = yaml({
      label: capital(name),
      domain,
      group: capital(name),
      direction: domain === 'efficacy' ? 'higher-is-better' : 'lower-is-better',
      definition: `Patients with ${name}, as the invented source counts them.`,
    });
  }
  for (const study of studies) {
    const own = numbered.filter((one) => one.study === study);
    files[`studies/${study.id}.yaml`] = yaml({
      ...study.data,
      size: {
        reported: String(study.size),
        unit: 'patients',
        printedIn: own.map(({ number }) => number),
      },
      results: own.map(({ result, number }) => ({ ...result, paragraph: number })),
    });
    own.forEach(({ figure, number, result }) => {
      if (figure === undefined) return;
      files[`figures/${study.id}-${String(result.id)}.yaml`] = yaml({
        ...figure,
        showAfter: number,
      });
    });
  }
  for (const { number, domain, study } of chance.someOf(numbered, chance.between(0, 12))) {
    files[`learn/card-${number.replaceAll('.', '-')}.mdx`] = withFrontMatter(
      {
        kind: 'interpretation',
        question: `What does this paragraph on ${domain}, of a ${study.word}, rest on?`,
        paragraph: number,
        right: 'What one source prints',
        wrong: ['What every source prints', 'What no source prints'],
      },
      prose(chance, 2),
    );
  }
  files['figures/evidence-map.yaml'] = yaml({
    kind: 'evidence-map',
    title: 'Which study reports which outcome',
    subtitle: 'The outcomes that each study reports, with the paragraph numbers.',
    caption: 'A mark shows that a study reports an outcome, not what it found.',
    showAfter: 'nowhere',
  });

  const printed = new Map(numbered.map((one) => [one.number, one.printed]));
  const ledger = {
    document: {
      name: `scale${index}.md`,
      sha256: createHash('sha256').update(title).digest('hex'),
    },
    paragraphs: Object.fromEntries(
      sections.flatMap(({ paragraphs }) =>
        paragraphs.map((number) => [
          number,
          printed.has(number) ? [[...printed.get(number)!]] : [],
        ]),
      ),
    ),
  };
  files['ledger.yaml'] = yaml({ ...ledger, seal: ledgerSeal(ledger) });
  const words =
    Object.values(files)
      .join(' ')
      .toLowerCase()
      .match(/[a-z]+/g) ?? [];
  files['words.txt'] = `${[...new Set(words)].toSorted().join('\n')}\n`;
  return files;
}
