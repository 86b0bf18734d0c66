import { encode } from 'uqr';

/** A QR code as the path of a drawing whose unit is one module of the code, without its quiet zone. */
export type QrCode = Readonly<{
  /** Modules along each side. */
  size: number;
  /** The dark modules, a stroke a run: `M0 0h7v1h-7z…`. */
  path: string;
}>;

/**
 * The QR code of an address, so that a reader of paper reaches the page with a telephone. It corrects
 * errors at level M (15%), which a crease or a copier's speck does not exceed.
 *
 * @param text - a whole address
 */
export function qrCode(text: string): QrCode {
  const { data, size } = encode(text, { ecc: 'M', border: 0 });
  const path = data.map((row, y) => {
    const line = row.map((isDark) => (isDark ? '1' : '0')).join('');
    return [...line.matchAll(/1+/g)]
      .map(({ 0: run, index }) => `M${index} ${y}h${run.length}v1h-${run.length}z`)
      .join('');
  });
  return { size, path: path.join('') };
}
