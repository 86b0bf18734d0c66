import { existsSync, readFileSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';

import compression from 'compression';
import express, { type ErrorRequestHandler, type RequestHandler } from 'express';

import { headersFor, parseHostHeaders } from '../../hosting/host-headers.ts';

export interface SiteServerOptions {
  /** Path that the site was built for, with a slash at both ends: `/` or `/docs/`. */
  readonly base: string;
}

/** No file system has a longer path (`PATH_MAX` of Linux), in bytes. */
const LONGEST_PATH = 4096;

/** What every server should take, in octets; longer ones no page of a site links to (RFC 9110, 4.1). */
const LONGEST_TARGET = 8000;

/** Room for a target that is too long, so that it is answered; beyond it Node itself answers 431. */
const LONGEST_HEAD = 65_536;

/**
 * A server for a built site that behaves as a good static host does, so that what is measured and
 * tested here holds there: compressed answers, the headers that the site's own `_headers` file
 * recommends, a redirect from a folder to its slash, and `404.html` with status 404 for every
 * unknown address. A site built for a sub-folder is served below it; `/` leads there. Whatever is
 * asked, the server goes on: what cannot be answered has a status that says why.
 *
 * Express, used as its manual says, does what is easy to get wrong: types of files, ranges,
 * validators, no way out of the folder, and `compression` the negotiation of Brotli and gzip.
 *
 * @param folder the built site, or what says at each request which folder that is now
 * @returns a server that does not listen yet
 * @see https://expressjs.com/en/starter/static-files.html
 * @example createSiteServer('dist', { base: '/' }).listen(4321);
 */
export function createSiteServer(
  folder: string | (() => string),
  { base }: SiteServerOptions,
): Server {
  const currentFolder = typeof folder === 'string' ? () => folder : folder;
  let served = { folder: '', handle: notServed };
  const app = express().disable('x-powered-by').enable('case sensitive routing');
  app.use(
    // A range is a part of the file as it is stored.
    compression({
      filter: (request, response) =>
        request.headers.range === undefined && compression.filter(request, response),
    }),
  );
  app.use(onlyReading, noLongTargets);
  app.use((request, response, next) => {
    const now = currentFolder();
    if (now !== served.folder) served = { folder: now, handle: serveFolder(now, base) };
    return served.handle(request, response, next);
  });
  app.use(sayWhatIsWrong);
  return createServer({ maxHeaderSize: LONGEST_HEAD }, (request, response) => {
    if (isTarget(request.url ?? '')) app(request, response);
    else response.writeHead(400).end();
  });
}

/** Express reads whole addresses with `url.parse`, which is to throw where `URL` does. */
const isTarget = (text: string): boolean => text.startsWith('/') || URL.canParse(text);

const notServed: RequestHandler = (_request, response) => {
  response.sendStatus(503);
};

/** The files of one folder below `base`, and its own page for everything else. */
function serveFolder(folder: string, base: string): RequestHandler {
  const hostHeaders = join(folder, '_headers');
  const rules = existsSync(hostHeaders) ? parseHostHeaders(readFileSync(hostHeaders, 'utf8')) : [];
  const notFoundPage = join(folder, '404.html');
  const notFound = existsSync(notFoundPage) ? readFileSync(notFoundPage, 'utf8') : 'Not found\n';

  const router = express.Router({ caseSensitive: true });
  if (base !== '/') {
    router.get('/', (_request, response) => {
      response.redirect(base);
    });
  }
  router.use(
    base,
    (request, response, next) => {
      const path = plainPath(request.path);
      if (path === null) {
        next('router');
        return;
      }
      response
        .set('Cache-Control', 'no-cache')
        .set(Object.fromEntries(headersFor(rules, base + path.slice(1))));
      next();
    },
    wholeFileForLongSuffix(folder),
    express.static(folder),
  );

  return (request, response, next) => {
    router(request, response, (error?: unknown) => {
      if (error instanceof Error) {
        next(error);
        return;
      }
      response.set(Object.fromEntries(headersFor(rules, `${base}404.html`)));
      response.status(404).set('Cache-Control', 'no-cache').type('html').send(notFound);
    });
  };
}

/** Methods that only read; RFC 9110 wants the others named in `Allow`. */
const onlyReading: RequestHandler = (request, response, next) => {
  if (request.method === 'GET' || request.method === 'HEAD') next();
  else response.status(405).set('Allow', 'GET, HEAD').end();
};

const noLongTargets: RequestHandler = (request, response, next) => {
  const isLong = request.url.length > LONGEST_TARGET || request.path.length > LONGEST_PATH;
  if (isLong) response.sendStatus(414);
  else next();
};

/**
 * `bytes=-500` of a file of 200 bytes is all of it (RFC 9110, 14.1.2), where `range-parser`, which
 * Express uses, finds nothing to send. Without the header the whole file is the answer.
 */
function wholeFileForLongSuffix(folder: string): RequestHandler {
  return async (request, _response, next) => {
    const [, length] = /^bytes=-(\d+)$/.exec(request.headers.range ?? '') ?? [];
    const path = length === undefined ? null : plainPath(request.path);
    if (path !== null) {
      const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
      const size = await stat(file).then(
        (found) => found.size,
        () => 0,
      );
      if (Number(length) >= size) delete request.headers.range;
    }
    next();
  };
}

/** Express tells a handler of errors by its four parameters. */
const sayWhatIsWrong: ErrorRequestHandler = (error: unknown, _request, response, next) => {
  if (response.headersSent) next(error);
  else response.sendStatus(statusOf(error));
};

/** The status that a library gave its error, or the one for a fault of the server. */
function statusOf(error: unknown): number {
  return error instanceof Error && 'status' in error && typeof error.status === 'number'
    ? error.status
    : 500;
}

/**
 * The path in plain letters, or null when no reader may have it: what cannot be decoded, what tries
 * to leave the folder, and what is for the host alone, in any spelling that some file system
 * takes for its name.
 */
function plainPath(pathname: string): string | null {
  try {
    const path = decodeURIComponent(pathname);
    return /\/\/|\/\.\.?(?:\/|$)|[\\\0]|^\/_(?:headers|redirects)(?:[^\w-]|$)/iu.test(path)
      ? null
      : path;
  } catch {
    // A stray "%" names no file.
    return null;
  }
}
