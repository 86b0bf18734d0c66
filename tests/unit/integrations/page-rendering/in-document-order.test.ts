import { expect, test } from 'vitest';
import { inDocumentOrder } from '../../../../src/integrations/page-rendering/in-document-order.ts';

test('the pages of a document follow one another in the order that they had', () => {
  const paths = [
    '/guidance/b/data/results.csv',
    '/guidance/a/data/results.csv',
    '/glossary/median/',
    '/guidance/b/data/',
    '/guidance/a/data/',
    '/guidance/a/',
    '/',
  ].map((pathname) => ({ pathname }));
  expect(inDocumentOrder(paths).map(({ pathname }) => pathname)).toEqual([
    '/glossary/median/',
    '/',
    '/guidance/a/data/results.csv',
    '/guidance/a/data/',
    '/guidance/a/',
    '/guidance/b/data/results.csv',
    '/guidance/b/data/',
  ]);
});
