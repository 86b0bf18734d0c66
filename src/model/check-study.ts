import type { StudyEntry } from '../schema/study.ts';
import type { Entry } from './entries.ts';
import type { Known } from './known.ts';
import { oneOf, type Problems } from './problems.ts';
import { RESERVED_KEYS } from './reserved-keys.ts';

/** Notes what a study file refers to and is not there, and names that it uses twice. */
export function checkStudy(entry: Entry<StudyEntry>, known: Known, problems: Problems): void {
  const { data } = entry;
  const taken = new Set<string>();
  const take = (name: string, path: readonly (string | number)[]) => {
    if (taken.has(name)) {
      problems.add(
        entry,
        path,
        `the id ${name} is used twice in this study`,
        'give each result and group an id of its own',
      );
    }
    taken.add(name);
  };
  for (const [id, group] of Object.entries(data.groups)) {
    take(id, ['groups', id]);
    if (group.of !== 'all' && !(group.of in data.arms)) {
      problems.addUnknown(entry, ['groups', id, 'of'], 'arm', group.of, [
        ...Object.keys(data.arms),
        'all',
      ]);
    }
    if (id in data.arms) {
      problems.add(
        entry,
        ['groups', id],
        `the arm ${id} has the same name`,
        'give the group a name of its own',
      );
    }
  }
  data.results.forEach((result, index) => {
    take(result.id, ['results', index, 'id']);
    if (RESERVED_KEYS.includes(result.id)) {
      problems.add(
        entry,
        ['results', index, 'id'],
        `${result.id} is a name that the site uses itself`,
        `avoid ${RESERVED_KEYS.join(', ')}`,
      );
    }
  });
  if (data.partOf !== undefined && !known.studies.has(data.partOf)) {
    problems.addUnknown(entry, ['partOf'], 'study', data.partOf, known.studies);
  }
  const mentions = [
    ...data.names.map(({ paragraph }, index) => ({
      paragraph,
      path: ['names', index, 'paragraph'],
    })),
    ...(typeof data.size === 'string'
      ? []
      : data.size.printedIn.map((paragraph, index) => ({
          paragraph,
          path: ['size', 'printedIn', index],
        }))),
    ...Object.entries(data.groups).flatMap(([id, { printedIn }]) =>
      printedIn.map((paragraph, index) => ({
        paragraph,
        path: ['groups', id, 'printedIn', index],
      })),
    ),
  ];
  for (const { paragraph, path } of mentions) {
    if (!known.paragraphs.has(paragraph)) {
      problems.addUnknown(entry, path, 'paragraph', paragraph, known.paragraphs.keys());
    }
  }
  checkMentions(entry, known, problems);
}

/** Notes names of a study where the study is not reported, and mentions out of the document's order. */
function checkMentions({ data, file }: Entry<StudyEntry>, known: Known, problems: Problems): void {
  const order = [...known.paragraphs.keys()];
  const reported = new Set(data.results.map(({ paragraph }) => paragraph));
  const lists = [
    { path: ['names'], numbers: data.names.map(({ paragraph }) => paragraph) },
    ...(typeof data.size === 'string'
      ? []
      : [{ path: ['size', 'printedIn'], numbers: data.size.printedIn }]),
    ...Object.entries(data.arms).map(([id, { printedIn }]) => ({
      path: ['arms', id, 'printedIn'],
      numbers: printedIn,
    })),
    ...Object.entries(data.groups).map(([id, { printedIn }]) => ({
      path: ['groups', id, 'printedIn'],
      numbers: printedIn,
    })),
  ];
  for (const { path, numbers } of lists) {
    numbers.forEach((number, index) => {
      const before = numbers[index - 1];
      if (before !== undefined && order.indexOf(number) <= order.indexOf(before)) {
        problems.add(
          { file },
          [...path, index],
          `${number} stands after ${before}`,
          'list each paragraph once, in the order of the document',
        );
      }
      // A size is held against the figures of its paragraphs; a name is held by this alone.
      if (path[0] === 'names' && known.paragraphs.has(number) && !reported.has(number)) {
        problems.add(
          { file },
          [...path, index],
          `the study reports nothing in ${number}`,
          oneOf(reported, number),
        );
      }
    });
  }
}
