import { expect, test } from 'vitest';
import { wrapText } from '../../../src/charts/pen.ts';

const font = { size: 10, weight: 400 } as const;
const tenPixelsALetter = (text: string) => text.length * 10;

test('words that do not fit go to the next line', () => {
  expect(wrapText('complete response on CT', 120, font, tenPixelsALetter)).toEqual([
    'complete',
    'response on',
    'CT',
  ]);
});

test('a word that is too long stays whole', () => {
  expect(wrapText('haemorrhage', 50, font, tenPixelsALetter)).toEqual(['haemorrhage']);
});
