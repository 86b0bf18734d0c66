import { copyText } from '../copy-text.ts';

/** What has no place in a document: buttons, and rows that are not shown. */
const NO_DOCUMENT = '.no-print, script, style, [hidden]';

/** The look that a document keeps of each kind of element, since it knows none of the site's styles. */
const LOOKS = {
  table: 'border-collapse: collapse; font-size: 9pt',
  'th, td':
    'border: 1px solid #767c85; padding: 2pt 4pt; text-align: left; vertical-align: top; font-weight: normal',
  'thead th, tbody[data-head] th, strong': 'font-weight: bold',
  '[data-voice="calculated"], .calculated': 'color: #6a4c93; font-style: italic',
  '.not-stated': 'color: #5a5f66; font-style: italic',
} as const;

/**
 * Puts a table, with its notes, on the clipboard as a table for a document and as text for everything
 * else. Where a browser copies no layout, the text alone is copied.
 *
 * @param text - the same as plain text
 * @param copied - what is said then
 */
export async function copyTable(
  table: HTMLTableElement,
  text: string,
  copied: string,
  say: (words: string) => void,
): Promise<void> {
  const html = documentHtml(table);
  const whole = [text.trimEnd(), ...notesOf(table)].join('\r\n');
  const blob = (type: string, content: string) => new Blob([content], { type });
  try {
    await navigator.clipboard.write([
      new ClipboardItem({
        'text/html': blob('text/html', html),
        'text/plain': blob('text/plain', whole),
      }),
    ]);
    say(copied);
  } catch {
    // Refused, or not there: by plain http a page has no clipboard.
    await copyText(whole, `${copied} as text`, say);
  }
}

const framed = (table: HTMLTableElement): Element => table.closest('[data-taken]') ?? table;

const notesOf = (table: HTMLTableElement): readonly string[] =>
  [...framed(table).querySelectorAll('li:not([hidden])')].map(
    (note) =>
      `[${note.getAttribute('value') ?? ''}] ${note.textContent.replaceAll(/\s+/g, ' ').trim()}`,
  );

/** What frames the table as HTML that looks alike wherever it is pasted, its links whole. */
function documentHtml(table: HTMLTableElement): string {
  const shown = framed(table);
  const copy = shown.cloneNode(true);
  if (!(copy instanceof HTMLElement)) return '';
  for (const node of copy.querySelectorAll(NO_DOCUMENT)) node.remove();
  if (document.documentElement.dataset.calculated === 'off') {
    for (const node of copy.querySelectorAll('[data-voice="calculated"]')) node.remove();
  }
  for (const [selector, look] of Object.entries(LOOKS)) {
    for (const element of copy.querySelectorAll<HTMLElement>(selector)) {
      element.style.cssText += `;${look}`;
    }
  }
  for (const link of copy.querySelectorAll('a')) {
    // A note of the table is beside it in the document; everything else is on the site.
    if (link.getAttribute('href')?.startsWith('#') === true) link.replaceWith(...link.childNodes);
    else link.href = new URL(link.href, location.href).href;
  }
  return new XMLSerializer().serializeToString(copy);
}
