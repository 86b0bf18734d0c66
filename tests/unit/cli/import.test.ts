import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { readLedger } from '../../../src/cli/import/read-ledger.ts';
import { ledgerFigures } from '../../../src/evidence/ledger-figures.ts';
import { inventedDocument, inventedFigures } from './import/invented-document.ts';

const FIXTURES = resolve(import.meta.dirname, '../../fixtures/guidance');
const cli = resolve(import.meta.dirname, '../../../src/cli/import.ts');
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'import-'));
  mkdirSync(join(folder, 'guidance/toes'), { recursive: true });
  cpSync(join(FIXTURES, 'complete/vocabulary'), join(folder, 'vocabulary'), { recursive: true });
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function run(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [cli, ...args, '--content', folder],
    { encoding: 'utf8' },
  );
  return { status, stdout, stderr };
}

function documentOf(text: string): string {
  const file = join(folder, 'toes.md');
  writeFileSync(file, text);
  return file;
}

const written = () => readdirSync(join(folder, 'guidance/toes')).sort();
const ledgerFile = () => join(folder, 'guidance/toes/ledger.yaml');
const textOf = (name: string) => readFileSync(join(folder, 'guidance/toes', name), 'utf8');

// Expected values: the figures entered by hand beside the invented document.
describe('npm run import', () => {
  test('a document becomes a ledger and the official words', () => {
    const { status, stdout, stderr } = run('toes', documentOf(inventedDocument));
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('7 numbered paragraphs, 16 figures\n');
    expect(stdout).toContain('  line 32: Sections 2.1 and 2.2 are about 8 socks.\n');
    const sha256 = createHash('sha256').update(inventedDocument).digest('hex');
    const document = { name: 'toes.md', sha256 };
    const ledger = readLedger(textOf('ledger.yaml'), 'ledger.yaml');
    expect(ledger).toMatchObject({ document });
    expect(ledger.seal).toMatch(/^[0-9a-f]{8}$/);
    expect(
      Object.fromEntries(
        Object.entries(ledger.paragraphs).map(([number, sentences]) => [
          number,
          ledgerFigures(sentences).figures.flatMap(({ printed, isWord }) =>
            isWord ? [] : printed,
          ),
        ]),
      ),
    ).toEqual(inventedFigures);
    expect(JSON.parse(textOf('official.json'))).toMatchObject({
      document,
      paragraphs: { '3.1': 'Ask again after 6 weeks.' },
    });
    expect(written()).toEqual(['ledger.yaml', 'official.json', 'words.txt']);
  });

  test('the same document again leaves the files untouched', () => {
    const file = documentOf(inventedDocument);
    run('toes', file);
    const before = statSync(ledgerFile(), { bigint: true });
    const { status, stdout } = run('toes', file);
    expect(status).toBe(0);
    expect(stdout).toContain('Nothing has changed; no file was written.\n');
    const after = statSync(ledgerFile(), { bigint: true });
    expect([after.mtimeNs, after.ino]).toEqual([before.mtimeNs, before.ino]);
  });

  test('lost official words are written again without touching the ledger', () => {
    const file = documentOf(inventedDocument);
    run('toes', file);
    const before = statSync(ledgerFile(), { bigint: true }).mtimeNs;
    rmSync(join(folder, 'guidance/toes/official.json'));
    run('toes', file);
    expect(written()).toEqual(['ledger.yaml', 'official.json', 'words.txt']);
    expect(statSync(ledgerFile(), { bigint: true }).mtimeNs).toBe(before);
  });

  test('a changed document is told paragraph by paragraph and written', () => {
    run('toes', documentOf(inventedDocument));
    const { status, stdout } = run('toes', documentOf(inventedDocument.replace('20%', '25%')));
    expect(status).toBe(0);
    expect(stdout).toContain(
      'Changed since the last import:\n2.2.1: 20% → 25%\nTo be read again, for figures or words have changed: 2.2.1\nWrote ',
    );
    expect(textOf('ledger.yaml')).toContain("'25%'");
  });

  test('a document that has lost a paragraph is refused until that is allowed', () => {
    run('toes', documentOf(inventedDocument));
    const before = textOf('ledger.yaml');
    const file = documentOf(inventedDocument.replace('- 2.2.3 Nobody complained.\n', ''));
    const refused = run('toes', file);
    expect(refused).toEqual({
      status: 1,
      stdout: '',
      stderr: `${file}: 2.2.3: PARAGRAPH MISSING: the ledger on disk has it, the document has not; allowed is a document with every paragraph of the ledger, or --allow-missing if that is intended\n`,
    });
    expect(textOf('ledger.yaml')).toBe(before);

    const allowed = run('toes', file, '--allow-missing');
    expect(allowed.status).toBe(0);
    expect(allowed.stderr).toContain('Warning: 2.2.3: PARAGRAPH MISSING');
    expect(allowed.stdout).toContain('2.2.3: paragraph removed (no figures)\n');
    expect(textOf('ledger.yaml')).not.toContain('2.2.3');
  });

  test('a number that comes twice is refused even when missing ones are allowed', () => {
    const file = documentOf(inventedDocument.replace('- 2.2.2', '- 2.2.1'));
    const { status, stderr } = run('toes', file, '--allow-missing');
    expect(status).toBe(1);
    expect(stderr).toBe(
      `${file}:35: 2.2.1: is already on line 34; allowed is one paragraph for each number\n`,
    );
    expect(written()).toEqual([]);
  });

  test.each([
    ['an empty file', '', 'is empty'],
    ['a damaged PDF', '%PDF-1.7', 'the PDF cannot be read: '],
    ['a text without numbered paragraphs', 'Toes.\n', 'has no numbered paragraph'],
  ])('%s is refused in one line and nothing is written', (_, text, wrong) => {
    const file = documentOf(text);
    const { status, stdout, stderr } = run('toes', file);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(/^[^\n]+\n$/);
    expect(stderr).toContain(`${file}: document: ${wrong}`);
    expect(stderr).toContain('; allowed is ');
    expect(written()).toEqual([]);
  });

  test('a missing file is refused', () => {
    expect(run('toes', 'absent.md')).toMatchObject({
      status: 1,
      stderr:
        'absent.md: document: there is no such file; allowed is the guidance as Markdown, plain text, a saved HTML page or a PDF\n',
    });
  });

  test.each(['fingers', '../guidance/toes', '.'])('the unknown guidance "%s" is refused', (id) => {
    const { status, stderr } = run(id, documentOf(inventedDocument));
    expect(status).toBe(1);
    expect(stderr).toMatch(/^import: id: there is no folder .*; allowed is toes\n$/);
  });

  test('missing arguments are refused with the usage', () => {
    const { status, stderr } = run('toes');
    expect(status).toBe(1);
    expect(stderr).toContain('allowed is npm run import -- <id> <document>');
  });

  test('five megabytes of noise and two of brackets come to an end', () => {
    expect(run('toes', documentOf('[(*_$ \n'.repeat(714_286))).status).toBe(1);
    expect(run('toes', documentOf('[(*_$1, \n'.repeat(220_000))).status).toBe(1);
    expect(written()).toEqual([]);
  });
});

test('digits of a declared name are in the ledger by that name', () => {
  writeFileSync(join(folder, 'guidance/toes/guidance.yaml'), 'names: [type 2 diabetes]\n');
  const text = '# 1 Efficacy\n\n- 1.1 Of 40 patients, 8 had type 2 diabetes.\n';
  expect(run('toes', documentOf(text)).status).toBe(0);
  const { paragraphs } = readLedger(textOf('ledger.yaml'), 'ledger.yaml');
  expect(paragraphs['1.1']?.[0]).toContainEqual({ figure: '2', name: 'type 2 diabetes' });
  expect(ledgerFigures(paragraphs['1.1'] ?? []).figures.map(({ printed }) => printed)).toEqual([
    '40',
    '8',
  ]);
});

describe('a published document that has changed', () => {
  const lamp = readFileSync(join(FIXTURES, '../official/lamp.md'), 'utf8');
  const guidance = () => readFileSync(join(folder, 'guidance/lamp/guidance.yaml'), 'utf8');
  const check = () => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [cli.replace('import.ts', 'check.ts'), 'lamp'],
      { encoding: 'utf8', env: { ...process.env, CONTENT: folder } },
    );
    return { status, stdout, stderr };
  };
  beforeEach(() => {
    rmSync(folder, { recursive: true });
    cpSync(join(FIXTURES, 'demo'), folder, { recursive: true });
    run('lamp', documentOf(lamp));
  });

  test('has an update drafted that stops the check until an editor has written it', () => {
    const before = guidance();
    // Words alone, and those of one paragraph: 3.1 of the invented document.
    const words = lamp.replace('in the lamp group, within', 'in the lamp group within');
    const { status, stdout, stderr } = run('lamp', documentOf(words));
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain(
      'The figures are those of the ledger on disk.\nTo be read again, for figures or words have changed: 3.1\nAn update is drafted in guidance.yaml: write its date and what changed, or take it out if only the copy differs.\nWrote ',
    );
    const entry = "  - date: '0000'\n    text: Paragraph 3.1 changed. …";
    expect(guidance()).toBe(before.replace('updates: []', `updates:\n${entry}`));

    const refused = check();
    expect(refused.status).toBe(1);
    expect(refused.stderr).toMatch(
      /^2 problems left; .*\nNext: guidance\.yaml\n.*guidance\.yaml:\d+: updates\.0\.date: is still to be written; write it in place of this\n.*guidance\.yaml:\d+: updates\.0\.text: is still to be written; write it in place of this\n$/,
    );

    writeFileSync(
      join(folder, 'guidance/lamp/guidance.yaml'),
      guidance().replace("'0000'", "'2031-11'").replace('changed. …', 'was worded more clearly.'),
    );
    expect(check()).toMatchObject({ status: 0, stderr: '' });
  });

  test('names what has gone in the draft', () => {
    const { status } = run(
      'lamp',
      documentOf(lamp.replace(/^- 2\.6 .*\n/m, '')),
      '--allow-missing',
    );
    expect(status).toBe(0);
    expect(guidance()).toContain('    text: Paragraph 2.6 was removed. …\n');
  });

  test('is told from another copy of the same paragraphs', () => {
    const before = guidance();
    const { stdout } = run('lamp', documentOf(lamp.replace('knee\n', 'knees\n')));
    expect(stdout).not.toContain('An update is drafted');
    expect(guidance()).toBe(before);
  });

  test('says what cannot be known without the official words of the last import', () => {
    rmSync(join(folder, 'guidance/lamp/official.json'));
    const { stdout } = run('lamp', documentOf(lamp.replace('in the lamp group, within', 'within')));
    expect(stdout).toContain(
      'Words that changed without a figure are not known: there was no official.json.\n',
    );
  });
});
