import { expect, test } from 'vitest';
import { unmakeable } from '../../../../src/cli/content/unmakeable.ts';
import type { Figure } from '../../../../src/model/guidance.ts';
import { problemLine } from '../../../../src/model/content-error.ts';
import { guidance } from '../../charts/htg241.ts';

const words = { title: 'T', subtitle: 'S', caption: 'C', showAfter: 'nowhere' as const };
const linesOf = (document: typeof guidance): readonly string[] =>
  unmakeable(document, 'content/guidance/x').map(problemLine);

test('nothing of the guidance as it is', () => {
  expect(linesOf(guidance)).toEqual([]);
});

test('a map of a document in which no study reports an outcome', () => {
  const map: Figure = { id: 'map', kind: 'evidence-map', ...words };
  expect(linesOf({ ...guidance, results: [], learnCards: [], figures: [map] })).toEqual([
    'content/guidance/x/figures/map.yaml: map has no study to show; name what a chart of the kind evidence-map can draw, or choose another kind',
  ]);
});

test('a card two of whose options are alike once their figures are filled in', () => {
  const [card] = guidance.learnCards;
  const alike = {
    ...card!,
    id: 'alike',
    right: 'It is fever',
    wrong: ['It is fever', 'It is cold'],
  };
  expect(linesOf({ ...guidance, figures: [], learnCards: [alike] })).toEqual([
    'content/guidance/x/learn/alike.mdx: two options of the card alike read the same once their figures are filled in; give each option words of its own, and only one that is right',
  ]);
});
