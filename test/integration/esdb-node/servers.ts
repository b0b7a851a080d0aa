import { ProtocolServer, seedSystemEvents } from '@lodestone/esdb-protocol';
import { RawEmbeddedLog } from '@lodestone/event-store';
import { saidToTests } from '@lodestone/testing/environment';

export type Server = Readonly<{ url: string; stop: () => Promise<void> }>;
export type Startable = Readonly<{ name: string; start: () => Promise<Server> }>;

/** Our own node, and the server that `LODESTONE_SPECS_SERVER` names: one set of answers for both. */
export function servers(): readonly Startable[] {
  const { server: url } = saidToTests;
  const ours: Startable = { name: 'esdb-node', start: startOurs };
  if (url === undefined) return [ours];
  const theirs = { url, stop: () => Promise.resolve() };
  return [
    ours,
    { name: 'the server in LODESTONE_SPECS_SERVER', start: () => Promise.resolve(theirs) },
  ];
}

/** In this process, over a log that ends with it. */
export async function startOurs(
  options: Readonly<{ appendBytesMax?: number }> = {},
): Promise<Server> {
  const log = RawEmbeddedLog.open({ file: ':memory:' });
  await seedSystemEvents(log);
  const server = await ProtocolServer.start({
    log,
    access: 'read-write',
    host: '127.0.0.1',
    port: 0,
    ...options,
    faulty: (fault) => process.stderr.write(`${fault.stack ?? fault.message}\n`),
  });
  const stop = async () => {
    await server.stop();
    log.close();
  };
  return { url: server.url, stop };
}
