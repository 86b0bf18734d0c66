import { unzipSync, zipSync, type Zippable } from 'fflate';

/** The earliest day that the format knows: two builds of the same content give the same bytes. */
const DAY = new Date(1980, 0, 1);

/** The part that must come first, so that programs know the kind of file without reading on. */
const FIRST = '[Content_Types].xml';

/** When a program made or changed the file, which an Office file may leave out. */
const MADE = /<dcterms:(created|modified)\b[^>]*>[^<]*<\/dcterms:\1>/g;

/** An Office file (Office Open XML) as a library wrote it, without the clock: its parts in order, undated. */
export function timelessZip(written: Uint8Array): Uint8Array<ArrayBuffer> {
  const parts = Object.entries(unzipSync(written)).toSorted(([a], [b]) => rank(a, b));
  const entries: Zippable = {};
  for (const [name, content] of parts) {
    if (name.endsWith('/')) continue;
    const undated =
      name === 'docProps/core.xml'
        ? new TextEncoder().encode(new TextDecoder().decode(content).replaceAll(MADE, ''))
        : content;
    // A picture is packed already.
    entries[name] = [undated, { mtime: DAY, level: name.endsWith('.png') ? 0 : 9 }];
  }
  return zipSync(entries);
}

const rank = (a: string, b: string): number => {
  if (a === FIRST || b === FIRST) return a === FIRST ? -1 : 1;
  return a < b ? -1 : 1;
};
