import { describe, expect, test } from 'vitest';

import { numberingProblems } from '../../../../src/cli/import/numbering-problems.ts';
import { readDocument } from '../../../../src/cli/import/read-document.ts';
import { inventedDocument, inventedFigures } from './invented-document.ts';

const known = Object.keys(inventedFigures);

function problems(text: string, ledger: readonly string[] = []): readonly string[] {
  const document = readDocument(text);
  return numberingProblems(document, ledger).map(
    ({ number, line, wrong }) => `${String(line)}: ${number}: ${wrong}`,
  );
}

// Expected values: the line that each change touches, counted in the invented document.
describe('numberingProblems', () => {
  test('a document with whole numbering has none', () => {
    expect(problems(inventedDocument, known)).toEqual([]);
  });

  test('a number that comes twice is told with both lines', () => {
    expect(problems(inventedDocument.replace('- 2.2.2', '- 2.2.1'))).toEqual([
      '35: 2.2.1: is already on line 34',
      '38: 2.2.2: NUMBER MISSING: 2.2.3 follows without it',
    ]);
  });

  test('a gap is told at the number after it', () => {
    expect(problems(inventedDocument.replace(/- 2\.2\.2[^]*?\n- /, '- '))).toEqual([
      '35: 2.2.2: NUMBER MISSING: 2.2.3 follows without it',
    ]);
  });

  test('a number below the one before it is out of order', () => {
    const text = inventedDocument
      .replace('- 2.1.1 Toes', '- 2.1.2 Toes')
      .replace('## 2.2 Results', '- 2.1.1 Late.\n\n## 2.2 Results');
    expect(problems(text)).toEqual(['30: 2.1.1: comes after 2.1.2 (line 28)']);
  });

  test('a paragraph of the ledger that the document lacks is told even at the end of a section', () => {
    const text = inventedDocument.replace('- 2.2.3 Nobody complained.\n', '');
    expect(problems(text)).toEqual([]);
    expect(problems(text, known)).toEqual([
      'undefined: 2.2.3: PARAGRAPH MISSING: the ledger on disk has it, the document has not',
    ]);
  });

  test('a gap that the ledger on disk already has is accepted', () => {
    const text = inventedDocument.replace(/- 2\.2\.2[^]*?\n- /, '- ');
    expect(
      problems(
        text,
        known.filter((number) => number !== '2.2.2'),
      ),
    ).toEqual([]);
  });

  test('a section of the contents list that the text lacks is told', () => {
    expect(problems(inventedDocument.replace(/## 3 More[^]*again after 6 weeks\./, ''))).toEqual([
      'undefined: 3: SECTION MISSING: the contents list has it, the text has not',
    ]);
  });

  test('a number without words is told', () => {
    expect(problems(inventedDocument.replace('2.2.3 Nobody complained.', '2.2.3'))).toEqual([
      '38: 2.2.3: is a number without words',
    ]);
  });
});
