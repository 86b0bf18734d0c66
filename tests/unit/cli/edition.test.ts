import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

const cli = resolve(import.meta.dirname, '../../../src/cli/edition.ts');
let content = '';
beforeEach(() => {
  content = mkdtempSync(join(tmpdir(), 'edition-'));
  cpSync(resolve('tests/fixtures/guidance/demo'), content, { recursive: true });
});
afterEach(() => {
  rmSync(content, { recursive: true });
});

const run = (...args: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], {
    encoding: 'utf8',
    env: { ...process.env, CONTENT: content },
  });
  return { status, stdout, stderr };
};
const change = (name: string, edit: (text: string) => string) => {
  const file = join(content, 'guidance', name);
  const text = readFileSync(file, 'utf8');
  const edited = edit(text);
  if (edited === text) throw new RangeError(`nothing changed in ${name}`);
  writeFileSync(file, edited);
};
const list = (edition: string, changes: string) => {
  change('alpha/guidance.yaml', (text) =>
    text
      .replace(/^edition: .*/m, `edition: '${edition}'`)
      .replace(/^sections:/m, `  - edition: '${edition}'\n    changes: [${changes}]\n$&`),
  );
};
const another = () => {
  change('alpha/paragraphs/5.3.mdx', (text) => `${text.trimEnd()} An audit follows.\n`);
};

// The invented document alpha has two sealed editions, of which the second corrects 10 of 40 to 12 of 40.
describe('npm run edition', () => {
  test('seals nothing twice', () => {
    const { status, stderr } = run('alpha');
    expect(status).toBe(1);
    expect(stderr).toContain('edition 2 was sealed on 2033-12-31; and nothing has changed since');
  });

  test('refuses a change under the number of a sealed edition, and says what to write', () => {
    another();
    const { status, stderr } = run('alpha');
    expect(status).toBe(1);
    expect(stderr).toMatch(
      /guidance\.yaml:\d+: edition: edition 2 was sealed on 2033-12-31, and 5\.3 /,
    );
    expect(stderr).toContain("{ kind: sentence, paragraphs: ['5.3'], text: … }");
  });

  test('refuses an edition that changes nothing', () => {
    list('3', "{ kind: sentence, paragraphs: ['5.3'], text: An audit is named. }");
    expect(run('alpha').stderr).toContain('nothing has changed since edition 2');
  });

  test('refuses an edition that leaves a change unsaid, and writes nothing', () => {
    another();
    list('3', "{ kind: sentence, paragraphs: ['5.2'], text: An audit is named. }");
    const { status, stderr } = run('alpha');
    expect(status).toBe(1);
    expect(stderr).toContain('An audit follows.');
    expect(existsSync(join(content, 'guidance/alpha/editions/3'))).toBe(false);
  });

  test('seals an edition whose changes are told, on the day of the site', () => {
    another();
    list('3', "{ kind: sentence, paragraphs: ['5.3'], text: An audit is named. }");
    const { status, stdout, stderr } = run('alpha');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('An audit follows.');
    const folder = join(content, 'guidance/alpha/editions/3');
    expect(readFileSync(join(folder, 'seal.yaml'), 'utf8')).toMatch(
      /^date: 2033-12-31\nsha256: [0-9a-f]{64}\n$/,
    );
    expect(readFileSync(join(folder, 'guidance.json'), 'utf8')).toContain('An audit follows.');
  });

  test('names the documents that there are', () => {
    expect(run().stderr).toBe(
      'edition: id: no document is named; allowed is one of alpha, epsilon, gamma, lamp, pad\n',
    );
  });

  test('asks a document without editions for its first', () => {
    expect(run('pad').stderr).toContain("add editions: [{ edition: '1', changes: [{ kind: first");
  });
});
