import { headersFor, type HeaderRule } from './host-headers.ts';

/** Where and how nginx is to serve a site. */
export type NginxOptions = Readonly<{
  /** The headers of the site, from its `_headers`. */
  rules: readonly HeaderRule[];
  /** Path that the site was built for, with a slash at both ends. */
  base: string;
  /** Folder that is the root of the host; the site lies in it below `base`. */
  root: string;
  /** What nginx is to listen on, as its directive `listen` takes it: `8080`. */
  listen: string;
  /** Whether nginx has the module that sends `.br` files. */
  hasBrotli: boolean;
}>;

/** Types of the files of a site, by the ends of their names. */
const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html',
  css: 'text/css',
  js: 'text/javascript',
  json: 'application/json',
  webmanifest: 'application/manifest+json',
  xml: 'application/xml',
  svg: 'image/svg+xml',
  png: 'image/png',
  woff2: 'font/woff2',
  R: 'text/plain',
  py: 'text/plain',
  zip: 'application/zip',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** Types whose text is UTF-8 and says so. */
const TEXT = /^text\/|json$|xml$|bibtex$|research-info-systems$/;

/**
 * A configuration with which nginx serves a site as `npm start` does, for the `http` block. Each header
 * has a map from the address to its value, so that one list applies to every answer: nginx would leave
 * out those of the server wherever a location sets one of its own.
 *
 * @see https://nginx.org/en/docs/http/ngx_http_headers_module.html#add_header
 * @see https://nginx.org/en/docs/http/ngx_http_gzip_static_module.html
 */
export function nginxConfiguration(options: NginxOptions): string {
  const { rules, base, root, listen, hasBrotli } = options;
  const types = { ...TYPES, ...ownTypes(rules) };
  const names = [...new Set(rules.flatMap(({ headers }) => headers.map(([name]) => name)))].filter(
    (name) => name !== 'Content-Type',
  );
  // Where nothing is found, nothing may be kept, and the page says so as everywhere.
  const unfound = new Map([...headersFor(rules, `${base}404.html`), ['cache-control', 'no-cache']]);
  const texts = [...new Set(Object.values(types))].filter(
    // This type has a character set without being told.
    (type) => TEXT.test(type) && type !== 'text/html',
  );
  return `# Written from the site's own _headers; write it again instead of changing it.
${names.map((name) => map(name, rules, unfound.get(name.toLowerCase()) ?? '')).join('\n')}
server {
  listen ${listen};
  root ${quoted(root)};
  index index.html;
  server_tokens off;
  log_not_found off;
  absolute_redirect off;

  types {
${Object.entries(types)
  .map(([end, type]) => `    ${type} ${end};`)
  .join('\n')}
  }
  default_type application/octet-stream;
  charset utf-8;
  charset_types ${texts.join(' ')};

  gzip_static on;
  gzip_vary on;
${hasBrotli ? '  brotli_static on;\n' : ''}
${names.map((name) => `  add_header ${name} $${variableOf(name)} always;`).join('\n')}

  error_page 404 ${quoted(`${base}404.html`)};
  location = /_headers { return 404; }
  location = /_redirects { return 404; }
${base === '/' ? '' : below(base)}}
`;
}

/** What only a site in a sub-folder needs: the way there from the root. */
const below = (base: string): string => `  location = / { return 302 ${base}; }
  location = ${base}_headers { return 404; }
  location = ${base}_redirects { return 404; }
`;

/** The types that the site's own headers give, by the ends of the names: `csv`. */
function ownTypes(rules: readonly HeaderRule[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    rules.flatMap(({ pattern, headers }) => {
      const [, end] = /\*\.(\w+)$/.exec(pattern) ?? [];
      const [, type] = headers.find(([name]) => name === 'Content-Type') ?? [];
      return end === undefined || type === undefined ? [] : [[end, type.replace(/;.*$/, '')]];
    }),
  );
}

const variableOf = (name: string): string => `site_${name.toLowerCase().replaceAll('-', '_')}`;

/**
 * A header's value by the address that was asked for and, where not all addresses have the same, by whether
 * anything was found there. The address is as it was sent: one from which nginx would find its way into
 * another folder (`/embed/..%2fguidance/`) has what an unknown one has.
 */
function map(name: string, rules: readonly HeaderRule[], unfound: string): string {
  const variable = variableOf(name);
  const found = rules.flatMap(({ pattern, headers }) =>
    headers.filter(([other]) => other === name).map(([, value]) => ({ pattern, value })),
  );
  const lines = (start: string): string =>
    found
      .map(({ pattern, value }) => `  "~^${start}${regexOf(pattern)}" ${quoted(value)};`)
      .join('\n');
  if (found.length === 1 && found[0]?.value === unfound) {
    return `map $request_uri $${variable} {\n${lines('')}\n}`;
  }
  return `map $request_uri $${variable}_of_file {
  default ${quoted(unfound)};
${lines(PLAIN)}
}
map $status $${variable} {
  default ${quoted(unfound)};
  "~^[23]" $${variable}_of_file;
}`;
}

/** That a path goes down only and is written as it is. */
const PLAIN = String.raw`(?![^?]*(?:%|\.\.))`;

/** An address with a query or without; `*` stands for any text of the path. */
const regexOf = (pattern: string): string =>
  `${pattern.replaceAll(/[.+?^$()[\]{}|\\"]/g, String.raw`\$&`).replaceAll('*', '[^?]*')}(?:\\?|$)`;

/**
 * A text in the form in which nginx reads it as it is.
 *
 * @throws RangeError for one that it would read otherwise
 */
function quoted(text: string): string {
  if (/[$"\\\n]/.test(text)) {
    throw new RangeError(`"${text}" cannot stand in a configuration of nginx`);
  }
  return `"${text}"`;
}
