import type { Server } from 'node:http';
import { connect } from 'node:net';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { listen } from '../../../../src/cli/serve/listen.ts';
import { createSiteServer } from '../../../../src/cli/serve/site-server.ts';

const REQUESTS = 5000;
const AT_ONCE = 100;

let folder = '';
let server: Server;
let port = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'site-server-hostile-'));
  await mkdir(join(folder, 'a'));
  await writeFile(join(folder, 'index.html'), '<p>home</p>'.repeat(200));
  await writeFile(join(folder, 'a', 'index.html'), 'a');
  await writeFile(join(folder, 'empty.txt'), '');
  await writeFile(join(folder, '404.html'), 'nothing here');
  await writeFile(join(folder, '_headers'), '/*\n  X-All: yes\n');
  server = createSiteServer(folder, { base: '/' });
  port = await listen(server, 0);
});

afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await rm(folder, { recursive: true });
});

const junk = fc.string({ unit: 'binary', maxLength: 40 });
const method = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('GET', 'HEAD') },
  { weight: 2, arbitrary: fc.constantFrom('POST', 'OPTIONS', 'TRACE', 'CONNECT', 'PRI', 'get') },
  junk,
);
const segment = fc.oneof(
  fc.constantFrom('', '.', '..', 'a', 'index.html', 'empty.txt', '_headers', '404.html', '*'),
  fc.constantFrom('%', '%zz', '%00', '%2e%2e', '%2f', '%5c', '%c0%ae', '%ff', '\\', ';', ':', '~'),
  fc.integer({ min: 200, max: 5000 }).map((length) => 'a'.repeat(length)),
  junk,
);
const target = fc.oneof(
  { weight: 6, arbitrary: fc.array(segment, { maxLength: 6 }).map((all) => `/${all.join('/')}`) },
  { weight: 4, arbitrary: fc.constantFrom('/', '/a/', '/a', '/empty.txt') },
  fc.constantFrom('*', 'http://x/', 'http://[::1', '//x/a', '?', '#', '/?q=%', '/empty.txt'),
  fc.constantFrom('a/', 'b/').map((part) => `/${part.repeat(3000)}`),
  junk,
);
const position = fc.oneof(
  {
    weight: 9,
    arbitrary: fc.constantFrom('', '0', '5', '9', '2199', '2200', '99999999999999999999', '1e3'),
  },
  junk,
);
const range = fc
  .array(fc.tuple(position, position), { minLength: 1, maxLength: 2 })
  .map((parts) => `bytes=${parts.map((part) => part.join('-')).join(',')}`);
const header = fc.oneof(
  { weight: 6, arbitrary: range.map((value) => `Range: ${value}`) },
  junk.map((value) => `If-Range: ${value}`),
  junk.map((value) => `If-None-Match: ${value}`),
  junk.map((value) => `If-Modified-Since: ${value}`),
  fc
    .constantFrom('gzip;q=x', 'br', ',,,', 'identity;q=0, *;q=0')
    .map((v) => `Accept-Encoding: ${v}`),
  fc.constantFrom(
    'Content-Length: -1',
    'Content-Length: 99999999999',
    'Transfer-Encoding: chunked',
    'Transfer-Encoding: gzip, chunked, gzip',
    'Expect: 100-continue',
    'Expect: nothing',
    'Connection: Upgrade\r\nUpgrade: websocket',
    'If-Match: "x"',
    `Cookie: ${'a'.repeat(70_000)}`,
  ),
  junk,
);
const request = fc
  .record({
    method,
    target,
    version: fc.oneof(
      { weight: 8, arbitrary: fc.constant('HTTP/1.1') },
      fc.constantFrom('HTTP/1.0', 'HTTP/2.0', 'HTTP/9', ''),
    ),
    host: fc.constantFrom('Host: x\r\n', 'Host: x\r\n', 'Host: x\r\n', '', 'Host: \r\nHost: y\r\n'),
    headers: fc.array(header, { maxLength: 4 }),
    end: fc.constantFrom('\r\n\r\n', '\r\n\r\n', '\r\n\r\n', '\n\n', '\r\n', ''),
    body: fc.oneof(fc.constant(''), junk),
  })
  .map(
    (one) =>
      `${one.method} ${one.target} ${one.version}\r\n` +
      `${one.host}${one.headers.join('\r\n')}${one.end}${one.body}`,
  );

/** Sends it as it stands: the status line of the answer, or the empty text where there is none. */
function send(text: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    let line = '';
    socket.once('data', (piece) => {
      line = piece.toString('latin1').split('\r\n')[0] ?? '';
      socket.destroy();
    });
    // The server may close while a request is still on its way.
    socket.on('error', () => undefined);
    socket.once('close', () => {
      resolve(line);
    });
    // To a request without an end nothing more comes; to any other the server has an answer.
    if (/\r?\n\r?\n/.test(text)) socket.write(Buffer.from(text, 'latin1'));
    else socket.end(Buffer.from(text, 'latin1'));
    socket.setTimeout(2000, () => socket.destroy());
  });
}

// RFC 9112: a server answers what it cannot read with 400, or closes; 5xx would be a fault of its own.
test(`${REQUESTS} malformed requests are answered or refused, and the server goes on`, async () => {
  const all = fc.sample(request, { numRuns: REQUESTS, seed: 2_026_110 });
  const statuses = new Map<string, number>();
  for (let start = 0; start < all.length; start += AT_ONCE) {
    const lines = await Promise.all(all.slice(start, start + AT_ONCE).map(send));
    for (const [index, line] of lines.entries()) {
      const asked = all[start + index]!.slice(0, 300);
      expect(line, asked).toMatch(/^(HTTP\/1\.1 [1234]\d\d .*)?$/);
      const status = line.slice(9, 12);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
  }
  // The requests reach every part: files, ranges, refusals of the server and of the parser.
  expect([...statuses.keys()]).toEqual(
    expect.arrayContaining(['200', '206', '400', '404', '405', '414', '416', '431']),
  );
  const answer = await fetch(`http://127.0.0.1:${port}/`);
  expect(answer.status).toBe(200);
});
