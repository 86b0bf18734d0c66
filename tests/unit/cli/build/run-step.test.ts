import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { runStep } from '../../../../src/cli/build/run-step.ts';

let cwd = '';

async function script(text: string): Promise<string> {
  const file = join(cwd, 'step.mjs');
  await writeFile(file, text);
  return file;
}

beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'run-step-'));
});

afterEach(async () => {
  await rm(cwd, { recursive: true });
});

describe('runStep', () => {
  test('a script that ends with 0 has passed, and its output is kept', async () => {
    const result = await runStep({
      script: await script('console.log(process.argv[2])'),
      args: ['a b; c'],
      cwd,
    });
    expect(result).toMatchObject({ ok: true, output: 'a b; c\n' });
  });

  test('a script has the variables of our process and those that it is given', async () => {
    const result = await runStep({
      script: await script('console.log(process.env.SITE_URL, process.env.PATH)'),
      cwd,
      env: { SITE_URL: 'https://given.example' },
    });
    expect(result.output).toBe(`https://given.example ${process.env.PATH}\n`);
  });

  test('a script that ends with another status has failed, and its errors are kept', async () => {
    const result = await runStep({
      script: await script('console.error("why"); process.exitCode = 3'),
      cwd,
    });
    expect(result).toMatchObject({ ok: false, output: 'why\n' });
  });

  test('a script that is ended from outside has failed and says by what', async () => {
    const file = await script('process.kill(process.pid, "SIGKILL")');
    expect(await runStep({ script: file, cwd })).toMatchObject({
      ok: false,
      output: `${file} was ended by SIGKILL\n`,
    });
  });

  test('a missing script has failed and is named', async () => {
    const result = await runStep({ script: join(cwd, 'absent.mjs'), cwd });
    expect(result.ok).toBe(false);
    expect(result.output).toContain('absent.mjs');
  });

  test('a missing folder has failed with the reason', async () => {
    const result = await runStep({ script: await script(''), cwd: join(cwd, 'absent') });
    expect(result.ok).toBe(false);
    expect(result.output).toMatch(/could not be started: .*ENOENT/);
  });

  test('a step runs as in production although a test started it', async () => {
    const result = await runStep({
      script: await script(
        'console.log(JSON.stringify([process.env.NODE_ENV, process.env.VITEST ?? null]))',
      ),
      cwd,
    });
    expect(result.output).toBe('["production",null]\n');
  });

  test('output is passed on while the step runs', async () => {
    const heard: string[] = [];
    await runStep({
      script: await script('console.log("one")'),
      cwd,
      onOutput: (text) => heard.push(text),
    });
    expect(heard.join('')).toBe('one\n');
  });
});
