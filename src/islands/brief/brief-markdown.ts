import { CALCULATED, missingWords, type ComposedBrief } from './composed-brief.ts';

/** Words as Markdown shows them, with no sign that Markdown would take for its own. */
const plain = (words: string): string =>
  words
    .replaceAll(/[\\`*_[\]<>#|~]/g, String.raw`\$&`)
    .replaceAll(/^(\d+)([.)]\s)/gm, String.raw`$1\$2`)
    .replaceAll(/^([-+])(?=\s)/gm, String.raw`\$1`);

/** Words of the reader as a quotation. */
const quoted = (words: string): string =>
  plain(words)
    .split('\n')
    .map((line) => `> ${line}`.trimEnd())
    .join('\n');

/** A brief as Markdown, with numbered references; pictures by their addresses on the site. */
export function briefMarkdown(brief: ComposedBrief, origin: string): string {
  const items = brief.items.map((item, index) => {
    const note = item.note === '' ? [] : [quoted(item.note)];
    if (item.state !== 'found') {
      return [`## ${index + 1}. ${plain(item.id)}`, `*${missingWords(item.state)}*`, ...note].join(
        '\n\n',
      );
    }
    const { title, lead, reported, calculated, source, address, picture, references } = item;
    const marks = references.map((number) => String.raw`\[${number}\]`).join(' ');
    return [
      `## ${index + 1}. ${plain(title)}`,
      ...(lead === '' ? [] : [`**${plain(lead)}**`]),
      ...reported.map(plain),
      ...(calculated.length === 0 ? [] : [`*${CALCULATED} ${calculated.map(plain).join('; ')}*`]),
      ...(picture === undefined ? [] : [`![${plain(picture.text)}](${origin}${picture.address})`]),
      ...note,
      `Source: [${plain(source)}](${address}) ${marks}`.trimEnd(),
    ].join('\n\n');
  });
  return `${[
    `# ${plain(brief.title)}`,
    ...(brief.note === '' ? [] : [quoted(brief.note)]),
    ...items,
    '## References',
    brief.references.map((text, index) => `${index + 1}. ${plain(text)}`).join('\n'),
    '---',
    ...brief.notices.map(plain),
    plain(brief.made),
  ].join('\n\n')}\n`;
}
