import { describe, expect, test } from 'vitest';

import { namedDocuments } from '../../../../src/islands/search/named-documents.ts';
import { readQuestion } from '../../../../src/islands/search/question.ts';
import { book } from './places.ts';

const documents = [
  { id: 'inv1', number: 'INV1', title: 'Pad for the hip', former: ['OLD241'] },
  { id: 'inv2', number: 'INV2', title: 'Lamp for the hip and the knee', former: [] },
  { id: 'inv3', number: 'INV3', title: 'Drops for fever', former: [] },
];
const named = (query: string, known = documents) =>
  namedDocuments(readQuestion(query, book), known);

describe('a question that asks for something in a document', () => {
  test.each([
    ['bleeding after the pad', ['INV1'], 'bleeding after the'],
    ['bleeding hip', ['INV1', 'INV2'], 'bleeding'],
    // Each word leaves fewer documents.
    ['bleeding hip knee', ['INV2'], 'bleeding'],
    // Another name for fever, of the glossary.
    ['bleeding pyrexia', ['INV3'], 'bleeding'],
    ['INV2 bleeding', ['INV2'], 'bleeding'],
    ['OLD 241: bleeding', ['INV1'], ': bleeding'],
    ['section 2.4 of the lamp', ['INV2'], 'section 2.4 of the'],
  ])('%s', (query, numbers, rest) => {
    expect(named(query)).toEqual({ numbers, rest });
  });
});

describe('a question names no document', () => {
  test.each([
    ['by its title alone', 'pad for the hip'],
    ['by words of no title', 'bleeding death'],
    ['by a figure that is a part of a number', '241 bleeding'],
    ['by the beginning of a word', 'pa bleeding'],
    ['in quotation marks', '"bleeding after the pad"'],
  ])('%s', (_why, query) => {
    expect(named(query)).toBeUndefined();
  });

  test('where there is one alone', () => {
    expect(named('bleeding after the pad', documents.slice(0, 1))).toBeUndefined();
  });

  test('by a word that stands in every title', () => {
    const alike = documents.map((one) => ({ ...one, title: `${one.title} (invented)` }));
    expect(named('invented bleeding', alike)).toBeUndefined();
  });
});
