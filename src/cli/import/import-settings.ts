import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { contentFolder } from '../../loader/content-folder.ts';
import { ContentError } from '../../model/content-error.ts';

/** What the command line of `npm run import` or `npm run new` says. */
export type ImportSettings = Readonly<{
  /** The name of the document's folder. */
  id: string;
  /** The official document. */
  file: string;
  /** The folder of the content. */
  content: string;
  allowMissing: boolean;
}>;

/**
 * Reads the arguments of a command that takes an official document.
 *
 * @param command - `import` or `new`
 * @throws ContentError with the usage when they are not understood
 */
export function importSettings(command: string, args: readonly string[]): ImportSettings {
  const usage = `npm run ${command} -- <id> <document> [--allow-missing] [--content <folder>]`;
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { content: { type: 'string' }, 'allow-missing': { type: 'boolean' } },
      allowPositionals: true,
    });
    const [id, file, ...others] = positionals;
    if (id === undefined || file === undefined || others.length > 0) {
      throw new Error(`${String(positionals.length)} arguments are given`);
    }
    const content = values.content ?? contentFolder(resolve(import.meta.dirname, '../../..'));
    return { id, file, content, allowMissing: values['allow-missing'] === true };
  } catch (error) {
    const wrong = error instanceof Error ? (error.message.split('. ')[0] ?? '') : String(error);
    throw new ContentError([
      { file: command, path: ['arguments'], wrong, allowed: `allowed is ${usage}` },
    ]);
  }
}
