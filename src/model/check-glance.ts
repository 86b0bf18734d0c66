import type { ParagraphEntry } from '../schema/paragraph.ts';
import type { GuidanceEntry } from '../schema/guidance.ts';
import type { Entry } from './entries.ts';
import type { Value } from './guidance.ts';
import type { Problems } from './problems.ts';

/**
 * Notes what is wrong with the answers that a paragraph gives at a glance: figures that are not its own,
 * and questions that the document is said not to answer.
 */
export function checkGlance(
  entry: Entry<ParagraphEntry>,
  values: ReadonlyMap<string, Value>,
  unanswered: GuidanceEntry['unanswered'],
  problems: Problems,
): void {
  for (const [question, answer] of Object.entries(entry.data.glance)) {
    const path = ['glance', question];
    for (const [, id = ''] of answer.matchAll(/\{([^{}]*)\}/g)) {
      const value = values.get(id);
      if (value === undefined) {
        problems.addUnknown(entry, path, 'value', id, values.keys());
      } else if (!value.paragraphs.includes(entry.id)) {
        problems.add(
          entry,
          path,
          `${id} is a figure of another paragraph`,
          `name values that paragraph ${entry.id} prints`,
        );
      }
    }
    if (unanswered.some((one) => one === question)) {
      problems.add(
        entry,
        path,
        `guidance.yaml names ${question} among what is unanswered`,
        'answer it here, or name it there',
      );
    }
  }
}
