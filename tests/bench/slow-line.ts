import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/** A slow way to a server, and what has come over it. */
export type SlowLine = Readonly<{ port: number; bytes: () => number; close: () => void }>;

const LATENCY = 150;
const BYTES_PER_MILLISECOND = 1_600 / 8;

/**
 * Slow 4G before a server: each answer comes 150 ms late, and all of them together at 1.6 Mbit/s. A browser
 * can slow down its pages itself, but not the workers of a page.
 */
export async function slowLine(port: number): Promise<SlowLine> {
  let bytes = 0;
  let free = 0;
  const open = new Set<Socket>();
  const line = createServer((near) => {
    const far = connect(port, '127.0.0.1');
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(socket);
      socket.on('error', () => other.destroy());
    }
    near.pipe(far);
    far.on('data', (chunk) => {
      bytes += chunk.length;
      free = Math.max(free, performance.now()) + chunk.length / BYTES_PER_MILLISECOND;
      setTimeout(() => near.write(chunk), free + LATENCY - performance.now());
    });
    far.on('end', () => {
      setTimeout(() => near.end(), Math.max(0, free + LATENCY - performance.now()));
    });
  });
  line.listen(0, '127.0.0.1');
  await once(line, 'listening');
  const address = line.address();
  if (address === null || typeof address === 'string') throw new Error('the line has no port');
  return {
    port: address.port,
    bytes: () => bytes,
    close: () => {
      line.close();
      for (const socket of open) socket.destroy();
    },
  };
}
