import { isAbsolute, relative, sep } from 'node:path';

/**
 * What a file is called in messages: its path from the root where it lies below it, else its whole path.
 *
 * @example fileName('/site', '/site/content/site.yaml') // 'content/site.yaml'
 */
export function fileName(root: string, path: string): string {
  const below = relative(root, path);
  return isAbsolute(below) || below.split(sep)[0] === '..' ? path : below;
}
