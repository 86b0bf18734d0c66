import type { Server } from 'node:http';
import { request } from 'node:http';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
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
  const headers =
    '/*\n  X-All: yes\n/_astro/*\n  Cache-Control: immutable\n/*.csv\n  Content-Type: text/csv; charset=utf-8\n';
  await writeFile(join(folder, '_headers'), headers);
  const folderBelow = join(around, 'below');
  await cp(folder, folderBelow, { recursive: true });
  await writeFile(join(folderBelow, '_headers'), headers.replaceAll(/^\//gm, '/docs/'));
  server = createSiteServer(folder, { base: '/' });
  below = createSiteServer(folderBelow, { base: '/docs/' });
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
      'content-type': 'text/html; charset=utf-8',
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
    expect(headers['content-range']).toBe(`bytes 0-8/${page.length}`);
    expect(body).toBe('<!doctype');
  });

  // RFC 9110, 14.1 and 14.2, of a file that is "home", four bytes.
  test.each([
    ['bytes=1-2', 206, 'om', 'bytes 1-2/4'],
    ['bytes=2-', 206, 'me', 'bytes 2-3/4'],
    ['bytes=-3', 206, 'ome', 'bytes 1-3/4'],
    ['bytes=1-99', 206, 'ome', 'bytes 1-3/4'],
    ['bytes=-99', 200, 'home', undefined],
    ['bytes=4-', 416, undefined, 'bytes */4'],
    ['bytes=-0', 416, undefined, 'bytes */4'],
    ['bytes=9-5', 416, undefined, 'bytes */4'],
    ['lines=1-2', 200, 'home', undefined],
    ['bytes=a-b', 200, 'home', undefined],
    ['bytes=', 200, 'home', undefined],
    ['bytes=0-0,2-3', 200, 'home', undefined],
    ['bytes=99999999999999999999-', 416, undefined, 'bytes */4'],
  ])('the range %s is answered with status %i', async (range, expected, part, contentRange) => {
    const { status, headers, body } = await ask('/', { Range: range });
    expect(status).toBe(expected);
    expect(headers['content-range']).toBe(contentRange);
    if (part !== undefined) expect(body).toBe(part);
  });

  test('a range of a file that has changed since is the whole file', async () => {
    const range = { Range: 'bytes=1-2' };
    const { headers } = await ask('/');
    const date = String(headers['last-modified']);
    expect(await ask('/', { ...range, 'If-Range': date })).toMatchObject({ status: 206 });
    for (const earlier of ['Sat, 01 Jan 2000 00:00:00 GMT', '"other"', 'nonsense']) {
      const answer = await ask('/', { ...range, 'If-Range': earlier });
      expect(answer, earlier).toMatchObject({ status: 200, body: 'home' });
    }
  });

  test('a range of an unknown address is the whole page that says so', async () => {
    const answer = await ask('/missing', { Range: 'bytes=0-1' });
    expect(answer).toMatchObject({ status: 404, body: 'nothing here' });
  });

  test.each([
    `/${'a'.repeat(4096)}`,
    `/${'a/'.repeat(2500)}`,
    `/?q=${'a'.repeat(8000)}`,
    `/${'a'.repeat(60_000)}`,
  ])('a target that is too long is refused as such (%#)', async (path) => {
    expect(await ask(path)).toMatchObject({ status: 414 });
  });

  test('a long question is no long path', async () => {
    expect(await ask(`/?q=${'a'.repeat(7000)}`)).toMatchObject({ status: 200, body: 'home' });
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
    '/_astro/a.js/',
    '/_headers',
    '/_HEADERS',
    '/_Header%73',
    '/%5fheaders',
    '/%5Fheaders',
    '/%255fheaders',
    '/_header%C5%BF',
    '/_headers.',
    '/_redirects',
    '/_headers%20',
    '/_headers/',
    '/_headers::$DATA',
    '/_headers?q=1',
    '/\\_headers',
    '/%5c_headers',
    '/.%5c_headers',
    '/%2f_headers',
    '/./_headers',
    '/a/../_headers',
    '/a/%2e%2e/_headers',
    'http://localhost/_headers',
    `/${'a'.repeat(300)}`,
    `/${'%C3%A4'.repeat(200)}`,
    `/${'a/'.repeat(2000)}`,
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
      'content-type': 'text/html; charset=utf-8',
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
    expect(await ask('/missing', {}, port, 'HEAD')).toMatchObject({ status: 404, body: '' });
  });

  test('nothing tells which program answers', async () => {
    expect((await ask('/')).headers['x-powered-by']).toBeUndefined();
  });

  test('another folder is served from the request on that finds it', async () => {
    let now = folder;
    const moving = createSiteServer(() => now, { base: '/' });
    const at = await listen(moving, 0);
    expect(await ask('/', {}, at)).toMatchObject({ body: 'home' });
    now = join(folder, 'a');
    expect(await ask('/', {}, at)).toMatchObject({ body: page });
    moving.close();
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
    expect(headers).toMatchObject({ 'cache-control': 'immutable', 'x-all': 'yes' });
  });

  test('what lies beside it is unknown', async () => {
    expect(await ask('/a/', {}, portBelow)).toMatchObject({ status: 404, body: 'nothing here' });
  });
});

describe('listen', () => {
  test('only this machine is heard unless told otherwise', async () => {
    const own = createSiteServer(folder, { base: '/' });
    const open = createSiteServer(folder, { base: '/' });
    await listen(own, 0);
    await listen(open, 0, '0.0.0.0');
    expect([own, open].map((one) => one.address())).toMatchObject([
      { address: '127.0.0.1' },
      { address: '0.0.0.0' },
    ]);
    own.close();
    open.close();
  });

  test('an address that is not of this machine is refused with the reason', async () => {
    // 192.0.2.0/24 is for documentation (RFC 5737); no machine has it.
    await expect(listen(createSiteServer(folder, { base: '/' }), 0, '192.0.2.1')).rejects.toThrow(
      /^Port 0 cannot be used: .*192\.0\.2\.1/,
    );
  });

  test('a port that another program uses is refused with the reason', async () => {
    await expect(listen(createSiteServer(folder, { base: '/' }), port)).rejects.toThrow(
      `Port ${port} cannot be used: another program uses it; ` +
        'stop that program or choose another port with PORT',
    );
  });
});
