import type { GlossaryEntry } from '../schema/glossary-term.ts';
import type { OutcomeEntry } from '../schema/outcome.ts';
import type { PageEntry } from '../schema/page.ts';
import type { Entry, GuidanceEntries, ProseEntry } from './entries.ts';
import type { Problems } from './problems.ts';
import { readProse } from './prose.ts';

type Library = Readonly<{
  glossary: readonly ProseEntry<GlossaryEntry>[];
  pages: readonly ProseEntry<PageEntry>[];
  guidance: readonly GuidanceEntries[];
}>;

/** Notes what glossary and pages refer to and is not there, and figures of evidence typed into them. */
export function checkLibrary({ glossary, pages, guidance }: Library, problems: Problems): void {
  const terms = new Set(glossary.map(({ id }) => id));
  const paragraphs = new Set(
    guidance.flatMap((document) => document.paragraphs.map(({ id }) => id)),
  );
  const references = new Set(
    guidance.flatMap(({ guidance: { data }, paragraphs: numbered }) =>
      numbered.map(({ id }) => `${data.number}:${id}`),
    ),
  );
  for (const entry of glossary) {
    entry.data.related.forEach((id, index) => {
      if (!terms.has(id)) problems.addUnknown(entry, ['related', index], 'term', id, terms);
    });
    entry.data.notIn?.forEach((reference, index) => {
      if (!references.has(reference) && !problems.isLost(reference.replace(/^.*:/, '')))
        problems.addUnknown(entry, ['notIn', index], 'paragraph', reference, references);
    });
    if (entry.data.source === 'guidance') {
      entry.data.paragraphs.forEach((number, index) => {
        if (!paragraphs.has(number))
          problems.addUnknown(entry, ['paragraphs', index], 'paragraph', number, paragraphs);
      });
    }
  }
  checkNames(glossary, problems);
  for (const entry of guidance.flatMap(
    (document): readonly Entry<OutcomeEntry>[] => document.outcomes,
  )) {
    if (entry.data.term !== undefined && !terms.has(entry.data.term)) {
      problems.addUnknown(entry, ['term'], 'term', entry.data.term, terms);
    }
  }

  const figures = new Set(
    guidance
      .flatMap(({ ledger }) => Object.values(ledger.data.paragraphs).flat())
      .filter(isTelling),
  );
  for (const entry of [...glossary, ...pages]) {
    const field = 'definition' in entry.data ? 'definition' : 'description';
    const inField = readProse(
      'definition' in entry.data ? entry.data.definition : entry.data.description,
      1,
    ).digits.map(({ text }) => ({ text, path: [field], line: undefined }));
    const inBody = readProse(entry.body, entry.bodyLine).digits.map((one) => ({
      ...one,
      path: [],
    }));
    for (const { text, path, line } of [...inField, ...inBody]) {
      const figure = text.replaceAll(/^[^\d-]+|[^\d%]+$/g, '');
      if (figures.has(figure)) {
        problems.all.push({
          file: entry.file,
          line,
          path,
          wrong: `the figure ${figure} of the evidence is typed into prose`,
          allowed: 'say it without the figure; figures stand in the guidance pages',
        });
      }
    }
  }
}

/** A name is one term's alone: a search that is asked for it takes it for that term. */
function checkNames(glossary: Library['glossary'], problems: Problems): void {
  const owners = new Map<string, string>();
  for (const entry of glossary) {
    const { term, synonyms, spellings, lay } = entry.data;
    const names = [
      { path: ['term'], name: term },
      ...Object.entries({ synonyms, spellings, lay }).flatMap(([field, all]) =>
        all.map((name, index) => ({ path: [field, index], name })),
      ),
    ];
    for (const { path, name } of names) {
      const words = name.toLowerCase().replaceAll(/[\s–-]+/g, ' ');
      const owner = owners.get(words) ?? entry.id;
      if (owner !== entry.id) {
        problems.add(
          entry,
          path,
          `“${name}” is also a name of ${owner}`,
          'leave it to one of them',
        );
      }
      owners.set(words, owner);
    }
  }
}

/** Whether a figure is so particular that a general text would hold it only by copying it. */
const isTelling = (figure: string): boolean => /%|\.\d{2}|^\d[\d,]{2,}$/.test(figure);
