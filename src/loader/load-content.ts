import { existsSync, globSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import type { Root } from 'mdast';
import type { z } from 'zod';
import type { Problem } from '../model/content-error.ts';
import { parseProse } from '../model/parse-prose.ts';
import type { Vocabulary } from '../model/vocabulary.ts';
import type { ContentEntries, Entry, GuidanceEntries, ProseEntry } from '../model/entries.ts';
import { editionSeal } from '../schema/edition-seal.ts';
import { figure } from '../schema/figure.ts';
import { glossaryTerm } from '../schema/glossary-term.ts';
import { guidance } from '../schema/guidance.ts';
import { learnCard } from '../schema/learn-card.ts';
import { ledger } from '../schema/ledger.ts';
import { official } from '../schema/official.ts';
import { outcome } from '../schema/outcome.ts';
import { page } from '../schema/page.ts';
import { paragraph } from '../schema/paragraph.ts';
import { patientText } from '../schema/patient-text.ts';
import { sectionText } from '../schema/section-text.ts';
import { site } from '../schema/site.ts';
import { study } from '../schema/study.ts';
import { designs } from '../schema/vocabulary/designs.ts';
import { gaps } from '../schema/vocabulary/gaps.ts';
import { units } from '../schema/vocabulary/units.ts';
import { crowdedFolders, isContentFile, unreadFiles } from './content-files.ts';
import { declaredNames } from './declared-names.ts';
import { fileName } from './file-name.ts';
import { isDraft } from './is-draft.ts';
import { SEAL_FILE, type KeptEdition } from './kept-edition.ts';
import { readYaml } from './yaml-file.ts';

/** The content of a folder as far as it could be read, and what is wrong with single files. */
export type LoadedContent = Readonly<{
  site: Entry<z.infer<typeof site>> | undefined;
  glossary: ContentEntries['glossary'];
  pages: ContentEntries['pages'];
  guidance: readonly GuidanceEntries[];
  /** The editions that are kept below the folders of the documents. */
  editions: readonly KeptEdition[];
  problems: readonly Problem[];
  /** The folders of the documents that are drafts. */
  drafts: readonly string[];
  /** The files that did not meet their schema, or are missing. */
  unreadable: ReadonlySet<string>;
  /** The line of a field, for problems found later. */
  lineOf: (file: string, path: Problem['path']) => number | undefined;
}>;

/** In bytes; nothing that a person writes is larger, and what is takes long to read. */
const LARGEST = 2_000_000;

const FRONT_MATTER = /^---\r?\n(?:([\s\S]*?)\r?\n)?---[ \t]*(?:\r?\n|$)/;

/** What is read of a document of which nobody asks more than what it is. */
const NOTHING = {
  official: undefined,
  paragraphs: [],
  sections: [],
  outcomes: [],
  studies: [],
  figures: [],
  learnCards: [],
  patientTexts: [],
} as const;

const NO_PROSE: Root = { type: 'root', children: [] };

/**
 * Reads a content folder by the schemas, without Astro, so that the content can be checked by itself.
 *
 * @param content - the folder that holds `site.yaml`, `glossary/`, `pages/` and `guidance/`
 * @param root - the folder that file names in messages are relative to
 * @param only - the document that is read; of the others, what it must not share with them
 */
export function loadContent(content: string, root: string, only?: string): LoadedContent {
  const crowded = crowdedFolders(content, root);
  if (crowded.length > 0) return nothing(crowded);
  const problems: Problem[] = [];
  const unreadable = new Set<string>();
  const lines = new Map<string, (path: Problem['path']) => number | undefined>();

  const read = <Schema extends z.ZodType>(
    path: string,
    schema: Schema,
    names: readonly string[] = [],
  ): ProseEntry<z.infer<Schema>> | undefined => {
    const file = fileName(root, path);
    const { size } = statSync(path);
    if (size > LARGEST) {
      unreadable.add(file);
      const wrong = `the file has ${size} bytes`;
      problems.push({ file, path: [], wrong, allowed: `at most ${LARGEST}` });
      return undefined;
    }
    const text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
    const isProse = path.endsWith('.mdx');
    const front = isProse ? FRONT_MATTER.exec(text) : null;
    const yaml = readYaml(
      { file, text: isProse ? (front?.[1] ?? '') : text, firstLine: front ? 2 : 1 },
      schema,
      names,
    );
    problems.push(...yaml.problems);
    lines.set(file, yaml.lineOf);
    if (yaml.data === undefined) {
      unreadable.add(file);
      return undefined;
    }
    const id = basename(path).replace(/\.(yaml|mdx|json)$/, '');
    if (!isProse) return { id, file, data: yaml.data, body: '', bodyLine: 1, tree: NO_PROSE };
    const before = front?.[0] ?? '';
    const body = text.slice(before.length);
    const bodyLine = before.split('\n').length;
    const { tree, faults } = parseProse(body, bodyLine, {
      isPage: basename(dirname(path)) === 'pages',
    });
    problems.push(...faults.map((fault) => ({ file, path: [], ...fault })));
    if (tree === undefined) {
      unreadable.add(file);
      return undefined;
    }
    return { id, file, data: yaml.data, body, bodyLine, tree };
  };
  const readAll = <Schema extends z.ZodType>(
    folder: string,
    pattern: string,
    schema: Schema,
    names: readonly string[] = [],
  ) =>
    globSync(pattern, { cwd: folder })
      .filter((name) => isContentFile(relative(content, join(folder, name)).replaceAll('\\', '/')))
      .toSorted()
      .flatMap((name) => read(join(folder, name), schema, names) ?? []);
  const readOne = <Schema extends z.ZodType>(
    path: string,
    schema: Schema,
    remedy = 'add it',
    names: readonly string[] = [],
  ) => {
    if (existsSync(path)) return read(path, schema, names);
    const file = fileName(root, path);
    unreadable.add(file);
    problems.push({
      file,
      path: [],
      wrong: 'the file is missing',
      allowed: remedy,
    });
    return undefined;
  };

  const words = (name: string) => join(content, 'vocabulary', `${name}.yaml`);
  const vocabulary = {
    designs: readOne(words('designs'), designs)?.data,
    units: readOne(words('units'), units)?.data,
    gaps: readOne(words('gaps'), gaps)?.data,
  };

  const readGuidance = (id: string): GuidanceEntries[] => {
    const folder = join(content, 'guidance', id);
    const names = namesOf(join(folder, 'guidance.yaml'));
    const about = readOne(join(folder, 'guidance.yaml'), guidance, 'add it', names);
    if (only !== undefined && only !== id) {
      return about && isWhole(vocabulary)
        ? [{ ...NOTHING, id, vocabulary, guidance: about, ledger: noLedger(folder) }]
        : [];
    }
    const printed = readOne(join(folder, 'ledger.yaml'), ledger, 'make it with npm run import');
    const words = join(folder, 'official.json');
    const rest = {
      official: existsSync(words) ? read(words, official) : undefined,
      paragraphs: readAll(folder, 'paragraphs/*.mdx', paragraph, names),
      sections: readAll(folder, 'sections/*.mdx', sectionText, names),
      outcomes: readAll(folder, 'outcomes/*.yaml', outcome, names),
      studies: readAll(folder, 'studies/*.yaml', study, names),
      figures: readAll(folder, 'figures/*.yaml', figure, names),
      learnCards: readAll(folder, 'learn/*.mdx', learnCard, names),
      patientTexts: readAll(folder, 'patient/*.mdx', patientText, names),
    };
    return about && isWhole(vocabulary)
      ? [{ id, vocabulary, guidance: about, ledger: printed ?? noLedger(folder), ...rest }]
      : [];
  };

  const noLedger = (folder: string): Entry<z.infer<typeof ledger>> => ({
    id: 'ledger',
    file: fileName(root, join(folder, 'ledger.yaml')),
    data: { document: { name: '', sha256: '' }, seal: '', paragraphs: {} },
  });

  const readEditions = (id: string): readonly KeptEdition[] => {
    const folder = join(content, 'guidance', id, 'editions');
    return globSync(`*/${SEAL_FILE}`, { cwd: folder })
      .filter((name) => isContentFile(`guidance/${id}/editions/${name.replaceAll('\\', '/')}`))
      .toSorted()
      .flatMap((name) => {
        const sealed = read(join(folder, name), editionSeal);
        if (sealed === undefined) return [];
        const edition = dirname(name);
        const { file, data: seal } = sealed;
        return [{ guidance: id, edition, file, seal, folder: join(folder, edition) }];
      });
  };

  const guidanceFolder = join(content, 'guidance');
  const ids = existsSync(guidanceFolder)
    ? readdirSync(guidanceFolder, { withFileTypes: true })
        .filter((one) => one.isDirectory())
        .map(({ name }) => name)
        // What stands in a folder of another name is named as not read.
        .filter((name) => isContentFile(`guidance/${name}/guidance.yaml`))
        .toSorted()
    : [];
  problems.push(...unreadFiles(content, root));
  if (ids.length === 0) {
    problems.push({
      file: fileName(root, guidanceFolder),
      path: [],
      wrong: 'there is no guidance',
      allowed: 'add a folder such as guidance/<id>/ with guidance.yaml, or start with npm run new',
    });
  }
  return {
    site: readOne(join(content, 'site.yaml'), site),
    glossary: readAll(content, 'glossary/*.mdx', glossaryTerm),
    pages: readAll(content, 'pages/*.mdx', page),
    guidance: ids.flatMap(readGuidance),
    editions: ids.filter((id) => only === undefined || only === id).flatMap(readEditions),
    drafts: ids
      .map((id) => join(content, 'guidance', id))
      .filter((folder) => isDraft(textOf(join(folder, 'guidance.yaml'))))
      .map((folder) => fileName(root, folder)),
    problems,
    unreadable,
    lineOf: (file, path) => lines.get(file)?.(path),
  };
}

const isWhole = (
  vocabulary: Readonly<{
    [Key in keyof Vocabulary]: Vocabulary[Key] | undefined;
  }>,
): vocabulary is Vocabulary => Object.values(vocabulary).every((file) => file !== undefined);

const textOf = (path: string): string => (existsSync(path) ? readFileSync(path, 'utf8') : '');

const namesOf = (path: string): readonly string[] => declaredNames(textOf(path));

/** What is loaded where nothing can be. */
const nothing = (problems: readonly Problem[]): LoadedContent => ({
  site: undefined,
  glossary: [],
  pages: [],
  guidance: [],
  editions: [],
  drafts: [],
  problems,
  unreadable: new Set(),
  lineOf: () => undefined,
});
