import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

const root = resolve(import.meta.dirname, '../../..');
const read = (path: string): string => readFileSync(resolve(root, path), 'utf8');

const workflow = read('.github/workflows/pages.yml');
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };

describe('The workflow for GitHub Pages', () => {
  const { permissions, jobs } = parse(workflow) as {
    permissions: Record<string, string>;
    jobs: Record<string, { needs?: string; permissions?: Record<string, string> | undefined }>;
  };

  test('names every action by the commit of a release, and says which release that is', () => {
    const uses = workflow.match(/uses: .*/g) ?? [];
    expect(uses.length).toBeGreaterThan(4);
    expect(uses.filter((use) => !/@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(use))).toEqual([]);
  });

  test('publishes only what was tested, and only that step may publish', () => {
    expect([jobs.build?.needs, jobs.publish?.needs]).toEqual(['test', 'build']);
    const all: typeof jobs = { all: { permissions }, ...jobs };
    const writing = Object.entries(all)
      .filter(([, job]) => Object.values(job.permissions ?? {}).includes('write'))
      .map(([name]) => name);
    expect(writing).toEqual(['publish']);
  });

  test('puts no text from outside into a shell', () => {
    expect(workflow.match(/run: .*\$\{\{.*/g)).toBeNull();
  });
});

describe('The container', () => {
  const dockerfile = read('.deploy/Dockerfile');
  const { services } = parse(read('.deploy/compose.yaml')) as {
    services: { site: Record<string, unknown> };
  };

  test('holds no tools of the build and runs as a user without rights', () => {
    expect(dockerfile.match(/^FROM .*/gm)).toHaveLength(2);
    expect(dockerfile.match(/^USER (.*)/gm)).toEqual(['USER www-data']);
  });

  test('can write nothing but its own /tmp', () => {
    expect(services.site).toMatchObject({ read_only: true, tmpfs: ['/tmp'], cap_drop: ['ALL'] });
    const written = read('.deploy/nginx.conf').match(/^ *(?:pid|\w+_temp_path) (?!\/tmp\/).*/gm);
    expect(written).toBeNull();
  });
});

test('every command that a recipe runs is one of package.json', () => {
  const named = [workflow, read('.deploy/Dockerfile'), read('.deploy/nginx.conf')].flatMap((text) =>
    [...text.matchAll(/npm run (?:--silent )?([\w:]+)/g)].map(([, name = '']) => name),
  );
  expect(named.length).toBeGreaterThan(3);
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
});
