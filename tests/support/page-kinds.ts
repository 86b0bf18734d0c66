import { pageFiles } from './page-files.ts';

/**
 * Addresses of a built site that show every kind of page: all pages but the glossary, of which
 * terms differ in their words only, so that the first few stand for all.
 */
export function pageKinds(folder: string): readonly string[] {
  const addresses = pageFiles(folder).map(({ address }) => address);
  const isTerm = (address: string) => /^\/glossary\/.+/.test(address);
  return [
    ...addresses.filter((address) => !isTerm(address)),
    ...addresses.filter(isTerm).slice(0, 4),
  ];
}
