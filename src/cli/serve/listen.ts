import { once } from 'node:events';
import type { Server } from 'node:http';

/** Where only this machine can ask. */
const LOOPBACK = '127.0.0.1';

/**
 * Makes a server listen and says on which port it does.
 *
 * @param port 0 takes any free port
 * @param host address to listen on: by default one that only this machine reaches; `0.0.0.0` is
 * every interface
 * @throws Error with the reason, for a person, when the port or the address cannot be had
 * @example await listen(createSiteServer('dist', { base: '/' }), 0); // 49152
 */
export async function listen(server: Server, port: number, host = LOOPBACK): Promise<number> {
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (error) {
    const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    const reason = taken
      ? 'another program uses it; stop that program or choose another port with PORT'
      : String(error);
    throw new Error(`Port ${port} cannot be used: ${reason}`, { cause: error });
  }
  const address = server.address();
  if (address === null || typeof address === 'string') {
    throw new Error(`The server is listening on ${String(address)}, which is not a port`);
  }
  return address.port;
}
