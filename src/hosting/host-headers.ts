/** One rule of a host's `_headers` file: the addresses it applies to and the headers it adds. */
export interface HeaderRule {
  /** Path from the root of the site; `*` stands for any text, slashes included. */
  readonly pattern: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
}

/**
 * Reads a `_headers` file as Netlify and Cloudflare Pages do: a path that starts a line, below it
 * its headers as indented `Name: value` lines; `#` starts a comment line. Placeholders (`:name`),
 * whole addresses (`https://…`) and removals (`! Name`) are not used here and are refused.
 *
 * @throws RangeError that names the line: `_headers:LINE: what is wrong; what is allowed`
 * @see https://developers.cloudflare.com/pages/configuration/headers/
 * @see https://docs.netlify.com/routing/headers/
 * @example parseHostHeaders('/*\n  Referrer-Policy: same-origin\n');
 * // [{ pattern: '/*', headers: [['Referrer-Policy', 'same-origin']] }]
 */
export function parseHostHeaders(text: string): readonly HeaderRule[] {
  const rules: { pattern: string; headers: [string, string][] }[] = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const content = line.trim();
    if (content === '' || content.startsWith('#')) continue;
    const where = `_headers:${index + 1}`;
    if (/^\s/.test(line)) {
      const header = /^([\w-]+):\s*(\S.*)$/.exec(content);
      if (header === null) {
        throw new RangeError(`${where}: "${content}" is no header; allowed is "Name: value"`);
      }
      const [, name = '', value = ''] = header;
      const rule = rules.at(-1);
      if (rule === undefined) {
        throw new RangeError(`${where}: "${name}" belongs to no path; a path line comes first`);
      }
      rule.headers.push([name, value]);
    } else {
      if (!/^\/[^:*\s]*\*?[^:*\s]*$/.test(content)) {
        throw new RangeError(
          `${where}: "${content}" is no path; allowed is a path from "/" with at most one "*"`,
        );
      }
      rules.push({ pattern: content, headers: [] });
    }
  }
  return rules;
}

/**
 * The headers of one address: those of every rule whose pattern fits, by lower-case name. A name
 * that two rules set has both values, joined by a comma, as on Cloudflare.
 *
 * @param path path from the root of the site, without query: `/guidance/abc123/`
 * @example headersFor(parseHostHeaders('/*\n  X-A: 1\n/b\n  X-A: 2\n'), '/b'); // Map { 'x-a' => '1, 2' }
 */
export function headersFor(
  rules: readonly HeaderRule[],
  path: string,
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { pattern, headers } of rules) {
    if (!fits(pattern, path)) continue;
    for (const [name, value] of headers) {
      const key = name.toLowerCase();
      const earlier = found.get(key);
      found.set(key, earlier === undefined ? value : `${earlier}, ${value}`);
    }
  }
  return found;
}

function fits(pattern: string, path: string): boolean {
  const [start = '', end] = pattern.split('*');
  if (end === undefined) return path === start;
  return path.length >= start.length + end.length && path.startsWith(start) && path.endsWith(end);
}
