import type { GlossaryEntry } from '../schema/glossary-term.ts';
import type { OutcomeEntry } from '../schema/outcome.ts';
import type { Entry, GuidanceEntries, ProseEntry } from './entries.ts';
import type { Problems } from './problems.ts';

type Library = Readonly<{
  glossary: readonly ProseEntry<GlossaryEntry>[];
  guidance: readonly GuidanceEntries[];
}>;

/** Notes what the glossary refers to and is not there, and names that two terms claim. */
export function checkLibrary({ glossary, guidance }: Library, problems: Problems): void {
  const terms = new Set(glossary.map(({ id }) => id));
  const numbers = new Set(guidance.map((document) => document.guidance.data.number));
  const references = new Set(
    guidance.flatMap(({ guidance: { data }, paragraphs: numbered }) =>
      numbered.map(({ id }) => `${data.number}:${id}`),
    ),
  );
  for (const entry of glossary) {
    entry.data.related.forEach((id, index) => {
      if (!terms.has(id)) problems.addUnknown(entry, ['related', index], 'term', id, terms);
    });
    const named = [
      ...(entry.data.onlyIn ?? []).map((name, index) => ({ path: ['onlyIn', index], name })),
      ...(entry.data.notIn ?? []).map((name, index) => ({ path: ['notIn', index], name })),
      ...Object.keys(entry.data.readings ?? {}).map((name) => ({ path: ['readings', name], name })),
      ...(entry.data.source === 'guidance' ? entry.data.paragraphs : []).map((name, index) => ({
        path: ['paragraphs', index],
        name,
      })),
    ];
    for (const { path, name } of named) {
      const isParagraph = name.includes(':');
      const known = isParagraph ? references : numbers;
      if (known.has(name) || problems.isLost(name.replace(/^.*:/, ''))) continue;
      problems.addUnknown(entry, path, isParagraph ? 'paragraph' : 'document', name, known);
    }
  }
  checkNames(glossary, problems);
  checkNumbers(guidance, problems);
  checkTopics(guidance, problems);
  for (const entry of guidance.flatMap(
    (document): readonly Entry<OutcomeEntry>[] => document.outcomes,
  )) {
    if (entry.data.term !== undefined && !terms.has(entry.data.term)) {
      problems.addUnknown(entry, ['term'], 'term', entry.data.term, terms);
    }
  }
}

/** A number leads to one document, also where it is one that another replaces. */
function checkNumbers(guidance: Library['guidance'], problems: Problems): void {
  const owners = new Map<string, string>();
  for (const { id, guidance: entry } of guidance) {
    const { number, replaces } = entry.data;
    const numbers = [
      { path: ['number'], name: number },
      ...replaces.map((old, index) => ({ path: ['replaces', index, 'number'], name: old.number })),
    ];
    for (const { path, name } of numbers) {
      const owner = owners.get(name.toLowerCase());
      if (owner !== undefined) {
        const wrong = `${name} is also a number of ${owner}`;
        problems.add(entry, path, wrong, 'give each document numbers of its own');
      }
      owners.set(name.toLowerCase(), id);
    }
  }
}

/** Topics that differ in capitals, hyphens or a last s alone would stand as two on the home page. */
function checkTopics(guidance: Library['guidance'], problems: Problems): void {
  const known = new Map<string, string>();
  for (const { guidance: entry } of guidance) {
    const { topic } = entry.data;
    if (topic === undefined) continue;
    const key = topic
      .toLowerCase()
      .replaceAll(/[\s-]+/g, ' ')
      .replace(/s$/, '');
    const other = known.get(key) ?? topic;
    if (other !== topic) {
      const wrong = `“${topic}” is “${other}” in another document`;
      problems.add(entry, ['topic'], wrong, 'write a topic in one way');
    }
    known.set(key, other);
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
