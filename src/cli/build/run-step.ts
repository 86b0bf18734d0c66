import { spawn } from 'node:child_process';
import { performance } from 'node:perf_hooks';

/** How one step of the build ended: everything it printed, in order, and how long it took. */
export interface StepResult {
  readonly ok: boolean;
  readonly output: string;
  readonly seconds: number;
}

export interface Step {
  /** Absolute path of the script that Node runs. */
  readonly script: string;
  readonly args?: readonly string[];
  /** Folder the step runs in. */
  readonly cwd: string;
  /** Variables that it has beside those of our own process. */
  readonly env?: Readonly<Record<string, string>>;
  /** Called with every piece of output as it arrives. */
  readonly onOutput?: (text: string) => void;
}

/**
 * Runs a Node script as a child process, without a shell and with the Node that runs us, and keeps
 * its output so that the caller prints it once, or not at all. It never rejects: a script that
 * cannot be started is a failed step whose output is the reason.
 *
 * The build must not depend on who asks for it, so the variables with which Vitest marks its own
 * process, and the `BASE_URL` with which it would override the site's own path, are left out and
 * `NODE_ENV` is always `production`.
 *
 * @example await runStep({ script: '/site/src/cli/check.ts', cwd: '/site' }); // { ok: true, … }
 */
export function runStep({ script, args = [], cwd, env, onOutput }: Step): Promise<StepResult> {
  const started = performance.now();
  const pieces: string[] = [];
  const keep = (text: string): void => {
    pieces.push(text);
    onOutput?.(text);
  };
  return new Promise((resolve) => {
    const finish = (ok: boolean): void => {
      resolve({ ok, output: pieces.join(''), seconds: (performance.now() - started) / 1000 });
    };
    const child = spawn(process.execPath, [script, ...args], {
      cwd,
      env: {
        ...process.env,
        ...env,
        NODE_ENV: 'production',
        ASTRO_TELEMETRY_DISABLED: '1',
        VITEST: undefined,
        TEST: undefined,
        BASE_URL: undefined,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stdout.setEncoding('utf8').on('data', keep);
    child.stderr.setEncoding('utf8').on('data', keep);
    child.once('error', (error) => {
      keep(`${script} could not be started: ${error.message}\n`);
      finish(false);
    });
    child.once('close', (code, signal) => {
      if (signal !== null) keep(`${script} was ended by ${signal}\n`);
      finish(code === 0);
    });
  });
}
