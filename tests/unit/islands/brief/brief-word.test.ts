import { createCanvas } from '@napi-rs/canvas';
import mammoth from 'mammoth';
import { parse } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import { briefWord } from '../../../../src/islands/brief/brief-word.ts';
import { brief, composed } from './invented-file.ts';

const PICTURE = '/guidance/inv1/data/figures/f.png';
const png = new Uint8Array(createCanvas(40, 20).toBuffer('image/png')).buffer;
const ids = ['inv1.paragraph.1.1', 'inv1.value.a.b.c', 'inv1.figure.f', 'inv1.value.gone'];

/** The file as another library reads it. */
async function read(pictures: ReadonlyMap<string, ArrayBuffer>) {
  const file = await briefWord(composed({ ...brief(...ids), note: 'For Monday' }), pictures);
  const { value, messages } = await mammoth.convertToHtml({
    buffer: Buffer.from(await file.arrayBuffer()),
  });
  return { html: parse(value), messages };
}

describe('a brief as a Word file', () => {
  test('is read by another library with its texts, headings and numbered references', async () => {
    const { html } = await read(new Map([[PICTURE, png]]));
    expect(html.querySelector('p')?.text).toBe('Evidence brief');
    expect(html.querySelectorAll('h1').map(({ text }) => text)).toEqual([
      '1. Relief *at once*',
      '2. Relief, Ice',
      '3. Chart',
      '4. inv1.value.gone',
      'References',
    ]);
    expect(html.querySelectorAll('ol > li').map(({ text }) => text)).toHaveLength(4);
    expect(html.querySelector('ol > li')?.text).toContain('[cited 2026 Jan 2]');
    expect(html.text).toContain('14% (9 of 63)');
    expect(html.text).toContain('Calculated by Evidence Ledger, not in the guidance: 95% interval');
    expect(html.text).toContain('For Monday');
    expect(html.text).toContain('No longer here');
    expect(html.querySelector('a')?.getAttribute('href')).toBe(
      'https://ledger.example.org/guidance/inv1/part/#1.1',
    );
  });

  test('holds the picture with its description', async () => {
    const { html } = await read(new Map([[PICTURE, png]]));
    const image = html.querySelector('img');
    expect(image?.getAttribute('src')).toBe(
      `data:image/png;base64,${Buffer.from(png).toString('base64')}`,
    );
    expect(image?.getAttribute('alt')).toBe('In words');
  });

  test('says in words what a missing picture would show', async () => {
    const { html } = await read(new Map());
    expect(html.querySelector('img')).toBeNull();
    expect(html.text).toContain('Of whom');
  });
});
