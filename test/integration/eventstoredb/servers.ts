import { saidToTests } from '@lodestone/testing/environment';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { ServerProcess } from './server-process';

const nodeEntry = resolve(__dirname, '../../../dist/apps/esdb-node/src/main.js');

/** A server that is there; `stop` leaves alone what we did not start. */
export type Server = Readonly<{ url: string; stop: () => Promise<void> }>;
export type Startable = Readonly<{ name: string; start: () => Promise<Server> }>;

/**
 * What every spec of the EventStoreDB store runs against: our own node, and the server that
 * `LODESTONE_SPECS_SERVER` names. Says aloud what is left out.
 */
export function servers(): readonly Startable[] {
  const { server: url } = saidToTests;
  const found: Startable[] = killableServers().filter(({ name }) => name === 'esdb-node');
  if (url)
    found.push({ name: 'LODESTONE_SPECS_SERVER', start: () => Promise.resolve(outside(url)) });
  else say('without a server of its own: LODESTONE_SPECS_SERVER is not set');
  return found.length > 0 ? found : [{ name: 'nothing', start: missing }];
}

export type Killable = Readonly<{ name: string; start: () => Promise<ServerProcess> }>;

/**
 * Servers that a spec may kill and start again: our own node, and whatever `LODESTONE_SPECS_SERVER_COMMAND` starts,
 * a command in which `{port}` and `{folder}` stand for what we choose.
 */
export function killableServers(): readonly Killable[] {
  const { serverCommand: command } = saidToTests;
  const found: Killable[] = [];
  if (existsSync(nodeEntry)) {
    found.push({
      name: 'esdb-node',
      start: () => startIn(process.execPath, nodeEntry, '--port', '{port}', '--data', '{folder}'),
    });
  } else say(`without esdb-node: ${nodeEntry} is not there, run 'npm run build'`);
  if (command) {
    found.push({ name: 'LODESTONE_SPECS_SERVER_COMMAND', start: () => startIn(...words(command)) });
  } else say('without a server of another make to kill: LODESTONE_SPECS_SERVER_COMMAND is not set');
  return found.length > 0 ? found : [{ name: 'nothing', start: missing }];
}

async function startIn(...command: readonly string[]): Promise<ServerProcess> {
  const folder = mkdtempSync(join(tmpdir(), 'lodestone-esdb-'));
  const port = await freePort();
  const server = new ServerProcess({
    command: command.map((word) =>
      word.replaceAll('{port}', String(port)).replaceAll('{folder}', folder),
    ),
    url: `esdb://127.0.0.1:${port}?tls=false`,
    cleanUp: () => rmSync(folder, { recursive: true, force: true }),
  });
  await server.start();
  return server;
}

const words = (command: string): string[] => command.trim().split(/\s+/);

/** A port that nobody listens on, as far as anybody can say that. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}

const outside = (url: string): Server => ({ url, stop: () => Promise.resolve() });

const missing = () =>
  Promise.reject(
    new Error(`no server: ${nodeEntry} is not built and LODESTONE_SPECS_SERVER is not set`),
  );

const say = (text: string) => process.stderr.write(`The EventStoreDB specs run ${text}\n`);
