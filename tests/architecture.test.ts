import { globSync, readFileSync } from 'node:fs';
import { posix, resolve } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

/** From left to right: a file imports from its own folder or from further left. */
const ORDER: readonly (readonly string[])[] = [
  ['schema', 'statistics', 'styles', 'hosting'],
  ['model'],
  ['evidence'],
  ['format', 'urls', 'loader'],
  ['learn', 'search'],
  ['charts', 'exports'],
  ['islands'],
  ['store', 'content.config'],
  ['components'],
  ['layouts'],
  ['pages'],
];

/** What runs beside the pages: it may import whatever stands left of the components. */
const BESIDE = ['cli', 'integrations'];

/** Packages that the statistics may use: distributions. */
const DISTRIBUTIONS = '@stdlib/stats-base-dists-';

type Import = Readonly<{
  from: string;
  line: number;
  /** The names that are imported; none for a whole module. */
  names: readonly string[];
  /** Whether nothing of it is left when the types are gone. */
  isType: boolean;
}>;

/** The TypeScript of a file with every other line blank: all of it, or the front matter and scripts of a component. */
function codeOf(path: string, text: string): string {
  if (!path.endsWith('.astro')) return text;
  const parts = [
    ...text.matchAll(/^---\n[\s\S]*?\n---$/gm),
    ...text.matchAll(/(?<=<script[^>]*>)[\s\S]*?(?=<\/script>)/g),
  ];
  const kept = parts.map((part) => [part.index, part.index + part[0].length] as const);
  const isKept = (index: number) => kept.some(([start, end]) => index >= start && index < end);
  return text
    .replaceAll(/[^\n]/g, (character, index: number) => (isKept(index) ? character : ' '))
    .replaceAll(/^---$/gm, '   ');
}

const parse = (path: string, text: string): ts.SourceFile =>
  ts.createSourceFile(path, codeOf(path, text), ts.ScriptTarget.Latest, true, ts.ScriptKind.TS);

function* nodesOf(node: ts.Node): Generator<ts.Node> {
  yield node;
  for (const child of node.getChildren()) yield* nodesOf(child);
}

function importsOf(source: ts.SourceFile): Import[] {
  const lineOf = (node: ts.Node) =>
    source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
  return [...nodesOf(source)].flatMap((node): Import[] => {
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
      const clause = node.importClause;
      const named =
        clause?.namedBindings !== undefined && ts.isNamedImports(clause.namedBindings)
          ? [...clause.namedBindings.elements]
          : [];
      const hasOnlyTypes =
        named.length > 0 &&
        clause?.name === undefined &&
        named.every(({ isTypeOnly }) => isTypeOnly);
      return [
        {
          from: node.moduleSpecifier.text,
          line: lineOf(node),
          names: named.map(({ name, propertyName }) => (propertyName ?? name).text),
          isType: clause?.phaseModifier === ts.SyntaxKind.TypeKeyword || hasOnlyTypes,
        },
      ];
    }
    if (
      ts.isExportDeclaration(node) &&
      node.moduleSpecifier !== undefined &&
      ts.isStringLiteral(node.moduleSpecifier)
    ) {
      return [
        {
          from: node.moduleSpecifier.text,
          line: lineOf(node),
          names: [],
          isType: node.isTypeOnly,
        },
      ];
    }
    const [target] = ts.isCallExpression(node) ? node.arguments : [];
    return ts.isCallExpression(node) &&
      node.expression.kind === ts.SyntaxKind.ImportKeyword &&
      target !== undefined &&
      ts.isStringLiteral(target)
      ? [{ from: target.text, line: lineOf(node), names: [], isType: false }]
      : [];
  });
}

/** The first folder below `src/`, or the name of a file that stands there itself. */
const partOf = (path: string): string =>
  (path.split('/')[1] ?? '').replace(/(?<=.)\.(ts|astro|css)$/, '');

const rankOf = (part: string): number => ORDER.findIndex((parts) => parts.includes(part));
const COMPONENTS = rankOf('components');

/** The file that an import names, from the root of the project; nothing for a package. */
const targetOf = (path: string, from: string): string | undefined =>
  from.startsWith('.') ? posix.join(posix.dirname(path), from.replace(/\?.*$/, '')) : undefined;

/** Why an import of another file may not stand, if so. */
function wrongDirection(path: string, target: string): string | undefined {
  const [own, other] = [partOf(path), partOf(target)];
  if (!target.startsWith('src/')) return 'nothing comes from outside src/';
  if (own === other) return undefined;
  if (other === 'cli' || other === 'pages') return `nothing imports from ${other}/`;
  if (BESIDE.includes(own)) {
    return rankOf(other) >= COMPONENTS
      ? 'may import only what is left of the components'
      : undefined;
  }
  if (BESIDE.includes(other)) return `nothing in the pages imports from ${other}/`;
  if (rankOf(other) === -1) return `${other} has no place in the order`;
  return rankOf(other) < rankOf(own) ? undefined : `${other} is not left of ${own}`;
}

/** Why an import of a package may not stand, if so. */
function wrongPackage(path: string, { from, names, isType }: Import): string | undefined {
  const part = partOf(path);
  if (part === 'statistics' && !from.startsWith(DISTRIBUTIONS)) {
    return 'statistics know numbers only';
  }
  if (from === 'astro:content' && part !== 'store' && part !== 'content.config') {
    const isRender =
      part === 'pages' && names.every((name) => name === 'render') && names.length > 0;
    return isRender || isType ? undefined : 'only the store reads the content';
  }
  return from.startsWith('node:') && isPure(path) ? 'pure code knows no machine' : undefined;
}

const isPure = (path: string): boolean =>
  /^src\/(model|evidence|learn|exports|charts\/[^/]+\/spec\.ts)/.test(path);

const shipsToBrowsers = (path: string): boolean =>
  /^src\/(islands\/|charts\/[^/]+\/config\.ts)/.test(path);

/** Calls of the clock and of chance. */
function impureCalls(source: ts.SourceFile): string[] {
  return [...nodesOf(source)].flatMap((node) => {
    const isCall =
      (ts.isPropertyAccessExpression(node) &&
        ['Date.now', 'Math.random', 'performance.now'].includes(node.getText(source))) ||
      (ts.isNewExpression(node) &&
        node.expression.getText(source) === 'Date' &&
        (node.arguments ?? []).length === 0);
    return isCall ? [node.getText(source)] : [];
  });
}

/**
 * Everything in these files that breaks the order of the architecture, a line each.
 *
 * @param files - text by path from the root of the project
 */
function violations(files: Readonly<Record<string, string>>): string[] {
  const sources = new Map(Object.entries(files).map(([path, text]) => [path, parse(path, text)]));
  const imports = new Map([...sources].map(([path, source]) => [path, importsOf(source)]));

  const direct = [...imports].flatMap(([path, found]) => {
    const own = partOf(path);
    const place =
      rankOf(own) === -1 && !BESIDE.includes(own)
        ? [`${path}: ${own} has no place in the order`]
        : [];
    const lines = found.flatMap((one) => {
      const target = targetOf(path, one.from);
      const reason = target === undefined ? wrongPackage(path, one) : wrongDirection(path, target);
      return reason === undefined ? [] : [`${path}:${one.line}: ${one.from}: ${reason}`];
    });
    return [...place, ...lines];
  });

  const shipped = [...imports.keys()].filter(shipsToBrowsers).flatMap((start) => {
    const seen = new Set([start]);
    const heavy = new Set<string>();
    for (const path of seen) {
      for (const { from, isType } of imports.get(path) ?? []) {
        if (isType) continue;
        const target = targetOf(path, from);
        if (target === undefined ? /^(node:|zod$|zod\/)/.test(from) : partOf(target) === 'model') {
          heavy.add(`${start}: ships to browsers, and ${path} brings ${target ?? from}`);
        } else if (target !== undefined) seen.add(target);
      }
    }
    return [...heavy];
  });

  const impure = [...sources].flatMap(([path, source]) =>
    isPure(path)
      ? impureCalls(source).map((call) => `${path}: ${call}: pure code has no ${call}`)
      : [],
  );
  return [...direct, ...shipped, ...impure];
}

describe('the checker', () => {
  test.each([
    [
      'src/model/a.ts',
      "import { b } from '../evidence/b.ts';",
      ':1: ../evidence/b.ts: evidence is not left of model',
    ],
    [
      'src/model/a.ts',
      "import type { B } from '../pages/b.ts';",
      ':1: ../pages/b.ts: nothing imports from pages/',
    ],
    [
      'src/schema/a.ts',
      "import { b } from '../statistics/b.ts';",
      ':1: ../statistics/b.ts: statistics is not left of schema',
    ],
    [
      'src/charts/bars/spec.ts',
      "import { b } from '../../exports/b.ts';",
      ':1: ../../exports/b.ts: exports is not left of charts',
    ],
    [
      'src/components/ui/A.astro',
      "---\nimport B from '../../layouts/B.astro';\n---\n<B />",
      ':2: ../../layouts/B.astro: layouts is not left of components',
    ],
    [
      'src/components/ui/A.astro',
      "<p>a</p>\n<script>\n  import '../../cli/b.ts';\n</script>",
      ':3: ../../cli/b.ts: nothing imports from cli/',
    ],
    [
      'src/store.ts',
      "export { b } from './components/b.ts';",
      ':1: ./components/b.ts: components is not left of store',
    ],
    [
      'src/evidence/a.ts',
      "const b = await import('../store.ts');",
      ':1: ../store.ts: store is not left of evidence',
    ],
    [
      'src/cli/a.ts',
      "import { b } from '../components/b.ts';",
      ':1: ../components/b.ts: may import only what is left of the components',
    ],
    [
      'src/layouts/A.astro',
      "---\nimport { b } from '../integrations/b.ts';\n---",
      ':2: ../integrations/b.ts: nothing in the pages imports from integrations/',
    ],
    ['src/statistics/a.ts', "import { z } from 'zod';", ':1: zod: statistics know numbers only'],
    [
      'src/components/a.ts',
      "import { getEntry } from 'astro:content';",
      ':1: astro:content: only the store reads the content',
    ],
    [
      'src/pages/a.astro',
      "---\nimport { getCollection } from 'astro:content';\n---",
      ':2: astro:content: only the store reads the content',
    ],
    [
      'src/evidence/a.ts',
      "import { join } from 'node:path';",
      ':1: node:path: pure code knows no machine',
    ],
    ['src/exports/a.ts', 'const now = new Date();', ': new Date(): pure code has no new Date()'],
    ['src/model/a.ts', 'const now = Date.now();', ': Date.now: pure code has no Date.now'],
    [
      'src/charts/bars/spec.ts',
      'const x = Math.random();',
      ': Math.random: pure code has no Math.random',
    ],
    ['src/helpers/a.ts', '', ': helpers has no place in the order'],
    [
      'src/islands/a.ts',
      "import { z } from 'zod';",
      ': ships to browsers, and src/islands/a.ts brings zod',
    ],
    [
      'src/model/a.ts',
      "import data from '../../content/site.yaml';",
      ':1: ../../content/site.yaml: nothing comes from outside src/',
    ],
    [
      'src/components/ui/A.astro',
      "---\nimport cases from '../../../tests/cases.json';\n---",
      ':2: ../../../tests/cases.json: nothing comes from outside src/',
    ],
  ])('finds what is wrong in %s with %s', (path, text, expected) => {
    expect(violations({ [path]: text })).toEqual([`${path}${expected}`]);
  });

  test('finds what reaches a browser through another file', () => {
    const files = {
      'src/charts/bars/config.ts': "import { a } from '../axis.ts';",
      'src/charts/axis.ts': "import { b } from '../model/b.ts';",
    };
    expect(violations(files)).toEqual([
      'src/charts/bars/config.ts: ships to browsers, and src/charts/axis.ts brings src/model/b.ts',
    ]);
  });

  test.each([
    [
      'src/pages/a.astro',
      "---\nimport { render } from 'astro:content';\nimport A from '../layouts/A.astro';\n---",
    ],
    ['src/model/a.ts', "import { b } from './b.ts';\nimport type { C } from '../schema/c.ts';"],
    [
      'src/islands/a.ts',
      "import type { Spec } from '../charts/spec.ts';\nimport { type Spec as S } from '../charts/spec.ts';",
    ],
    ['src/charts/bars/config.ts', "import type { Guidance } from '../../model/guidance.ts';"],
    ['src/statistics/a.ts', "import quantile from '@stdlib/stats-base-dists-beta-quantile';"],
    ['src/exports/a.ts', "const then = new Date('2010-12-15'); // import '../pages/b.ts'"],
    ['src/cli/a.ts', "import { b } from '../store.ts';\nconst glob = 'paragraphs/*.mdx';"],
  ])('finds nothing wrong in %s with %s', (path, text) => {
    expect(violations({ [path]: text })).toEqual([]);
  });
});

/** What only one file of those that run in a page may do, so that no failure of it is silent. */
const ONCE: readonly (readonly [what: RegExp, files: readonly string[]])[] = [
  [/\b(local|session)Storage\b/, ['src/islands/kept-text.ts']],
  // The script of every page copies text; a table with its layout is copied by a part that is loaded for it.
  [/navigator\.clipboard/, ['src/islands/copy-text.ts', 'src/islands/table-export/copy-table.ts']],
  [/execCommand/, ['src/islands/copy-text.ts']],
  [/\b(inner|outer)HTML\b|insertAdjacentHTML|DOMParser|createContextualFragment|srcdoc/, []],
];

/** Files whose imports and requests are waited for by a caller that tells their failure, or that tell it themselves. */
const TELL_THEMSELVES = [
  // Search has a message and a way on of its own.
  'src/islands/search-opener.ts',
  'src/islands/search-page.ts',
  'src/islands/search/index-worker.ts',
  'src/islands/search/load-library.ts',
  // Without a network nothing is kept, and the button that keeps a guidance says so.
  'src/islands/offline/keep-guidance.ts',
  // Parts of what brief-desk.ts, cite-this.ts and chart-figure.ts load.
  'src/islands/brief/save-brief.ts',
  'src/islands/brief/brief-files.ts',
  'src/islands/cite/cite-dialog.ts',
  'src/charts/browser-registry.ts',
];

test('a page has one script of its own, which the layout brings; no component adds one', () => {
  const root = resolve(import.meta.dirname, '..');
  const bundled = globSync('src/**/*.astro', { cwd: root }).flatMap((path) =>
    [...readFileSync(resolve(root, path), 'utf8').matchAll(/<script\b([^>]*)>/g)]
      .filter(([, attributes = '']) => !attributes.includes('is:inline'))
      .map(() => path),
  );
  expect(bundled).toEqual(['src/layouts/Page.astro']);
});

describe('in a page', () => {
  const root = resolve(import.meta.dirname, '..');
  const files = globSync('src/{islands,charts}/**/*.ts', { cwd: root }).map(
    (path) => [path, readFileSync(resolve(root, path), 'utf8')] as const,
  );

  test.each(ONCE)('%s stands in %j alone', (what, allowed) => {
    expect(files.filter(([, text]) => what.test(text)).map(([path]) => path)).toEqual(allowed);
  });

  test('whatever is loaded later is loaded by loadPart, or its failure is told', () => {
    const loading = files.filter(([, text]) => /\bimport\(|\bfetch\(/.test(text));
    const untold = loading.filter(([, text]) => !text.includes('loadPart('));
    expect(untold.map(([path]) => path).toSorted()).toEqual(TELL_THEMSELVES.toSorted());
  });
});

test('every file of the source imports from its own folder or from the left', () => {
  const root = resolve(import.meta.dirname, '..');
  const paths = globSync('src/**/*.{ts,astro}', { cwd: root }).filter(
    (path) => !path.endsWith('.d.ts'),
  );
  expect(paths.length).toBeGreaterThan(50);
  const files = paths.map((path) => [path, readFileSync(resolve(root, path), 'utf8')] as const);
  expect(violations(Object.fromEntries(files))).toEqual([]);
});

test('no file of the source names a document, or what one document is about', () => {
  const root = resolve(import.meta.dirname, '..');
  const told = globSync('src/**/*.{ts,astro,css,js,R}', { cwd: root }).flatMap((path) =>
    [
      ...readFileSync(resolve(root, path), 'utf8').matchAll(
        /cryo\w*|metasta\w*|percutan\w*|\b(?:HTG|IPG)\d+/gi,
      ),
    ].map(([words]) => `${path}: ${words}`),
  );
  expect(told).toEqual([]);
});
