import type { LearnCardEntry } from '../schema/learn-card.ts';
import { checkProse } from './check-prose.ts';
import type { ProseEntry } from './entries.ts';
import type { Problems } from './problems.ts';

/** Markup that a card's explanation cannot carry to a flash card: links, lists, headings, emphasis. */
const MARKUP = /^\s*(?:[-*+>#]|\d+\.)\s|[*_`]|\]\(/m;

const sameWords = (words: string): string =>
  words
    .toLowerCase()
    .replaceAll(/[\s.]+/g, ' ')
    .trim();

/**
 * Notes what is wrong with a card that an editor wrote: names of nothing, digits typed into the
 * explanation, options that say the same, an explanation that is missing or is more than plain text.
 */
export function checkLearnCard(
  entry: ProseEntry<LearnCardEntry>,
  known: Parameters<typeof checkProse>[1],
  problems: Problems,
): void {
  const { paragraph, question, right, wrong } = entry.data;
  if (!known.paragraphs.has(paragraph)) {
    problems.addUnknown(entry, ['paragraph'], 'paragraph', paragraph, known.paragraphs.keys());
  }
  const texts = [
    { path: ['question'], text: question },
    { path: ['right'], text: right },
    ...wrong.map((text, index) => ({ path: ['wrong', index], text })),
  ];
  for (const { path, text } of texts) {
    for (const [, id = ''] of text.matchAll(/\{([^{}]*)\}/g)) {
      if (!known.values.has(id)) {
        problems.addUnknown(entry, path, 'value', id, known.values.keys());
      }
    }
  }
  wrong.forEach((text, index) => {
    const before = [right, ...wrong.slice(0, index)].map(sameWords);
    if (before.includes(sameWords(text))) {
      problems.add(
        entry,
        ['wrong', index],
        'two options say the same',
        'give each option words of its own, and only one that is right',
      );
    }
  });
  if (entry.body.trim() === '' || MARKUP.test(entry.body)) {
    problems.add(
      entry,
      [],
      entry.body.trim() === ''
        ? 'the card does not explain its answer'
        : 'the explanation holds markup',
      'write plain paragraphs with <Value of="…" />, <NotStated of="…" /> and <Reference of="…" />',
    );
  }
  checkProse(entry, known, problems, ['Value', 'NotStated', 'Reference']);
}
