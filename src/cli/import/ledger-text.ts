import type { LedgerEntry } from '../../schema/ledger.ts';

const HEAD = `# Written by \`npm run import\`: the figures that the official document prints in each numbered
# paragraph, in order, as printed. Do not edit by hand.
`;

/** The width to which the project's formatter fills lines. */
const WIDTH = 100;

/**
 * The text of `ledger.yaml`, laid out as the project's formatter lays it out, so that importing a
 * document again never makes a difference of layout. Figures are quoted: `0.30` stays `0.30`.
 */
export function ledgerText({ document, paragraphs }: LedgerEntry): string {
  const lines = Object.entries(paragraphs).map(([number, figures]) =>
    paragraphText(number, figures.map(quoted)),
  );
  return [
    `${HEAD}document:`,
    `  name: ${scalar(document.name)}`,
    `  sha256: ${scalar(document.sha256)}`,
    'paragraphs:',
    ...lines,
    '',
  ].join('\n');
}

/** On one line if it fits, otherwise below its number, otherwise one figure a line. */
function paragraphText(number: string, items: readonly string[]): string {
  const key = `  '${number}':`;
  const list = `[${items.join(', ')}]`;
  if (`${key} ${list}`.length <= WIDTH) return `${key} ${list}`;
  if (`    ${list}`.length <= WIDTH) return `${key}\n    ${list}`;
  return [key, '    [', ...items.map((item) => `      ${item},`), '    ]'].join('\n');
}

/** Plain where no reader of YAML could take it for something other than text. */
function scalar(text: string): string {
  const isPlain = /^[a-z0-9][\w.-]*$/i.test(text) && /[a-z]/i.test(text) && !isOtherThanText(text);
  return isPlain ? text : quoted(text);
}

function isOtherThanText(text: string): boolean {
  return /^(?:true|false|null|yes|no|on|off|y|n)$/i.test(text) || !Number.isNaN(Number(text));
}

function quoted(text: string): string {
  return /['\\\p{Cc}]/u.test(text) ? JSON.stringify(text) : `'${text}'`;
}
