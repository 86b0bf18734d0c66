import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** An input of a build: where the project has it, and where it lies. */
export type InputFile = Readonly<{
  /** Its path from the root of the project, with forward slashes: `content/site.yaml`. */
  name: string;
  /** Its whole path. */
  path: string;
}>;

/** Folders and files that decide what the built site looks like, from the root of the project. */
const INPUTS: readonly string[] = [
  '.config/tsconfig.site.json',
  // Vite reads these where they exist.
  '.env',
  '.env.local',
  '.env.production',
  '.env.production.local',
  'astro.config.mjs',
  'package-lock.json',
  'package.json',
  'public',
  'src',
  'tsconfig.json',
];

/**
 * Every file that a build reads, packages apart: a folder that holds only these can be built, and
 * a site is out of date when one of them has changed. A missing input is left out, not an error;
 * links are followed.
 *
 * @param root folder of the project
 * @param content folder of the content
 * @returns the files, sorted by name
 * @example (await inputFiles('/site'))[0]?.name // '.config/tsconfig.site.json'
 */
export async function inputFiles(
  root: string,
  content = join(root, 'content'),
): Promise<readonly InputFile[]> {
  const places = [
    ...INPUTS.map((name) => ({ name, path: join(root, name) })),
    { name: 'content', path: content },
  ];
  const files = (await Promise.all(places.map(filesAt))).flat();
  return files.toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

async function filesAt({ name, path }: InputFile): Promise<readonly InputFile[]> {
  const found = await stat(path).catch(() => undefined);
  if (found?.isFile() === true) return [{ name, path }];
  if (found?.isDirectory() !== true) return [];
  const inside = await readdir(path);
  return (
    await Promise.all(
      inside.map((one) => filesAt({ name: `${name}/${one}`, path: join(path, one) })),
    )
  ).flat();
}
