import type { GuidanceEntries } from './entries.ts';
import type { Guidance } from './guidance.ts';
import type { Problems } from './problems.ts';
import { namesOfParts } from './renamed-parts.ts';

/** Notes renamed parts that lead nowhere, whose earlier name is in use again, or that lead to two places. */
export function checkRenamed(
  { guidance: entry }: Pick<GuidanceEntries, 'guidance'>,
  document: Guidance,
  problems: Problems,
): void {
  const { renamed } = entry.data;
  for (const [index, { part, from, to }] of renamed.entries()) {
    const names = namesOfParts(document, part);
    if (!names.includes(to)) {
      problems.addUnknown(entry, ['renamed', index, 'to'], part, to, names);
    }
    if (names.includes(from)) {
      problems.add(
        entry,
        ['renamed', index, 'from'],
        `the ${part} ${from} is there`,
        'name a part that has another name now, or take the entry out',
      );
    }
    if (renamed.findIndex((one) => one.part === part && one.from === from) !== index) {
      problems.add(
        entry,
        ['renamed', index, 'from'],
        `the ${part} ${from} stands there twice`,
        'list each earlier name once',
      );
    }
  }
}
