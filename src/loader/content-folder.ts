import { resolve } from 'node:path';

/**
 * The folder of the content: `content/` of the project, or the one that `CONTENT` names, so that an
 * organisation builds a site of its own documents with this project untouched.
 *
 * @param root folder of the project
 * @example contentFolder('/site', { CONTENT: '/trust/content' }) // '/trust/content'
 */
export const contentFolder = (
  root: string,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): string => {
  const { CONTENT = '' } = environment;
  return resolve(root, CONTENT === '' ? 'content' : CONTENT);
};
