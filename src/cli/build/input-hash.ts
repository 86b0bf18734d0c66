import { inputHashes } from './input-hashes.ts';

/**
 * One hash (SHA-256, hexadecimal) over everything that goes into a build: the names and contents
 * of all input files, the settings from the environment, and the version of Node. Two equal hashes
 * mean that building again would only cost time.
 *
 * @example await inputHash('/site', siteSettings({})); // '9f86d081884c…'
 */
export const inputHash = async (...inputs: Parameters<typeof inputHashes>): Promise<string> =>
  (await inputHashes(...inputs)).whole;
