import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const HEADERS = '/*\n  X-All: yes\n/_astro/*\n  Cache-Control: public, max-age=1, immutable\n';

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** A built site of one page, which asks for a script of its own name. */
export async function inventedSite(folder: string, name: string, base = '/'): Promise<void> {
  const files: Readonly<Record<string, string>> = {
    'index.html': `<script src="_astro/${name}.js"></script>${'<p>Words.'.repeat(300)}`,
    '404.html': `nothing here, says ${name}`,
    'a b/ä.csv': 'x,y\n',
    'same.txt': 'the same',
    [`_astro/${name}.js`]: `console.log('${name}');`,
    _headers: HEADERS.replaceAll(/^\//gm, base),
    ...(base !== '/' && { _redirects: `/ ${base} 302\n` }),
  };
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  const hashes = Object.entries(files).map(([path, text]) => [path, hashOf(text)] as const);
  await writeFile(
    join(folder, 'files.json'),
    JSON.stringify({ base, files: Object.fromEntries(hashes) }),
  );
}
