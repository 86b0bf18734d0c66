import type { Server } from 'node:http';
import { request } from 'node:http';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { listen } from '../../../../src/cli/serve/listen.ts';
import { createSiteServer } from '../../../../src/cli/serve/site-server.ts';

const page = `<!doctype html><title>A</title>${'<p>Again'.repeat(500)}`;
let folder = '';
let server: Server;
let below: Server;
let port = 0;
let portBelow = 0;

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** Asks exactly as told: neither address nor answer is normalised, decoded or followed. */
function ask(path: string, headers: Record<string, string> = {}, at = port, method = 'GET') {
  return new Promise<Answer>((resolve, reject) => {
    request({ host: 'localhost', port: at, path, headers, method }, (response) => {
      const pieces: Buffer[] = [];
      response.on('data', (piece: Buffer) => pieces.push(piece));
      response.on('end', () => {
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(pieces).toString(),
        });
      });
    })
      .on('error', reject)
      .end();
  });
}

beforeAll(async () => {
  const around = await mkdtemp(join(tmpdir(), 'site-server-'));
  folder = join(around, 'dist');
  await mkdir(join(folder, '_astro'), { recursive: true });
  await mkdir(join(folder, 'a'));
  await writeFile(join(around, 'secret.txt'), 'secret');
  await writeFile(join(folder, 'index.html'), 'home');
  await writeFile(join(folder, 'a', 'index.html'), page);
  await writeFile(join(folder, 'a', 'ä b.csv'), 'x,y\n');
  await writeFile(join(folder, '404.html'), 'nothing here');
  await writeFile(join(folder, '_astro', 'a.js'), 'export {};');
  await writeFile(
    join(folder, '_headers'),
    '/*\n  X-All: yes\n/_astro/*\n  Cache-Control: immutable\n/*.csv\n  Content-Type: text/csv; charset=utf-8\n',
  );
  server = createSiteServer(folder, { base: '/' });
  below = createSiteServer(folder, { base: '/docs/' });
  port = await listen(server, 0);
  portBelow = await listen(below, 0);
});

afterAll(async () => {
  server.close();
  below.close();
  await rm(join(folder, '..'), { recursive: true });
});

// Expected values: what Netlify and Cloudflare Pages do with the same folder; RFC 9110 for statuses.
describe('createSiteServer', () => {
  test('a folder answers with its index page, which is checked again each time', async () => {
    const { status, headers, body } = await ask('/a/');
    expect(status).toBe(200);
    expect(body).toBe(page);
    expect(headers).toMatchObject({
      'content-type': 'text/html;charset=utf-8',
      'cache-control': 'no-cache',
      'x-all': 'yes',
    });
  });

  test('a page that has not changed is not sent again', async () => {
    const { headers } = await ask('/a/');
    const again = await ask('/a/', { 'If-None-Match': String(headers.etag) });
    expect(again).toMatchObject({ status: 304, body: '' });
  });

  test.each([
    ['br', 'br'],
    ['gzip', 'gzip'],
    ['gzip, deflate, br', 'br'],
  ])('a page is compressed for a reader who takes %s', async (accepted, used) => {
    const { headers, body } = await ask('/a/', { 'Accept-Encoding': accepted });
    expect(headers).toMatchObject({ 'content-encoding': used, vary: 'Accept-Encoding' });
    expect(body.length).toBeLessThan(page.length / 10);
  });

  test('a range is a part of the file as it is stored', async () => {
    const { status, headers, body } = await ask('/a/', {
      Range: 'bytes=0-8',
      'Accept-Encoding': 'gzip',
    });
    expect(status).toBe(206);
    expect(headers['content-encoding']).toBeUndefined();
    expect(body).toBe('<!doctype');
  });

  test("the headers of the host's file replace those of the server", async () => {
    const { headers } = await ask('/_astro/a.js');
    expect(headers['cache-control']).toBe('immutable');
    const csv = await ask('/a/%C3%A4%20b.csv');
    expect(csv).toMatchObject({ status: 200, body: 'x,y\n' });
    expect(csv.headers['content-type']).toBe('text/csv; charset=utf-8');
  });

  test('a folder without its slash leads to the slash and keeps the query', async () => {
    const { status, headers } = await ask('/a?q=b');
    expect(status).toBe(301);
    expect(headers.location).toBe('/a/?q=b');
  });

  test.each([
    '/missing',
    '/missing/',
    '/missing.csv',
    '/_astro/',
    '/_headers',
    '/_astro/a.js/',
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/..%5csecret.txt',
    '//a',
    '/%00',
    '/%zz',
  ])('%s gets the page for unknown addresses', async (path) => {
    const { status, headers, body } = await ask(path);
    expect({ status, body }).toEqual({ status: 404, body: 'nothing here' });
    expect(headers).toMatchObject({
      'content-type': 'text/html;charset=utf-8',
      'cache-control': 'no-cache',
      'x-all': 'yes',
    });
  });

  test('only reading is allowed', async () => {
    const { status, headers } = await ask('/', {}, port, 'POST');
    expect(status).toBe(405);
    expect(headers.allow).toBe('GET, HEAD');
  });

  test('a question for the headers alone gets no body', async () => {
    const { status, headers, body } = await ask('/a/', {}, port, 'HEAD');
    expect({ status, body }).toEqual({ status: 200, body: '' });
    expect(headers['content-length']).toBe(String(page.length));
  });

  test('a page built after the server started is served', async () => {
    await writeFile(join(folder, 'later.html'), 'later');
    expect(await ask('/later.html')).toMatchObject({ status: 200, body: 'later' });
  });
});

describe('createSiteServer below a sub-folder', () => {
  test.each([
    ['/', 302, '/docs/'],
    ['/docs', 301, '/docs/'],
    ['/docs/a', 301, '/docs/a/'],
  ])('%s leads with status %i to %s', async (path, status, location) => {
    const answer = await ask(path, {}, portBelow);
    expect(answer.status).toBe(status);
    expect(answer.headers.location).toBe(location);
  });

  test('pages and their headers are found below it', async () => {
    expect(await ask('/docs/', {}, portBelow)).toMatchObject({ status: 200, body: 'home' });
    const { headers } = await ask('/docs/_astro/a.js', {}, portBelow);
    expect(headers['cache-control']).toBe('immutable');
  });

  test('what lies beside it is unknown', async () => {
    expect(await ask('/a/', {}, portBelow)).toMatchObject({ status: 404, body: 'nothing here' });
  });
});

describe('listen', () => {
  test('a port that another program uses is refused with the reason', async () => {
    await expect(listen(createSiteServer(folder, { base: '/' }), port)).rejects.toThrow(
      `Port ${port} cannot be used: another program uses it; ` +
        'stop that program or choose another port with PORT',
    );
  });
});
