import ts from 'typescript';

/** What a described schema is made with; it stands at the head of each file. */
const DESCRIBED = `const described = (schema, text) =>
  typeof schema?.describe === 'function' ? schema.describe(text) : schema;
`;

/**
 * The source of a schema file in which every line that explains a key or a schema is part of the schema,
 * as its description. The lines in the source stay the only place where they are written.
 *
 * @param text TypeScript
 * @returns TypeScript that does the same
 */
export function withDescriptions(text: string): string {
  const source = ts.createSourceFile('schema.ts', text, ts.ScriptTarget.Latest, true);
  const edits: { start: number; end: number; text: string }[] = [];
  const visit = (node: ts.Node): void => {
    const told = explanationOf(node);
    if (told !== undefined) {
      const place = valueOf(node);
      if (place !== undefined) {
        const key = ts.isShorthandPropertyAssignment(node) ? `${node.name.text}: ` : '';
        edits.push({
          start: place.getStart(source),
          end: place.getStart(source),
          text: `${key}described(`,
        });
        edits.push({
          start: place.getEnd(),
          end: place.getEnd(),
          text: `, ${JSON.stringify(told)})`,
        });
      }
    }
    node.forEachChild(visit);
  };
  visit(source);
  const edited = edits
    .map((edit, index) => ({ ...edit, index }))
    // From the end; where two stand in one place, an inner one first.
    .toSorted((a, b) => b.start - a.start || b.index - a.index)
    .reduce(
      (result, edit) => result.slice(0, edit.start) + edit.text + result.slice(edit.end),
      text,
    );
  return DESCRIBED + edited;
}

/** The value of a key, or of an exported constant. */
function valueOf(node: ts.Node): ts.Node | undefined {
  if (ts.isPropertyAssignment(node)) return node.initializer;
  if (ts.isShorthandPropertyAssignment(node)) return node.name;
  return ts.isVariableStatement(node)
    ? node.declarationList.declarations[0]?.initializer
    : undefined;
}

/** The words of the comment that stands before a node, on one line. */
function explanationOf(node: ts.Node): string | undefined {
  if (
    !ts.isPropertyAssignment(node) &&
    !ts.isShorthandPropertyAssignment(node) &&
    !ts.isVariableStatement(node)
  ) {
    return undefined;
  }
  const comments = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc);
  const words = ts.getTextOfJSDocComment(comments.at(-1)?.comment);
  return words === undefined || words === '' ? undefined : words.replaceAll(/\s+/g, ' ').trim();
}
