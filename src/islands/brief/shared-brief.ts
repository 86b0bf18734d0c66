import { str as crc32 } from 'crc-32';
import { isEmpty, type Brief } from './brief.ts';
import { briefText, parseBrief } from './brief-text.ts';

/** The form of the address. A change in what it means takes the next number. */
const FORM = '2';

/** A brief as it was read from an address. */
export type SharedBrief = Readonly<{
  /** What is left of it. */
  brief: Brief;
  /** `whole` as it was shared; `older` in a form that cannot tell; `damaged` is neither. */
  state: 'whole' | 'older' | 'damaged';
  /** What is missing or uncertain, in words; empty when it is whole. */
  warning: string;
}>;

/**
 * A brief for the fragment of its address: the form `v`, the number of entries `c` and a check value
 * `k` before the text of the brief, `end` behind it, so that a cut address shows what is missing. The
 * check value is the CRC-32 of the text, which finds every cut or changed stretch of up to 32 bits.
 *
 * @example sharedText(brief) // 'v=2&c=1&k=1b8xq3z&i=abc123.paragraph.2.3.1&end=1'
 */
export function sharedText(brief: Brief): string {
  const { length } = brief.entries;
  return `v=${FORM}&c=${length}&k=${checkOf(brief)}&${briefText(brief)}&end=1`;
}

const checkOf = (brief: Brief): string => (crc32(briefText(brief)) >>> 0).toString(36);

/**
 * The brief of a fragment, and whether it is what was shared; nothing when the fragment names none,
 * as that of the way past the header does.
 */
export function parseShared(fragment: string): SharedBrief | undefined {
  // Some programs that send addresses write them as HTML does.
  const text = fragment.replaceAll('&amp;', '&');
  const pairs = new URLSearchParams(text);
  const read = parseBrief(text);
  const form = pairs.get('v');
  if (form === null) return isEmpty(read) ? undefined : older(read);
  if (form !== FORM && form !== '') {
    return damaged(
      read,
      `This address was made by a newer version of this site, and part of it may not be understood here. ${itemsOf(read)} could be read.`,
    );
  }
  if (pairs.get('k') === checkOf(read)) return { brief: read, state: 'whole', warning: '' };
  const count = Number(pairs.get('c') ?? NaN);
  return pairs.has('end') ? altered(read, count) : cut(text, count);
}

const older = (brief: Brief): SharedBrief => ({
  brief,
  state: 'older',
  warning: `This address has an older form, which does not say how many items the brief had. It gives ${itemsOf(brief)}; it is not possible to tell whether any are missing.`,
});

const damaged = (brief: Brief, warning: string): SharedBrief => ({
  brief,
  state: 'damaged',
  warning,
});

/** What is left of a cut address: without the last id, which may be a part of another one. */
function cut(text: string, count: number): SharedBrief {
  const last = text.slice(text.lastIndexOf('&') + 1);
  const isNote = /^(n|note|title)=/.test(last);
  const brief = parseBrief(isNote ? text : text.slice(0, -last.length));
  const missing = count - brief.entries.length;
  const lost =
    missing > 0
      ? `${missing} of ${plural(count)} ${missing === 1 ? 'is' : 'are'} missing.`
      : 'It may have held more.';
  const short = isNote ? ' The last text that it gives may be cut short.' : '';
  return damaged(brief, `This address was cut off. ${lost}${short}`);
}

function altered(brief: Brief, count: number): SharedBrief {
  const missing = count - brief.entries.length;
  const changed = 'This address was changed after it was copied.';
  if (!Number.isSafeInteger(count)) {
    return damaged(
      brief,
      `${changed} It gives ${itemsOf(brief)}, perhaps not as they were shared.`,
    );
  }
  const words = `${changed} It was made for ${plural(count)} and gives ${brief.entries.length}`;
  return damaged(
    brief,
    missing > 0
      ? `${words}: ${missing} ${missing === 1 ? 'is' : 'are'} missing, and what is left may differ from what was shared.`
      : `${words}, not all as they were shared.`,
  );
}

const plural = (count: number): string => (count === 1 ? '1 item' : `${count} items`);
const itemsOf = ({ entries }: Brief): string => plural(entries.length);
