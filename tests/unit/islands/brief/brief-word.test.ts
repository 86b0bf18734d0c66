import { createCanvas } from '@napi-rs/canvas';
import { DOMParser, type Document, type Element } from '@xmldom/xmldom';
import JSZip from 'jszip';
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

const partsOf = (of: Document | Element, name: string) => [...of.getElementsByTagName(`w:${name}`)];

/** The parts of the file as it is packed: its styles, its paragraphs and those of its foot. */
async function unpacked() {
  const file = await briefWord(composed(brief(...ids)), new Map([[PICTURE, png]]));
  const packed = await JSZip.loadAsync(await file.arrayBuffer());
  const part = async (name: string) =>
    new DOMParser().parseFromString(
      await packed.file(`word/${name}.xml`)!.async('text'),
      'text/xml',
    );
  const document = await part('document');
  return {
    styles: partsOf(await part('styles'), 'style'),
    text: partsOf(document, 'p'),
    foot: partsOf(await part('footer1'), 'p'),
    feet: partsOf(document, 'footerReference').length,
  };
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
    expect(html.querySelectorAll('ol > li').map(({ text }) => text)).toHaveLength(3);
    expect(html.querySelector('ol > li')?.text).toContain('[cited 2026 Jan 2]');
    expect(html.text).toContain('14% (9 of 63)');
    expect(html.text).toContain('Calculated by Evidence Ledger, not in the guidance: 95% interval');
    expect(html.text).toContain('For Monday');
    expect(html.text).toContain('No longer here');
  });

  test('says under the heading of a paragraph whose words it is in', async () => {
    const { html } = await read(new Map());
    expect(html.querySelector('h1 + p')?.text).toBe(
      'Paragraph 1.1 in the words of Evidence Ledger, not Nobody. Official wording: https://nobody.example.org/inv1',
    );
  });

  test('leads where the site leads, from its entries and its references', async () => {
    const { html } = await read(new Map());
    const links = html.querySelectorAll('a').map((link) => link.getAttribute('href'));
    const [official, host] = ['https://nobody.example.org/inv1', 'https://ledger.example.org'];
    expect(links).toEqual([
      official,
      `${host}/guidance/inv1/part/#1.1`,
      `${host}/guidance/inv1/evidence/#a.b`,
      official,
      `${host}/guidance/inv1/figures/f/`,
      official,
      `${host}/evidence/#a.b`,
    ]);
  });

  test('keeps headings and what stands above a text together with it', async () => {
    const { styles, text } = await unpacked();
    const keeping = styles
      .filter((one) => ['keepNext', 'keepLines'].every((name) => partsOf(one, name).length > 0))
      .map((one) => one.getAttribute('w:styleId'));
    expect(keeping).toEqual(['Title', 'Heading1']);
    const kept = text.filter((line) => partsOf(line, 'keepNext').length > 0);
    expect(kept.map(({ textContent }) => textContent)).toEqual([
      expect.stringContaining('Paragraph 1.1 in the words of'),
      '14% (9 of 63)',
      expect.stringContaining('Drawn and described by'),
      // The picture, with what it is cited by.
      '',
    ]);
  });

  test('has at the foot of every page the address of the site, the page and the editions', async () => {
    const { foot, feet } = await unpacked();
    expect(foot.map(({ textContent }) => textContent)).toEqual([
      'Evidence Ledger, https://ledger.example.org/Page PAGE of NUMPAGES',
      'INV1, edition 1 (content 01234567)',
    ]);
    expect(feet).toBe(1);
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

  test('has the figures of a result as a table, whose head is on each page and whose voices are kept', async () => {
    const of = async (showsCalculated: boolean) => {
      const file = await briefWord(composed(brief('inv1.result.a.b'), showsCalculated), new Map());
      return Buffer.from(await file.arrayBuffer());
    };
    const cells = async (showsCalculated: boolean) =>
      parse((await mammoth.convertToHtml({ buffer: await of(showsCalculated) })).value)
        .querySelectorAll('tr')
        .map((row) => row.querySelectorAll('th, td').map(({ text }) => text));
    expect(await cells(true)).toEqual([
      ['Arm', 'Reported', '95% interval'],
      ['Ice | water', '14% (9 of 63)', '7.7 to 25.0%'],
      ['Rest', 'not stated', ''],
    ]);
    expect(await cells(false)).toEqual([
      ['Arm', 'Reported'],
      ['Ice | water', '14% (9 of 63)'],
      ['Rest', 'not stated'],
    ]);
    const packed = await JSZip.loadAsync(await of(true));
    const xml = await packed.file('word/document.xml')!.async('text');
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    // The colour of what is calculated, in tokens.css.
    expect(xml).toMatch(/<w:color w:val="6a4c93"\/>(?:(?!<w:t[ >]).)*<w:t[^>]*>7\.7 to 25\.0%/);
    // What stands above a table, and its head, go to the next page with it.
    const kept = partsOf(new DOMParser().parseFromString(xml, 'text/xml'), 'p')
      .filter((line) => partsOf(line, 'keepNext').length > 0)
      .map(({ textContent }) => textContent);
    expect(kept).toEqual(['Trial', 'Arm', 'Reported', '95% interval']);
  });
});
