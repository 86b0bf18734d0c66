const ENTITIES = new Map([
  ['&nbsp;', ' '],
  ['&thinsp;', ' '],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&le;', '≤'],
  ['&ge;', '≥'],
  ['&deg;', '°'],
  ['&minus;', '−'],
  ['&ndash;', '–'],
  ['&quot;', '"'],
  ['&#39;', "'"],
  ['&amp;', '&'],
]);

const COMMANDS = new Map([
  ['\\%', '%'],
  ['\\leq', '≤'],
  ['\\geq', '≥'],
  ['\\le', '≤'],
  ['\\ge', '≥'],
  ['\\pm', '±'],
  ['\\times', '×'],
  ['^{\\circ}', '°'],
  ['^\\circ', '°'],
]);

const TARGET = /(?:[#/.<]|[a-z]+:|\w+\.[a-z])(?:[^\s()]|\([^\s()]{0,300}\))*/;

const LINK = new RegExp(
  String.raw`!?\[((?:[^[\]]|\[[^[\]]{0,300}\]){0,500})\]\((?:${TARGET.source})?(?: "[^"]{0,300}")?\)`,
  'gi',
);

/**
 * Words without Markdown: links and images become their text, `$p=0.2$` becomes `p=0.2`, emphasis,
 * escapes, footnote marks, HTML tags and entities are resolved, runs of spaces become one. Figures
 * and official words are both read from this form, so that marks and link targets are neither.
 *
 * @example plainText('see [section 3.1](https://example.org/9) ( $p=0.20$ )') // 'see section 3.1 (p=0.20)'
 */
export function plainText(markdown: string): string {
  return withoutEntities(markdown)
    .replaceAll(LINK, '$1')
    .replaceAll(/\[\^[\w-]{1,40}\]/g, '')
    .replaceAll(/\[([^[\]]{1,500})\]\[[\w-]{0,40}\]/g, '$1')
    .replaceAll(/<((?:https?|mailto):[^<>\s]{1,500})>/g, '$1')
    .replaceAll(/<\/?[a-z][a-z0-9]{0,20}(?: [^<>]{0,300})?\/?>/gi, '')
    .replaceAll(/\$([^$]{1,200})\$/g, (_, formula: string) => withoutCommands(formula.trim()))
    .replaceAll(/\*\*|__/g, '')
    .replaceAll(/(?<![\w*])\*(?=[^\s*])([^*]{1,500}[^\s*]|[^\s*])\*(?![\w*])/g, '$1')
    .replaceAll(/(?<!\w)_(?=[^\s_])([^_]{1,500}[^\s_]|[^\s_])_(?!\w)/g, '$1')
    .replaceAll(/\\([\\`*_{}[\]()#+.!%<>$&~|-])/g, '$1')
    .replaceAll(/ {2,}/g, ' ')
    .replaceAll(/(?<=[([]) | (?=[)\]])/g, '')
    .trim();
}

function withoutEntities(text: string): string {
  return text.replaceAll(/&(?:[a-z]{2,6}|#39);/g, (entity) => ENTITIES.get(entity) ?? entity);
}

function withoutCommands(formula: string): string {
  let plain = formula;
  for (const [command, sign] of COMMANDS) plain = plain.replaceAll(command, sign);
  return plain;
}
