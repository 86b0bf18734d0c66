import { element } from './element.ts';
import { notice } from './notice.ts';

/**
 * Copies text and says so; where the browser lets nothing be copied, shows it to be copied by hand.
 * Works on a page that came by plain http too.
 *
 * @param copied - what is said then: `Link copied`
 * @param say - says it; at the foot of the window unless there is a place for it beside the button
 */
export async function copyText(
  text: string,
  copied: string,
  say: (words: string) => void = notice,
): Promise<void> {
  if ((await copiedByClipboard(text)) || copiedByCommand(text)) {
    say(copied);
    return;
  }
  const field = element('textarea', { readonly: '', rows: '3', 'aria-label': 'To be copied' });
  field.value = text;
  notice('This browser does not let the site copy text. Copy it from here:', {}, field);
}

async function copiedByClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Refused, or not there: by plain http a page has no clipboard.
    return false;
  }
}

/** The older way, which needs no secure connection; it moves neither focus nor selection. */
function copiedByCommand(text: string): boolean {
  let isCopied = false;
  const copy = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
    isCopied = true;
  };
  document.addEventListener('copy', copy, { capture: true });
  try {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing else copies by plain http
    return document.execCommand('copy') && isCopied;
  } catch {
    return false;
  } finally {
    document.removeEventListener('copy', copy, { capture: true });
  }
}
