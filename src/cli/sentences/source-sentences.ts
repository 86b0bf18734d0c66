import ts from 'typescript';
import { splitSentences } from './split-sentences.ts';

/**
 * The sentences of a source file, with `…` for what a template puts in: messages of commands, checks and
 * scripts, and the words of a component that the present content never shows.
 *
 * @example sourceSentences('fail(`there is no study ${id}`)') // ['there is no study …']
 */
export function sourceSentences(code: string): readonly string[] {
  // A component is read as JSX: its front matter, then its elements as one piece.
  const text = code
    .replaceAll(/<style[\s\S]*?<\/style>/g, '')
    .replace(/^---\n([\s\S]*?)\n---\n([\s\S]*)$/, '$1\n;<>$2</>');
  const found: string[] = [];
  const read = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) return;
    if (ts.isStringLiteralLike(node) || ts.isJsxText(node)) found.push(node.text);
    if (ts.isTemplateExpression(node)) {
      found.push(
        node.head.text + node.templateSpans.map(({ literal }) => `…${literal.text}`).join(''),
      );
    }
    ts.forEachChild(node, read);
  };
  const kind = text === code ? ts.ScriptKind.TS : ts.ScriptKind.TSX;
  read(ts.createSourceFile('', text, ts.ScriptTarget.Latest, false, kind));
  return found.flatMap((words) => words.split(/\n(?=\s*\n)/)).flatMap(splitSentences);
}
