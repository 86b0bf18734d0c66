import { existsSync, readFileSync } from 'node:fs';
import { ContentError } from '../../model/content-error.ts';
import { units, type UnitsEntry } from '../../schema/vocabulary/units.ts';
import { readYaml } from '../../loader/yaml-file.ts';

/**
 * The units that the library knows.
 *
 * @throws ContentError when the file is missing or does not meet its schema
 */
export function readUnits(path: string): UnitsEntry {
  if (!existsSync(path)) {
    throw new ContentError([
      { file: path, path: [], wrong: 'the file is missing', allowed: 'add it' },
    ]);
  }
  const { data, problems } = readYaml(
    { file: path, text: readFileSync(path, 'utf8'), firstLine: 1 },
    units,
  );
  if (data === undefined) throw new ContentError(problems);
  return data;
}
