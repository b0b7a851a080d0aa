import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { once } from 'node:events';
import { createServer, type Server } from 'node:net';
import { promisify } from 'node:util';
import { StartupFault } from '../running/startup-fault';
import { attachedHost } from './attached/attach';
import { attachedFault } from './attached/start-attached';
import type { Settings } from './settings';

/** @throws StartupFault when another program listens there, or nobody may */
export async function listen(
  app: NestFastifyApplication,
  { host, port }: Settings,
): Promise<string> {
  try {
    await app.listen(port, host);
    return await app.getUrl();
  } catch (error) {
    throw listeningFault(error, { host, port }) ?? error;
  }
}

/**
 * Tried out before a ledger is begun, which fixes for ever what it is begun with: whoever chooses
 * another port may still choose everything else. Another program may come in between all the same.
 *
 * @throws StartupFault
 */
export async function assertCanListen({ host, port, attachedPort }: Settings): Promise<void> {
  const held: Server[] = [];
  try {
    held.push(await hold({ host, port }));
    // While the first is held: one port cannot be both.
    if (attachedPort !== undefined) held.push(await holdAttached(attachedPort));
  } catch (error) {
    throw listeningFault(error, { host, port }) ?? error;
  } finally {
    await Promise.all(held.map((server) => promisify(server.close.bind(server))()));
  }
}

type Place = Readonly<{ host: string; port: number }>;

async function hold(place: Place): Promise<Server> {
  const server = createServer().listen({ ...place, exclusive: true });
  await once(server, 'listening');
  return server;
}

async function holdAttached(port: number): Promise<Server> {
  try {
    return await hold({ host: attachedHost, port });
  } catch (error) {
    throw attachedFault(error, port) ?? error;
  }
}

function listeningFault(error: unknown, { host, port }: Place): StartupFault | undefined {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE') {
    return new StartupFault(
      `Port ${port} on ${host} is taken.`,
      'stop what uses it, or choose another with LODESTONE_PORT.',
    );
  }
  if (code === 'EACCES' || code === 'EADDRNOTAVAIL') {
    return new StartupFault(
      `This machine does not let us listen on ${host}:${port}.`,
      'choose another with LODESTONE_HOST and LODESTONE_PORT.',
    );
  }
  return undefined;
}
