import { hashOf } from './hash-of.ts';

const POLICY = /<meta http-equiv="content-security-policy"[^>]*>/i;
const HASH = / '(sha256-[^']+)'/g;
/** What stands in the page itself; a file that it names is allowed by its address. */
const WRITTEN = /<(style|script)\b(?![^>]*\ssrc=)[^>]*>(.*?)<\/\1>/gs;

/**
 * A built page whose policy names the styles and scripts that stand in it, and no others.
 *
 * @param html - the page; its policy may name those of every page of the site
 */
export function ownHashes(html: string): string {
  const own = new Set([...html.matchAll(WRITTEN)].map(([, , text = '']) => hashOf(text)));
  return html.replace(POLICY, (policy) =>
    policy.replaceAll(HASH, (named, hash: string) => (own.has(hash) ? named : '')),
  );
}
