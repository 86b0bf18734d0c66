import { parseHostHeaders, type HeaderRule } from './host-headers.ts';

/** What holds for every address of a site. */
const EVERYWHERE = '/*';

/**
 * A `_headers` file in which no address has a header from two rules, for hosts join the values of two
 * (of two policies the stricter one wins). A header that a folder of the root gives otherwise than `/*`
 * is taken out of `/*` and given to each other entry of the root instead. An address that no entry covers
 * has then none of it.
 *
 * @param text - the file as it is written, without the comments that are lost
 * @param entries - names in the root of the site; those of folders end in a slash
 * @throws RangeError for a file that `parseHostHeaders` refuses
 * @example disjointHeaders('/*\n  A: 1\n/b/*\n  A: 2\n', ['b/', 'c/']); // '/b/*\n  A: 2\n\n/\n  A: 1\n\n/c/*\n  A: 1\n'
 */
export function disjointHeaders(text: string, entries: readonly string[]): string {
  const rules = parseHostHeaders(text);
  const folders = rules.filter(({ pattern }) => /^\/[^/*]+\/\*$/.test(pattern));
  const everywhere = rules.find(({ pattern }) => pattern === EVERYWHERE)?.headers ?? [];
  const moved = everywhere.flatMap(([name, value]) => {
    const other = folders.filter(({ headers }) => headers.some(([own]) => own === name));
    return other.length === 0 ? [] : [{ name, value, other: other.map(({ pattern }) => pattern) }];
  });
  const rest = rules.map(({ pattern, headers }) => ({
    pattern,
    headers:
      pattern === EVERYWHERE
        ? headers.filter(([name]) => moved.every((one) => one.name !== name))
        : headers,
  }));
  const patterns = ['', ...entries].map((name) => `/${name.endsWith('/') ? `${name}*` : name}`);
  const spread = patterns.map((pattern): HeaderRule => ({
    pattern,
    headers: moved
      .filter(({ other }) => !other.includes(pattern))
      .map(({ name, value }) => [name, value] as const),
  }));
  const byPattern = Map.groupBy([...rest, ...spread], ({ pattern }) => pattern);
  return [...byPattern]
    .map(([pattern, of]) => [pattern, ...of.flatMap(({ headers }) => headers.map(written))])
    .filter(({ length }) => length > 1)
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n');
}

const written = ([name, value]: readonly [string, string]): string => `  ${name}: ${value}`;
