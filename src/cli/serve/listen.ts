import { once } from 'node:events';
import type { Server } from 'node:http';

/**
 * Makes a server listen on every interface of this machine and says on which port it does.
 *
 * @param port 0 takes any free port
 * @throws Error with the reason, for a person, when the port cannot be had
 * @example await listen(createSiteServer('dist', { base: '/' }), 0); // 49152
 */
export async function listen(server: Server, port: number): Promise<number> {
  server.listen(port);
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
    throw new Error(`The server listens on ${String(address)}, which is not a port`);
  }
  return address.port;
}
