import { expect, test } from 'vitest';
import { sentencesOf } from '../../../src/evidence/sentences-of.ts';

test.each([
  [
    'a full stop and a capital',
    'It was 8%. Relapse was rare.',
    ['It was 8%.', 'Relapse was rare.'],
  ],
  ['other ends', 'Was it? It was! So be it.', ['Was it?', 'It was!', 'So be it.']],
  [
    'a mark behind the stop',
    'It was “rare.” Most fell (all.) It was 8%.',
    ['It was “rare.”', 'Most fell (all.)', 'It was 8%.'],
  ],
  [
    'a mark before the capital',
    'It was 8%.  (Relapse was rare.)',
    ['It was 8%.', '(Relapse was rare.)'],
  ],
  [
    'the end of a line, without a full stop',
    '- burns in 8%\n- pain in 5%',
    ['- burns in 8%', '- pain in 5%'],
  ],
])('a sentence ends at %s', (_, words, sentences) => {
  expect(sentencesOf(words)).toEqual(sentences);
});

test.each([
  'It was 0.5 in Rome.',
  'In the lamp group vs. rest it was 8%.',
  'It was 8%; Relapse was rare',
])('and nowhere in: %s', (words) => {
  expect(sentencesOf(words)).toEqual([words]);
});
