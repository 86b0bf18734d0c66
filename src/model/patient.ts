import type { PatientTextEntry } from '../schema/patient-text.ts';
import { rounded } from '../statistics/rounded.ts';
import { checkProse } from './check-prose.ts';
import type { Entry, ProseEntry } from './entries.ts';
import type { PatientOutcome, PatientPage, Result, Value } from './guidance.ts';
import { oneOf, type Problems } from './problems.ts';
import { HIGHEST_READING_AGE, readingAge } from './reading-age.ts';

type Known = Parameters<typeof checkProse>[1] & Readonly<{ results: readonly Result[] }>;
type Kind = PatientTextEntry['kind'];
type TextOf<Of extends Kind> = ProseEntry<Extract<PatientTextEntry, { kind: Of }>>;

/** What a page for patients cannot be without. */
const NEEDED: readonly Kind[] = ['opening', 'guidance', 'outcome', 'not-known'];

/**
 * The page for patients of a document, from its files.
 *
 * Notes what is wrong with them: parts that are missing or there twice, names of nothing, shares and
 * comparisons that stand in the words instead of being told of a hundred, words that are hard to read.
 *
 * @param isWhole - whether every file of them could be read
 * @returns nothing where editors have written none, or a part of it is missing
 */
export function resolvePatient(
  entries: readonly ProseEntry<PatientTextEntry>[],
  known: Known,
  problems: Problems,
  isWhole: boolean,
): PatientPage | undefined {
  const [first] = entries;
  if (first === undefined) return undefined;
  for (const entry of entries) checkWords(entry, known, problems);
  for (const kind of NEEDED) {
    if (!isWhole || entries.some(({ data }) => data.kind === kind)) continue;
    problems.add(
      first,
      [],
      `the page for patients has no text of the kind ${kind}`,
      `write one beside it, or delete the folder; needed are ${NEEDED.join(', ')}`,
    );
  }
  const texts = <Of extends Kind>(kind: Of) =>
    entries.filter((entry): entry is TextOf<Of> => entry.data.kind === kind);
  const only = <Of extends Exclude<Kind, 'outcome'>>(kind: Of) => {
    const [one, ...others] = texts(kind);
    for (const other of others) {
      problems.add(other, ['kind'], `another text is of the kind ${kind} too`, 'keep one of them');
    }
    return one && partOf(one);
  };
  const [opening, guidance] = [only('opening'), only('guidance')];
  const [notKnown, questions] = [only('not-known'), only('questions')];
  const outcomes = resolveOutcomes(texts('outcome'), known, problems);
  return opening && guidance && notKnown
    ? { opening, guidance, outcomes, notKnown, questions }
    : undefined;
}

const partOf = <Data>({ id, data, tree }: ProseEntry<Data>) => ({ id, text: tree, ...data });

/** The outcomes in their order, each with the figures of its arms. */
function resolveOutcomes(
  entries: readonly TextOf<'outcome'>[],
  { results }: Known,
  problems: Problems,
): PatientOutcome[] {
  const sorted = entries.toSorted((a, b) => a.data.order - b.data.order);
  return sorted.flatMap((entry, index) => {
    const { order, result: name, arms: names, of } = entry.data;
    if (order === sorted[index - 1]?.data.order) {
      problems.add(entry, ['order'], `two outcomes have the order ${order}`, 'number them from 1');
    }
    const told = results.filter(({ measurements }) => measurements.length > 0);
    const result = told.find(({ id }) => id === name);
    if (result === undefined) {
      const all = told.map(({ id }) => id);
      problems.addUnknown(entry, ['result'], 'result with figures', name, all);
      return [];
    }
    const keyOf = ({ id }: Result['measurements'][number]) => id.slice(result.id.length + 1);
    const keys = result.measurements.map(keyOf);
    for (const key of Object.keys(names).filter((one) => !keys.includes(one))) {
      problems.add(entry, ['arms', key], `the result has no arm ${key}`, oneOf(keys));
    }
    for (const key of keys.filter((one) => !(one in names))) {
      problems.add(entry, ['arms'], `the arm ${key} has no name`, 'name every arm of the result');
    }
    const areAll = result.measurements.every(({ arm }) => arm.unit === 'patients');
    if (areAll !== (of === 'people')) {
      problems.add(
        entry,
        ['of'],
        `the result does not count ${of}`,
        areAll ? 'write people' : 'give a plain word for what it counts, in the plural',
      );
    }
    const arms = result.measurements.map((measurement) => ({
      name: names[keyOf(measurement)] ?? '',
      measurement,
    }));
    return [{ ...partOf(entry), result, arms }];
  });
}

/** Notes what is wrong with the words of one text, whatever its kind. */
function checkWords(entry: ProseEntry<PatientTextEntry>, known: Known, problems: Problems): void {
  const { data, body } = entry;
  if ('paragraphs' in data) {
    data.paragraphs.forEach((number, index) => {
      if (known.paragraphs.has(number)) return;
      const path = ['paragraphs', index];
      problems.addUnknown(entry, path, 'paragraph', number, known.paragraphs.keys());
    });
  }
  for (const [, name = ''] of data.heading.matchAll(/\{([^{}]*)\}/g)) {
    const value = known.values.get(name);
    if (value === undefined) {
      problems.addUnknown(entry, ['heading'], 'value', name, known.values.keys());
    } else checkShown(entry, value, problems);
  }
  const shown = checkProse(entry, known, problems, ['Value', 'NotStated', 'Reference']);
  for (const name of shown) {
    const value = known.values.get(name);
    if (value !== undefined) checkShown(entry, value, problems);
  }
  if (body.trim() === '') {
    problems.add(
      entry,
      [],
      'the text has no words',
      'write short sentences below the front matter',
    );
    return;
  }
  const age = readingAge(`${data.heading}.\n\n${body}`);
  if (age > HIGHEST_READING_AGE) {
    problems.add(
      entry,
      [],
      `the words have a reading age of ${rounded(age, 1)} years`,
      `at most ${HIGHEST_READING_AGE}; use shorter words and sentences`,
    );
  }
}

/** A percentage, a ratio or a p value is not told to a patient: the page tells every share of a hundred. */
function checkShown(entry: Entry<unknown>, value: Value, problems: Problems): void {
  const isShare = value.slots.some(({ printed }) => printed.endsWith('%'));
  if (!isShare && value.kind !== 'contrast' && value.kind !== 'change') return;
  problems.add(
    entry,
    [],
    `the value ${value.id} is a share or a comparison`,
    'leave it out; the page shows each share of the result as so many of a hundred',
  );
}
