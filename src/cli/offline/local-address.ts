import { posix } from 'node:path';

/** Where a copy lies and what is in it. */
export type LocalCopy = Readonly<{
  /** Base path of the site, `/` or `/some/path/`. */
  base: string;
  /** Paths of its files from its folder, `guidance/x1/index.html`. */
  files: ReadonlySet<string>;
}>;

/**
 * An address of the site as one that leads from a file of the copy to another: relative, and to the page
 * of a folder by its name, since a browser that opens files shows a folder as a list.
 *
 * @param from path of the file in which it stands
 * @param address `/guidance/x1/#safety`, base path included
 * @returns undefined where the copy does not have the file; what is no address of the site as it is
 */
export function localAddress(
  { base, files }: LocalCopy,
  from: string,
  address: string,
): string | undefined {
  if (!address.startsWith(base) || address.startsWith('//')) return address;
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/.exec(address.slice(base.length)) ?? [];
  const file = decodeURI(path === '' || path.endsWith('/') ? `${path}index.html` : path);
  if (!files.has(file)) return undefined;
  return `${encodeURI(posix.relative(posix.dirname(from), file))}${rest}`;
}
