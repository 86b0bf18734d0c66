import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { proveContent } from '../../../src/loader/prove-content.ts';
import { FIXTURES } from '../cli/content/overlaid-content.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'editions-'));
  cpSync(join(FIXTURES, 'demo'), root, { recursive: true });
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

const alpha = (name: string) => join(root, 'guidance/alpha', name);
const change = (name: string, edit: (text: string) => string) => {
  writeFileSync(alpha(name), edit(readFileSync(alpha(name), 'utf8')));
};
const told = () => proveContent(root, root).problems.map(({ file, wrong }) => `${file}: ${wrong}`);

// The invented document alpha lists the editions 1 and 2, and keeps both.
describe('the editions of a document', () => {
  test('hold as they were sealed', () => {
    expect(told()).toEqual([]);
  });

  test('a word changed in a kept one is told', () => {
    change('editions/1/guidance.json', (text) => text.replace('25%', '26%'));
    expect(told()).toEqual([
      'guidance/alpha/editions/1/seal.yaml: the files beside it are not those that were sealed',
    ]);
  });

  test('a file taken from a kept one is told', () => {
    rmSync(alpha('editions/1/studies.csv'));
    expect(told()).toHaveLength(1);
  });

  test('an earlier one that is not kept is told', () => {
    rmSync(alpha('editions/1'), { recursive: true });
    expect(told()).toEqual(['guidance/alpha/guidance.yaml: edition 1 is not kept']);
  });

  test('one that is not listed is told', () => {
    cpSync(alpha('editions/2'), alpha('editions/7'), { recursive: true });
    expect(told()).toEqual(['guidance/alpha/editions/7/seal.yaml: there is no edition 7']);
  });

  test('a list that does not end with the edition that is shown is told', () => {
    change('guidance.yaml', (text) => text.replace("edition: '2'", "edition: '3'"));
    expect(told()).toEqual(['guidance/alpha/guidance.yaml: the list of editions ends with 2']);
  });

  test('one that is listed twice is told', () => {
    change('guidance.yaml', (text) => text.replace("  - edition: '1'", "  - edition: '2'"));
    expect(told()).toEqual([
      'guidance/alpha/guidance.yaml: edition 2 stands there twice',
      'guidance/alpha/editions/1/seal.yaml: there is no edition 1',
    ]);
  });

  test('a file of another name beside them is told', () => {
    writeFileSync(alpha('editions/1/notes.md'), 'A note.');
    expect(told()[0]).toBe('guidance/alpha/editions/1/notes.md: the file is not read');
  });
});
