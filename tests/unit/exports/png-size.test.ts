import { createCanvas } from '@napi-rs/canvas';
import { expect, test } from 'vitest';
import { pngSize } from '../../../src/exports/png-size.ts';

test('the size of a PNG file is that of its drawing', () => {
  const file = new Uint8Array(createCanvas(321, 45).toBuffer('image/png')).buffer;
  expect(pngSize(file)).toEqual({ width: 321, height: 45 });
});

test('a file that is too short for a PNG is refused', () => {
  expect(() => pngSize(new ArrayBuffer(8))).toThrow(RangeError);
});
