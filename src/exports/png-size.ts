/** Where the header of a PNG file gives width and height (PNG specification 1.2, 4.1.1). */
const [WIDTH, HEIGHT] = [16, 20];

/**
 * Width and height of a PNG file in its own pixels.
 *
 * @throws RangeError when it is too short to be one
 */
export function pngSize(data: ArrayBuffer): Readonly<{ width: number; height: number }> {
  const view = new DataView(data);
  return { width: view.getUint32(WIDTH), height: view.getUint32(HEIGHT) };
}
