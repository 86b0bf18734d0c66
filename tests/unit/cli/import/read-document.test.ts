import { describe, expect, test } from 'vitest';

import { printedFigures } from '../../../../src/evidence/printed-figures.ts';
import { readDocument } from '../../../../src/cli/import/read-document.ts';
import { inventedDocument, inventedFigures } from './invented-document.ts';

const read = (text: string) => readDocument(text);

const figuresOf = (text: string) =>
  Object.fromEntries(
    read(text).paragraphs.map(({ number, words }) => [
      number,
      printedFigures(words).map(({ figure }) => figure),
    ]),
  );

const wordsOf = (text: string, number: string) =>
  read(text).paragraphs.find((paragraph) => paragraph.number === number)?.words;

const plain = inventedDocument
  .replaceAll(/^#+ /gm, '')
  .replaceAll(/^- (?=\d)/gm, '')
  .replaceAll(/^ {2}- /gm, '• ');

const withoutContents = (text: string) => text.replace(/(?:# )?Contents[^]*?Changes \.+\t7\n/, '');

const footer = [
  '',
  '© NICE 2031. All rights reserved. Subject to Notice of rights (https://www.nice.org.uk/terms-and-',
  'conditions#notice-of-rights).',
  '',
  'Page 5 of',
  '9',
  '\f',
  'Warming of cold toes (XYZ12)',
  '',
  '',
].join('\n');

// Expected values: the figures entered by hand beside the invented document.
describe('readDocument', () => {
  test.each([
    ['as exported', inventedDocument],
    ['with CRLF line ends', inventedDocument.replaceAll('\n', '\r\n')],
    ['with a byte order mark', `\ufeff${inventedDocument}`],
    ['with no-break spaces', inventedDocument.replaceAll(' ', '\u00a0')],
    ['with thin spaces', inventedDocument.replaceAll(' ', '\u2009')],
    ['with each word on a line of its own', inventedDocument.replaceAll(' ', '\n')],
    ['without contents list', withoutContents(inventedDocument)],
    ['without heading marks and bullets', plain],
    ['without marks and contents list', withoutContents(plain)],
    ['without marks and blank lines', plain.replaceAll(/\n{2,}/g, '\n')],
    ['with numbers in bold type', inventedDocument.replaceAll(/^- (\d\S+)/gm, '**$1**')],
    ['with numbers on a line of their own', plain.replaceAll(/^(\d\.\S+) /gm, '$1\n\n')],
    ['with a form feed in a paragraph', inventedDocument.replace('40 owners', '40\f\nowners')],
    ['with a page break after a sentence', inventedDocument.replace('(4 out', `\n${footer}(4 out`)],
    ['with page breaks in plain text', plain.replace('(4 out', `\n${footer}(4 out`)],
    ['with curly quotes', inventedDocument.replace("'blue'", '‘blue’')],
  ])('figures are the same in a document %s', (_, text) => {
    expect(figuresOf(text)).toEqual(inventedFigures);
  });

  test('a link that is broken over two lines leaves no target behind', () => {
    expect(figuresOf(inventedDocument.replace('[section 3.1]', '[section\n3.1]'))['1.2']).toEqual([
      '3.1',
    ]);
  });

  test('a cross-reference at the start of a wrapped line is no paragraph', () => {
    const text = plain.replace(
      'Nobody complained.',
      'Nobody complained in\n3.1 or in\n2.1.1 ever.',
    );
    expect(figuresOf(text)).toEqual({ ...inventedFigures, '2.2.3': ['3.1', '2.1.1'] });
  });

  test('a quantity after a bullet is no paragraph, and the report says where it was kept', () => {
    const text = inventedDocument.replace('  - Tell', '  - 2.5 Socks\n  - 7.5 MHz\n  - Tell');
    expect(figuresOf(text)['1.2']).toEqual(['2.5', '7.5', '3.1']);
    expect(read(text).doubts).toEqual([
      { line: 21, words: '- 2.5 Socks' },
      { line: 22, words: '- 7.5 MHz' },
    ]);
  });

  test('bullets are lines of the official words', () => {
    expect(wordsOf(inventedDocument, '1.2')).toBe(
      'Before warming:\n- Tell the owner.\n- Count the toes (see section 3.1).',
    );
  });

  test('a paragraph goes on after a page break', () => {
    expect(wordsOf(inventedDocument, '2.2.2')).toBe(
      "A series of 1,200 toes found frost in 2% (24 toes, of which 3 turned 'blue' and 1 white).",
    );
  });

  test('a word divided at its hyphen is put together again', () => {
    const text = inventedDocument.replace(
      'Nobody complained.',
      'After a 10-\nyear wait, pre-\nand so on.',
    );
    expect(wordsOf(text, '2.2.3')).toBe('After a 10-year wait, pre- and so on.');
  });

  test('text outside numbered paragraphs is told by line', () => {
    const words = read(inventedDocument).outside.map(
      (piece) => `${String(piece.line)} ${piece.words}`,
    );
    expect(words).toEqual([
      '2 Warming of cold toes',
      '4 Published: 3 May 2031',
      '15 This replaces XYZ999.',
      '32 Sections 2.1 and 2.2 are about 8 socks.',
      '44 Changes',
      '46 June 2032: number 12 was corrected.',
    ]);
  });

  test('a block after a complete sentence stays in the paragraph and is told as a doubt', () => {
    const text = inventedDocument.replace('complained.', 'complained.\n\nThen 9 owners left.');
    expect(figuresOf(text)['2.2.3']).toEqual(['9']);
    expect(read(text).doubts.map(({ words }) => words)).toEqual(['Then 9 owners left.']);
  });

  test('page headers and footers are told with how often they were left out', () => {
    const { furniture } = read(inventedDocument.replace('(4 out', `\n${footer}(4 out`));
    expect(furniture.get('Warming of cold toes (XYZ12)')).toBe(1);
  });
});

describe('a document whose paragraphs have lost their numbers', () => {
  const start = 'Cold toes\n\n1 Recommendations\n\n1.1 It may be used.\n\n';
  const lost = 'A trial of 123 toes reported 14% warm ones.';
  const sections = (mark: string) =>
    `${start}${mark} The procedure\n\n${mark === '2' ? '' : '#'}${mark.replace('2', '2.1')} Efficacy\n\n${lost}\n`;

  // Read by hand: the sentence has no number, and 2.1 is the number of a heading.
  test.each([
    ['as plain text', sections('2')],
    ['with heading marks', sections('# 2')],
  ])('has no paragraph of the number of their heading, %s', (_, text) => {
    const { paragraphs, withoutNumber } = read(text);
    expect(paragraphs.map(({ number }) => number)).toEqual(['1.1']);
    expect(withoutNumber).toEqual([{ line: 11, under: '2.1', words: lost }]);
  });

  test('is told of a number that jumps, and is not taken into the paragraph before', () => {
    const { paragraphs, withoutNumber } = read(
      `${start}2 The procedure\n\n2.3 Efficacy\n\n${lost}\n`,
    );
    expect(paragraphs.map(({ number, words }) => [number, words.includes('toes')])).toEqual([
      ['1.1', false],
    ]);
    expect(withoutNumber).toEqual([{ line: 11, under: '2.3', words: lost }]);
  });

  test('in one section alone is told of that section', () => {
    const { paragraphs, withoutNumber } = read(
      `${start}2 The procedure\n\n2.1 Efficacy\n2.1.1 Five toes were warm.\n\n2.2 Safety\n\n${lost}\n`,
    );
    expect(paragraphs.map(({ number }) => number)).toEqual(['1.1', '2.1.1']);
    expect(withoutNumber).toEqual([{ line: 14, under: '2.2', words: lost }]);
  });

  test('is not one whose section begins with words before its first number', () => {
    const { withoutNumber, outside } = read(
      `${start}# 2 The procedure\n\n## 2.1 Efficacy\n\nThis says what was found.\n\n- 2.1.1 ${lost}\n`,
    );
    expect(withoutNumber).toEqual([]);
    expect(outside.map(({ words }) => words)).toContain('This says what was found.');
  });
});
