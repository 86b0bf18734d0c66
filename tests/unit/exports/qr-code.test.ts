import decode from 'qr/decode.js';
import { expect, test } from 'vitest';
import { qrCode } from '../../../src/exports/qr-code.ts';

/** The code as pixels, painted from its path, with the quiet zone of four modules that a reader needs. */
function painted({ size, path }: ReturnType<typeof qrCode>) {
  const scale = 4;
  const width = (size + 8) * scale;
  const data = new Uint8Array(width * width * 4).fill(255);
  for (const [, x, y, run] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)) {
    for (let dy = 0; dy < scale; dy += 1) {
      const row = (Number(y) + 4) * scale + dy;
      const from = (row * width + (Number(x) + 4) * scale) * 4;
      for (let i = 0; i < Number(run) * scale * 4; i += 4) data.fill(0, from + i, from + i + 3);
    }
  }
  return { width, height: width, data };
}

// Read by another library than the one that writes it.
test.each([
  'https://www.nice.org.uk/guidance/htg241',
  'https://evidence.example/some/path/guidance/htg241/',
])('a reader of codes reads %s', (address) => {
  expect(decode(painted(qrCode(address)))).toBe(address);
});
