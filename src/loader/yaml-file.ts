import {
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { z } from 'zod';
import type { Problem } from '../model/content-error.ts';
import { hideNames, withTexts } from '../schema/names.ts';
import { schemaProblems } from './schema-problems.ts';

/** A YAML text that was read, with the way from a field to its line. */
export type YamlFile<Data> = Readonly<{
  data: Data | undefined;
  problems: readonly Problem[];
  lineOf: (path: Problem['path']) => number | undefined;
}>;

type Place = Readonly<{ file: string; text: string; firstLine: number }>;

/**
 * Reads a YAML text by a schema; every fault of form or content becomes a problem with its line.
 *
 * @param names - the names with digits that the document declares, which count as words
 */
export function readYaml<Schema extends z.ZodType>(
  place: Place,
  schema: Schema,
  names: readonly string[] = [],
): YamlFile<z.infer<Schema>> {
  const { document } = parsed(place.text);
  const lineAt = (offset: number) =>
    parsed(place.text).lines.linePos(offset).line + place.firstLine - 1;
  const lineOf = (path: Problem['path']) => {
    const offset = offsetOf(parsed(place.text).document, path);
    return offset === undefined ? undefined : lineAt(offset);
  };
  // What follows the first fault of form is mostly its consequence.
  const [error] = document.errors;
  if (error !== undefined) {
    const problem = { file: place.file, path: [], line: lineAt(error.pos[0]), ...yamlFault(error) };
    return { data: undefined, problems: [problem], lineOf };
  }
  const large = tooLarge(document);
  if (large !== undefined) {
    const { offset, ...said } = large;
    const problem = { file: place.file, path: [], line: lineAt(offset), ...said };
    return { data: undefined, problems: [problem], lineOf };
  }
  const shared = sharedNodes(document).map((offset) => ({
    file: place.file,
    path: [],
    line: lineAt(offset),
    wrong: 'an anchor (&) or an alias (*) stands for a value',
    allowed: 'write the value out; a text that begins with & or * goes into quotes',
  }));
  if (shared.length > 0) return { data: undefined, problems: shared, lineOf };
  const plain: unknown = document.toJS() ?? {};
  const { data, problems } = schemaProblems(
    place.file,
    schema,
    names.length === 0 ? plain : withTexts(plain, (text) => hideNames(text, names)),
  );
  return {
    data,
    problems: problems.map((problem) => ({ ...problem, line: lineOf(problem.path) })),
    lineOf,
  };
}

type Parsed = Readonly<{ text: string; document: Document.Parsed; lines: LineCounter }>;

let last: Parsed | undefined;

/**
 * A text as the nodes of its YAML. Those of the last text alone are held, for they take twenty times the
 * room of the text: where a line of another one is asked for, it is parsed again.
 */
function parsed(text: string): Parsed {
  if (last?.text !== text) {
    const lines = new LineCounter();
    const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
    last = { text, document, lines };
  }
  return last;
}

/** Where values are named or named again, which makes a file long to read and to expand. */
function sharedNodes(document: Document.Parsed): readonly number[] {
  const offsets: number[] = [];
  visit(document, (_key, node) => {
    if (isNode(node) && (isAlias(node) || ('anchor' in node && Boolean(node.anchor)))) {
      offsets.push(node.range?.[0] ?? 0);
    }
  });
  return offsets.slice(0, 1);
}

/** In characters; a longer field is none that is shown, and takes long to read. */
const LONGEST = 20_000;
/** In entries of a list, or keys of one place; more are none that a person writes. */
const MOST = 2000;
/** How much of the parser's own words a message quotes. */
const QUOTED = 120;

/** The first text, list or group of keys that is larger than any may be. */
function tooLarge(
  document: Document.Parsed,
): (Pick<Problem, 'wrong' | 'allowed'> & Readonly<{ offset: number }>) | undefined {
  let found: ReturnType<typeof tooLarge>;
  const crowded = (_key: unknown, { items, range }: YAMLMap | YAMLSeq) => {
    if (items.length <= MOST) return undefined;
    const wrong = `${items.length} entries stand in one list`;
    found = { offset: range?.[0] ?? 0, wrong, allowed: `at most ${MOST}` };
    return visit.BREAK;
  };
  visit(document, {
    Map: crowded,
    Seq: crowded,
    Scalar: (_key, { value, range }) => {
      if (typeof value !== 'string' || value.length <= LONGEST) return undefined;
      const wrong = `the field has ${value.length} characters`;
      found = { offset: range?.[0] ?? 0, wrong, allowed: `at most ${LONGEST}` };
      return visit.BREAK;
    },
  });
  return found;
}

function yamlFault({
  code,
  message,
}: Readonly<{ code: string; message: string }>): Pick<Problem, 'wrong' | 'allowed'> {
  if (code === 'DUPLICATE_KEY') {
    return {
      wrong: 'the key on this line is given a second time',
      allowed: 'keep one of the two',
    };
  }
  if (message.includes('call stack')) {
    return {
      wrong: 'lists or keys are nested too deeply',
      allowed: 'write what the schema asks for',
    };
  }
  const said = message.replaceAll('\n', ' ');
  return {
    wrong: `the YAML cannot be read (${said.length > QUOTED ? `${said.slice(0, QUOTED)}…` : said})`,
    allowed: 'check indentation, quotes and colons on and above this line',
  };
}

/**
 * Where the thing at a path begins. In a list, a name stands for the item with that `id`; where the
 * path ends in nothing, its last existing step counts.
 */
function offsetOf(document: Document.Parsed, path: Problem['path']): number | undefined {
  let node: unknown = document.contents;
  let offset = document.contents?.range[0];
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(
        ({ key }) => isScalar(key) && String(key.value) === String(step),
      );
      if (pair === undefined) break;
      if (isScalar(pair.key)) offset = pair.key.range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      const item: unknown =
        typeof step === 'number'
          ? node.items[step]
          : node.items.find((one) => isMap(one) && one.get('id') === step);
      if (item === undefined) break;
      if (isMap(item) || isSeq(item) || isScalar(item)) offset = item.range?.[0] ?? offset;
      node = item;
    } else break;
  }
  return offset;
}
