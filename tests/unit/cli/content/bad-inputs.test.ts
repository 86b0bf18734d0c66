import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { checkContent } from '../../../../src/cli/content/check-content.ts';
import { problemLine } from '../../../../src/model/content-error.ts';
import { FIXTURES } from './overlaid-content.ts';

const root = mkdtempSync(join(tmpdir(), 'evidence-ledger-'));
const content = join(root, 'content');
cpSync(join(FIXTURES, 'complete'), content, { recursive: true });
afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

/** What the check says of the complete content while one file of it holds this text. */
function linesWith(file: string, text: string | Uint8Array): readonly string[] {
  const path = join(content, file);
  const before = (() => {
    try {
      return readFileSync(path);
    } catch {
      return undefined;
    }
  })();
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  try {
    return checkContent(content, root).problems.map(problemLine);
  } finally {
    if (before === undefined) rmSync(path);
    else writeFileSync(path, before);
  }
}

const textOf = (file: string): string => readFileSync(join(content, file), 'utf8');

const PROSE = [
  'guidance/inv1/paragraphs/2.1.1.mdx',
  'guidance/inv1/sections/responsibility.mdx',
  'guidance/inv1/learn/warmth-and-rest.mdx',
  'guidance/inv1/patient/new-pads.mdx',
  'glossary/range.mdx',
  'pages/about.mdx',
];

/** Prose that is no prose, each a kind of the list that tests/fixtures were made from. */
const BAD_PROSE = [
  'A {curly} word.',
  'A value of {process.env.HOME}.',
  '<!-- a comment -->',
  '{/* a comment */}',
  "import x from './x.js';",
  'export const x = () => 1;',
  'An unclosed <Value of="a">.',
  'Closed </Value> only.',
  'An open {bracket.',
  'A <b>bold</b> word.',
  '<script>alert()</script>',
  '<img src="https://example.org/a.png" />',
  '<iframe src="https://example.org/"></iframe>',
  '![a picture](https://example.org/a.png)',
  '![a picture](/a.png)',
  '[a link](javascript:alert)',
  '[a link](http://example.org/)',
  '[a link](data:text/html,x)',
  '[a link](//example.org/)',
  '<Value of={a} />',
  '<Value {...a} />',
  '<Value of="a">text</Value>',
  'Pain (p<a) was rare. It is <',
  '> > > > > > > > > > quoted',
  '```\ncode\n```',
  '> a quotation',
  '---',
  '[^a]: The note.',
  '~~struck~~ out',
  '[a]: https://example.org/',
  '['.repeat(30_000),
];

const YAML = [
  'site.yaml',
  'vocabulary/units.yaml',
  'guidance/inv1/guidance.yaml',
  'guidance/inv1/ledger.yaml',
  'guidance/inv1/studies/trial-90.yaml',
  'guidance/inv1/outcomes/pain-relief.yaml',
  'guidance/inv1/figures/relief.yaml',
];

/** A file of YAML with a fault of form in it. */
const BAD_YAML: Record<string, (text: string) => string> = {
  'a tab for an indentation': (text) => `${text}\nx:\n\ty: 1\n`,
  'a space that does not break': (text) => `${text}\n\u00a0x: 1\n`,
  'marks of a merge': (text) => `<<<<<<< HEAD\n${text}=======\n>>>>>>> other\n`,
  'an anchor': (text) => `${text}\nx: &a word\n`,
  'an alias': (text) => `${text}\nx: &a word\ny: *a\n`,
  'a merge key': (text) => `${text}\n<<: { x: 1 }\n`,
  'a key given twice': (text) => `${text}\n${text}`,
  'a key that nothing has': (text) => `${text}\nnothingHasThis: 1\n`,
  'nothing in it': () => '',
  'a list': () => '- a\n- b\n',
  'a word': () => 'word\n',
  'a quote that does not end': (text) => `${text}\nx: 'open\n`,
  'a bracket that does not end': (text) => `${text}\nx: [a, b\n`,
  'two documents': (text) => `${text}---\n${text}`,
  'a control sign': (text) => `${text}\n\u0007: 1\n`,
  'brackets in brackets': (text) => `${text}\nx: ${'['.repeat(20_000)}\n`,
  'more than two million bytes': (text) => `${text}# ${'x'.repeat(2_000_001)}\n`,
};

const UNREAD = [
  ['guidance/inv1/studies/x.yml', 'studies/trial-123.yaml'],
  ['guidance/inv1/studies/X.YAML', 'studies/trial-123.yaml'],
  ['guidance/inv1/studies/Trial-9.yaml', 'studies/trial-123.yaml'],
  ['guidance/inv1/studies/trial 9.yaml', 'studies/trial-123.yaml'],
  ['guidance/inv1/studies/trial_9.yaml', 'studies/trial-123.yaml'],
  ['guidance/inv1/studies/old/x.yaml', 'studies/trial-123.yaml'],
  ['guidance/inv1/studies/.hidden/x.yaml', 'studies/trial-123.yaml'],
  ['guidance/inv1/studies/.x.yaml', 'studies/trial-123.yaml'],
  ['guidance/inv1/studies/x.json', 'studies/trial-123.yaml'],
  ['guidance/inv1/Studies/x.yaml', 'studies/trial-123.yaml'],
  ['guidance/inv1/study/x.yaml', 'guidance.yaml'],
  ['guidance/inv1/paragraphs/2.3.1.MDX', 'paragraphs/1.1.mdx'],
  ['guidance/inv1/paragraphs/2.3.1.md', 'paragraphs/1.1.mdx'],
  ['guidance/inv1/paragraphs/intro.mdx', 'paragraphs/1.1.mdx'],
  ['guidance/inv1/paragraphs/2..1.mdx', 'paragraphs/1.1.mdx'],
  ['guidance/inv1/outcomes/x.yml', 'outcomes/survival.yaml'],
  ['guidance/inv1/figures/x.yml', 'figures/survival.yaml'],
  ['guidance/inv1/learn/x.md', 'learn/who-decides.mdx'],
  ['guidance/inv1/patient/x.md', 'patient/fever.mdx'],
  ['guidance/inv1/patients/x.mdx', 'guidance.yaml'],
  ['guidance/inv1/sections/x.md', 'sections/the-condition.mdx'],
  ['guidance/inv1/guidance.yml', 'guidance.yaml'],
  ['guidance/inv1/ledger.yaml.bak', 'guidance.yaml'],
  ['guidance/inv1/notes.txt', 'words.txt'],
  ['guidance/inv1/.github/x.yaml', 'guidance.yaml'],
  ['guidance/Inv2/guidance.yaml', 'guidance.yaml'],
  ['guidance/inv 2/guidance.yaml', 'guidance.yaml'],
  ['guidance/guidance.yaml', 'site.yaml'],
  ['glossary/x.md', 'glossary/median.mdx'],
  ['glossary/deep/x.mdx', 'glossary/median.mdx'],
  ['Glossary/x.mdx', 'glossary/median.mdx'],
  ['pages/x.html', 'pages/about.mdx'],
  ['site.yml', 'site.yaml'],
  ['vocabulary/other.yaml', 'vocabulary/designs.yaml'],
  ['.config/x.yaml', 'site.yaml'],
] as const;

const LITTER = [
  '.DS_Store',
  'guidance/Thumbs.db',
  'guidance/inv1/.guidance.yaml.swp',
  'site.yaml~',
];

describe('bad content is told, in its file and its line, and nothing else is', () => {
  test('more than 250 kinds are tried', () => {
    const yaml = YAML.length * Object.keys(BAD_YAML).length + 5 * PROSE.length;
    expect(PROSE.length * BAD_PROSE.length + yaml + UNREAD.length).toBeGreaterThan(250);
  });

  for (const file of PROSE) {
    const front = /^---\n[\s\S]*?\n---\n/.exec(textOf(file))?.[0] ?? '';
    test.each(BAD_PROSE)(`${file} with %s`, (prose) => {
      const lines = linesWith(file, `${front}\n${prose}\n`);
      expect(lines).toHaveLength(1);
      expect(lines[0]).toMatch(new RegExp(`^content/${file}:\\d+: .+; .+`));
      expect(lines[0]).not.toMatch(/\n {4}at /);
    });

    test.each(Object.entries(BAD_YAML).slice(0, 5))(
      `${file} with %s above its prose`,
      (_, spoil) => {
        const inside = front.replaceAll('---\n', '');
        const lines = linesWith(file, `---\n${spoil(inside)}\n---\n\nProse.\n`);
        expect(lines.length).toBeGreaterThan(0);
        for (const line of lines) expect(line).toMatch(new RegExp(`^content/${file}:\\d+: .+; .+`));
      },
    );
  }

  for (const file of YAML) {
    const text = textOf(file);
    test.each(Object.entries(BAD_YAML))(`${file} with %s`, (_, spoil) => {
      const lines = linesWith(file, spoil(text));
      expect(lines.length).toBeGreaterThan(0);
      for (const line of lines)
        expect(line).toMatch(new RegExp(`^content/${file}(:\\d+)?: .+; .+`));
    });
  }

  test.each(UNREAD)('%s is not read: allowed is %s', (file, allowed) => {
    const lines = linesWith(file, 'x: 1\n');
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(`content/${file}: the file is not read; allowed is `);
    expect(lines[0]).toContain(allowed);
  });

  test.each(LITTER)('%s is known for what another program leaves', (file) => {
    expect(linesWith(file, 'x')).toEqual([
      `content/${file}: another program has left this file; remove it`,
    ]);
  });

  test.each([PROSE[0]!, YAML[4]!])('%s may begin with a byte order mark', (file) => {
    expect(linesWith(file, `\ufeff${textOf(file)}`)).toEqual([]);
  });
});
