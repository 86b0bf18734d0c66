import type { LedgerEntry, LedgerItem } from '../../schema/ledger.ts';

const HEAD = `# Written by \`npm run import\`: what the official document prints in each numbered paragraph, sentence
# by sentence and in order, with what the words around a figure say of it. Do not edit by hand.
`;

/**
 * The text of `ledger.yaml`, laid out as the project's formatter lays it out, so that importing a
 * document again never makes a difference of layout. Figures are quoted: `0.30` stays `0.30`.
 */
export function ledgerText({ document, seal, paragraphs }: LedgerEntry): string {
  return [
    `${HEAD}document:`,
    `  name: ${scalar(document.name)}`,
    `  sha256: ${scalar(document.sha256)}`,
    `seal: ${scalar(seal)}`,
    'paragraphs:',
    ...Object.entries(paragraphs).flatMap(([number, sentences]) =>
      sentences.length === 0
        ? [`  '${number}': []`]
        : [
            `  '${number}':`,
            ...sentences.flatMap((items) =>
              items.map((item, index) => `    ${index === 0 ? '- -' : '  -'} ${itemText(item)}`),
            ),
          ],
    ),
    '',
  ].join('\n');
}

const KEYS = [
  'figure',
  'name',
  'word',
  'verdict',
  'operator',
  'statistic',
  'measure',
  'unit',
] as const;

/** One item on one line: a figure in quotes, or a map in braces, its figure first. */
function itemText(item: LedgerItem): string {
  if (typeof item === 'string') return quoted(item);
  const pairs = new Map<string, string | undefined>(Object.entries<string | undefined>(item));
  const fields = KEYS.flatMap((key) => {
    const value = pairs.get(key);
    return value === undefined
      ? []
      : [`${key}: ${key === 'figure' ? quoted(value) : scalar(value)}`];
  });
  return `{ ${fields.join(', ')} }`;
}

/** Plain where no reader of YAML could take it for something other than text. */
function scalar(text: string): string {
  const isPlain = /^[a-z0-9][\w. -]*$/i.test(text) && /[a-z]/i.test(text) && !isOtherThanText(text);
  return isPlain ? text : quoted(text);
}

function isOtherThanText(text: string): boolean {
  return /^(?:true|false|null|yes|no|on|off|y|n)$/i.test(text) || !Number.isNaN(Number(text));
}

function quoted(text: string): string {
  return /['\\\p{Cc}]/u.test(text) ? JSON.stringify(text) : `'${text}'`;
}
