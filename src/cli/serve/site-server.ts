import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';

import compression from 'compression';
import sirv from 'sirv';

import { headersFor, parseHostHeaders } from './host-headers.ts';

export interface SiteServerOptions {
  /** Path that the site was built for, with a slash at both ends: `/` or `/docs/`. */
  readonly base: string;
}

/**
 * The part of a Connect middleware that is used here. It is a method on purpose: the types of
 * `compression` name Express's request and response, of which it only uses what node:http has.
 */
interface Middleware {
  handle(request: IncomingMessage, response: ServerResponse, next: () => void): void;
}

/**
 * A server for a built site that behaves as a good static host does, so that what is measured and
 * tested here holds there: compressed answers, the headers that the site's own `_headers` file
 * recommends, a redirect from a folder to its slash, and `404.html` with status 404 for every
 * unknown address. A site built for a sub-folder is served below it; `/` leads there.
 *
 * Two well-kept libraries do what is easy to get wrong: `sirv` (types of files, ranges, validators,
 * no way out of the folder) and `compression` (negotiation, Brotli and gzip, `Vary`). Files are read
 * when they are asked for, so a site that is built anew is served without a restart.
 *
 * @param folder the built site
 * @returns a server that does not listen yet
 * @example createSiteServer('dist', { base: '/' }).listen(4321);
 */
export function createSiteServer(folder: string, { base }: SiteServerOptions): Server {
  const hostHeaders = join(folder, '_headers');
  const rules = existsSync(hostHeaders) ? parseHostHeaders(readFileSync(hostHeaders, 'utf8')) : [];
  const serveFile = sirv(folder, { dev: true, etag: true, extensions: [] });
  const compress: Middleware = {
    handle: compression({
      // A range is a part of the file as it is stored.
      filter: (request, response) =>
        request.headers.range === undefined && compression.filter(request, response),
    }),
  };

  function answer(request: IncomingMessage, response: ServerResponse): void {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    const url = URL.parse(`http://localhost${request.url ?? '/'}`);
    if (url === null) {
      response.writeHead(400).end();
      return;
    }
    if (url.pathname === '/' && base !== '/') {
      response.writeHead(302, { Location: base }).end();
      return;
    }
    if (`${url.pathname}/` === base) {
      response.writeHead(301, { Location: `${base}${url.search}` }).end();
      return;
    }

    const path = url.pathname.startsWith(base)
      ? decodePath(url.pathname.slice(base.length - 1))
      : null;
    for (const [name, value] of headersFor(rules, path ?? '/404.html')) {
      response.setHeader(name, value);
    }
    if (path === null || path === '/_headers') {
      sendNotFound(response, folder);
    } else if (isFolder(join(folder, path)) && !path.endsWith('/')) {
      response.writeHead(301, { Location: `${url.pathname}/${url.search}` }).end();
    } else {
      request.url = path.endsWith('/') ? `${encodeURI(path)}index.html` : encodeURI(path);
      serveFile(request, response, () => {
        sendNotFound(response, folder);
      });
    }
  }

  return createServer((request, response) => {
    compress.handle(request, response, () => {
      answer(request, response);
    });
  });
}

/** The path in plain letters, or null when no file of a site can have it. */
function decodePath(pathname: string): string | null {
  try {
    const path = decodeURIComponent(pathname);
    return /\/\/|\/\.\.(\/|$)|[\\\0]/.test(path) ? null : path;
  } catch {
    return null;
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function sendNotFound(response: ServerResponse, folder: string): void {
  const page = join(folder, '404.html');
  const body = existsSync(page) ? readFileSync(page) : 'Not found\n';
  response.removeHeader('Content-Type');
  response.writeHead(404, {
    'Cache-Control': 'no-cache',
    'Content-Length': Buffer.byteLength(body),
    'Content-Type': `${typeof body === 'string' ? 'text/plain' : 'text/html'};charset=utf-8`,
  });
  response.end(body);
}
